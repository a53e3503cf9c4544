using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>An IRI or literal in a position of a pattern. A literal may stand as subject; such a pattern matches nothing.</summary>
/// <param name="Term">The term; never a blank node, which is a <see cref="Variable"/> in a pattern.</param>
public sealed record ConstantTerm(Term Term) : PatternTerm
{
    /// <summary>The term in N-Triples.</summary>
    public override string ToString() => Term.ToString();
}
