namespace SemanticOrder.Reasoning;

/// <summary>The contradictions that were found, each once.</summary>
internal sealed class ClosureFindings
{
    /// <summary>More are counted but not kept.</summary>
    public const int MaxKept = 1000;

    private readonly HashSet<(int Rule, string Facts)> _seen = [];

    /// <summary>One contradiction.</summary>
    /// <param name="Rule">Number of the rule in the set.</param>
    /// <param name="Axioms">The schema facts that make it one.</param>
    /// <param name="Facts">The data facts that contradict each other.</param>
    internal sealed record Finding(int Rule, Fact[] Axioms, Fact[] Facts);

    public List<Finding> Found { get; } = [];

    public void Add(int rule, Fact[] axioms, Fact[] facts)
    {
        var key = string.Join(';', facts.OrderBy(fact => (fact.Predicate, fact.Key)));
        if (Found.Count < MaxKept && _seen.Add((rule, key)))
            Found.Add(new Finding(rule, axioms, facts));
    }

    public void Clear()
    {
        Found.Clear();
        _seen.Clear();
    }
}
