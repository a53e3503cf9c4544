using System.Globalization;
using System.Text;

namespace SemanticOrder.Reasoning;

/// <summary>
/// The rules of one ontology, numbered. The numbers depend on what the axioms say and not on the order in which they were read or on labels of
/// blank nodes, so that a stored derivation means the same after the knowledge is loaded again.
/// </summary>
internal sealed class RuleSet
{
    private RuleSet(CompiledRule[] rules) => Rules = rules;

    public CompiledRule[] Rules { get; }

    /// <summary>Orders drafts by rule table, then by what they say; of drafts that say the same, the first in the tables is kept.</summary>
    public static RuleSet Create(IReadOnlyList<RuleDraft> drafts, OntologyGraph graph)
    {
        var distinct = drafts
            .Select(draft => (Draft: draft, Text: Text(draft, graph)))
            .GroupBy(entry => entry.Text, StringComparer.Ordinal)
            .Select(same => same.MinBy(entry => entry.Draft.Proof.Rule.Order))
            .OrderBy(entry => entry.Draft.Proof.Rule.Order)
            .ThenBy(entry => entry.Text, StringComparer.Ordinal)
            .ToList();
        return new RuleSet([.. distinct.Select((entry, number) => new CompiledRule(number, entry.Draft))]);
    }

    private static string Text(RuleDraft draft, OntologyGraph graph)
    {
        var text = new StringBuilder();
        foreach (var atom in draft.Body.Atoms)
            Write(text, atom, graph);
        text.Append(" => ");
        if (draft.Head is { } head)
            Write(text, head, graph);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Atom atom, OntologyGraph graph)
    {
        Write(text, atom.Subject, graph);
        text.Append(graph.Text(atom.Predicate)).Append(' ');
        Write(text, atom.Object, graph);
        if (atom.Guard is { } guard)
        {
            text.Append(atom.GuardExcludes ? "not in " : "in ");
            foreach (var part in guard.Parts)
                text.Append(CultureInfo.InvariantCulture, $"{part.Space}{(part.WholeOnly ? "#" : "")} {part.Values}, ");
        }
        text.Append(". ");
    }

    private static void Write(StringBuilder text, Slot slot, OntologyGraph graph)
    {
        if (slot.IsVariable)
            text.Append('?').Append(slot.Variable);
        else
            text.Append(graph.Terms.Decode(slot.Constant));
        text.Append(' ');
    }
}
