namespace SemanticOrder.Rdf;

/// <summary>How a statement of a <see cref="QuadOverlay"/> came there: by a rule from premises, or asserted.</summary>
public readonly ref struct Derivation
{
    /// <summary>An inference.</summary>
    /// <param name="rule">Number of the rule; not negative.</param>
    /// <param name="premises">Statement numbers in the order of the rule's body; −1 for a statement of the snapshot below.</param>
    public Derivation(int rule, ReadOnlySpan<int> premises)
    {
        Rule = rule;
        Premises = premises;
    }

    /// <summary>No derivation: the statement was added by whoever fills the overlay.</summary>
    public static Derivation Asserted => new(-1, []);

    /// <summary>Number of the rule in its rule set; −1 for an asserted statement.</summary>
    public int Rule { get; }

    /// <summary>Statement numbers in the order of the rule's body; −1 for a statement of the snapshot below. Empty for an asserted statement.</summary>
    public ReadOnlySpan<int> Premises { get; }

    /// <summary>True when no rule gave the statement.</summary>
    public bool IsAsserted => Rule < 0;
}
