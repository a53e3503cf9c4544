using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>A closure that grows past its limit is stopped with the rule and the axiom that made most of it.</content>
internal sealed partial class Saturator
{
    /// <summary>Writes an axiom for a message.</summary>
    public Func<Fact, Axiom> WriteAxiom { get; init; } = fact => new Axiom(fact.ToString());

    private ReasoningLimitException LimitPassed(string what)
    {
        var byRule = new Dictionary<int, long>();
        foreach (var table in Tables.All)
        {
            foreach (var run in (SortedRun[])[.. table.BySubject.Runs, table.Delta])
            {
                for (var i = 0; i < run.Count; i++)
                {
                    if (run.Tags[i] is not (FactTag.Asserted or FactTag.Gone))
                        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byRule, FactTag.Rule(run.Tags[i]), out _)++;
                }
            }
        }
        var (most, count) = byRule.MaxBy(entry => entry.Value);
        return LimitPassed(most, Dispatch.Busiest(most, Tables)?.Axioms ?? [], $"{what}, {count} of them by {_rules.Rules[most].Id}");
    }

    private ReasoningLimitException LimitPassed(int rule, Fact[] axioms, string what)
    {
        var definition = _rules.Rules[rule];
        return new ReasoningLimitException(what, definition.Id, axioms.Length > 0 ? WriteAxiom(axioms[0]) : new Axiom($"{definition.Id}: {definition.Text}"));
    }
}
