namespace SemanticOrder.Rdf;

/// <summary>A statement in a dataset (RDF 1.1 Concepts §4), as ids of one dictionary.</summary>
/// <param name="Subject">An IRI or blank node.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">Any term.</param>
/// <param name="Graph">The named graph; <see cref="TermId.None"/> is the default graph.</param>
public readonly record struct Quad(TermId Subject, TermId Predicate, TermId Object, TermId Graph)
{
    /// <summary>A statement of the default graph.</summary>
    public Quad(TermId subject, TermId predicate, TermId @object)
        : this(subject, predicate, @object, TermId.None)
    {
    }
}
