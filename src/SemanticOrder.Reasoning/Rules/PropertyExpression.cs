using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A property, or the inverse of one (OWL 2 Structural Specification §6).</summary>
internal readonly record struct PropertyExpression(TermId Property, bool IsInverse)
{
    /// <summary>The atom "<paramref name="from"/> has this property with value <paramref name="to"/>".</summary>
    public Atom Between(Slot from, Slot to) => IsInverse ? new Atom(to, Property, from) : new Atom(from, Property, to);
}
