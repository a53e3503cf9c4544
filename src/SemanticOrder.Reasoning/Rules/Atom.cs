using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>One statement pattern of a rule; the predicate is always known, so that no rule looks at all statements.</summary>
/// <param name="Subject">Variable or constant.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">Variable or constant.</param>
/// <param name="Guard">When set, the object is a literal that must lie in it (or outside it, see <paramref name="GuardExcludes"/>).</param>
/// <param name="GuardExcludes">True when the object must be a literal outside the guard.</param>
internal sealed record Atom(Slot Subject, TermId Predicate, Slot Object, DataRange? Guard = null, bool GuardExcludes = false)
{
    public static Atom Type(Slot subject, TermId @class) => new(subject, WellKnownTerms.RdfType, Slot.Const(@class));

    /// <summary>Variables that occur in it.</summary>
    public IEnumerable<int> Variables => new[] { Subject, Object }.Where(slot => slot.IsVariable).Select(slot => slot.Variable).Distinct();
}
