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
        if (Found.Count < MaxKept && _seen.Add((rule, Key(facts))))
            Found.Add(new Finding(rule, axioms, facts));
    }

    /// <summary>True when terms would be equal that cannot be, which is known of no fact.</summary>
    public bool HaveEqualities { get; private set; }

    /// <summary>Two literals of different values would be equal.</summary>
    public void AddEquality(int rule, Fact equality)
    {
        HaveEqualities = true;
        Add(rule, [], [equality]);
    }

    /// <summary>Forgets the contradictions of which some fact does not hold any more.</summary>
    public void RemoveWhere(Predicate<Fact> isGone)
    {
        Found.RemoveAll(finding => Array.Exists(finding.Facts, isGone) || Array.Exists(finding.Axioms, isGone));
        _seen.Clear();
        _seen.UnionWith(Found.Select(finding => (finding.Rule, Key(finding.Facts))));
    }

    private static string Key(Fact[] facts) => string.Join(';', facts.OrderBy(fact => (fact.Predicate, fact.Key)));
}
