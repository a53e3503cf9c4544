namespace SemanticOrder.Rdf;

/// <summary>Where statements come from: asserted by whoever fills the overlay, or inferred by a rule from others.</summary>
public sealed partial class QuadOverlay
{
    private const int NoRule = -1;
    private int[] _rules = [];
    private int[] _premiseStarts = [];

    /// <summary>For each inferred statement the number of its premises, then the premises.</summary>
    private int[] _premises = new int[4 * InitialStatements];
    private int _premiseCount;

    /// <summary>Adds an inferred statement with its derivation, unless the overlay has the statement: the first origin is kept.</summary>
    /// <param name="subject">An IRI or blank node.</param>
    /// <param name="predicate">An IRI.</param>
    /// <param name="object">Any term.</param>
    /// <param name="rule">Number of the rule in the rule set that is applied; not negative.</param>
    /// <param name="premises">Numbers of the statements it follows from, all smaller than its own; −1 for one of the snapshot below.</param>
    /// <param name="isNew">False when the overlay had it already.</param>
    /// <returns>Its number.</returns>
    public int AddInferred(TermId subject, TermId predicate, TermId @object, int rule, ReadOnlySpan<int> premises, out bool isNew)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rule);
        var statement = Add(subject, predicate, @object, out isNew);
        if (isNew)
            SetDerivation(statement, rule, premises);
        return statement;
    }

    /// <summary>True when a rule gave the statement.</summary>
    public bool IsInferred(int statement) => RuleOf(statement) != NoRule;

    /// <summary>How the statement came here first.</summary>
    /// <returns>Its rule and premises; <see cref="Derivation.IsAsserted"/> when it was not inferred. Valid until the overlay changes.</returns>
    public Derivation DerivationOf(int statement)
    {
        var rule = RuleOf(statement);
        if (rule == NoRule)
            return Derivation.Asserted;
        var start = _premiseStarts[statement];
        return new Derivation(rule, _premises.AsSpan(start + 1, _premises[start]));
    }

    private int RuleOf(int statement) => (uint)statement < (uint)StatementCount
        ? _rules[statement]
        : throw new ArgumentOutOfRangeException(nameof(statement), statement, $"The overlay has {StatementCount} statements.");

    private void SetDerivation(int statement, int rule, ReadOnlySpan<int> premises)
    {
        if (_premiseCount + premises.Length >= _premises.Length)
            Array.Resize(ref _premises, Math.Max(_premises.Length * 2, _premiseCount + premises.Length + 1));
        _rules[statement] = rule;
        _premiseStarts[statement] = _premiseCount;
        _premises[_premiseCount] = premises.Length;
        premises.CopyTo(_premises.AsSpan(_premiseCount + 1));
        _premiseCount += premises.Length + 1;
    }

    private void GrowDerivations(int capacity)
    {
        Array.Resize(ref _rules, capacity);
        Array.Resize(ref _premiseStarts, capacity);
    }
}
