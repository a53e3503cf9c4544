namespace SemanticOrder.Reasoning;

/// <summary>A rule whose axioms have been matched: only premises about data are left. The same rule is specialised once for each match.</summary>
internal sealed class SpecializedRule(int rule, FactPattern[] body, FactPattern[] heads, Fact[] axioms, int variables)
{
    /// <summary>Premises that a rule may have.</summary>
    public const int MaxPremises = 256;

    /// <summary>Variables that a rule may have.</summary>
    public const int MaxVariables = 512;

    private readonly PremiseStep[]?[] _steps = new PremiseStep[body.Length][];

    /// <summary>Number of the rule in its set.</summary>
    public int Rule => rule;

    public FactPattern[] Body => body;

    /// <summary>Conclusions; none for a contradiction.</summary>
    public FactPattern[] Heads => heads;

    /// <summary>The schema facts that were matched, those of lists included.</summary>
    public Fact[] Axioms => axioms;

    public int Variables => variables;

    /// <summary>True when the first premise passes over what the rule itself gave in the last round.</summary>
    public bool SkipsOwn { get; init; }

    /// <summary>True when the conclusion is an equality of two values of one property, for which it is enough to link each value with one other.</summary>
    public bool LinksValues { get; init; }

    /// <summary>The other premises in the order in which they are joined when one is given.</summary>
    public PremiseStep[] StepsFrom(int seed) =>
        _steps[seed] ??= PremiseStep.Order(body, [body[seed].SubjectVariable, body[seed].ObjectVariable], seed);
}
