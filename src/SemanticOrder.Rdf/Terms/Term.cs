namespace SemanticOrder.Rdf;

/// <summary>
/// An RDF term (RDF 1.1 Concepts §3.1) as an object, for the borders of the program; inside, terms are <see cref="TermId"/>s.
/// Equality is term equality. Immutable.
/// </summary>
public abstract record Term
{
    private protected Term()
    {
    }

    /// <summary>The term in N-Triples.</summary>
    public sealed override string ToString() => NTriplesText.Write(this);
}
