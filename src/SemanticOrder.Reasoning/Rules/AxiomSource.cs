using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The statement of the knowledge that carries an axiom: where it is written is where the axiom is.</summary>
internal readonly record struct AxiomSource(TermId Subject, TermId Predicate, TermId Object)
{
    public static AxiomSource Of(in Quad quad) => new(quad.Subject, quad.Predicate, quad.Object);
}
