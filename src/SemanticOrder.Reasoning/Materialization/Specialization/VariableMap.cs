namespace SemanticOrder.Reasoning;

/// <summary>Numbers the variables of a rule that have no value from its axioms, in the order in which they are met.</summary>
internal sealed class VariableMap
{
    private readonly int[] _numbers;
    private readonly VariableMap _root;
    private int _count;

    public VariableMap(uint[] values)
    {
        _root = this;
        _numbers = new int[values.Length];
        Array.Fill(_numbers, -1);
    }

    private VariableMap(VariableMap outer) => (_root, _numbers) = (outer._root, outer._numbers.AsSpan().ToArray());

    public int Count => _root._count;

    public int Of(int variable)
    {
        if (_numbers[variable] < 0)
            _numbers[variable] = New();
        return _numbers[variable];
    }

    public int New() => _root._count++;

    /// <summary>The same variables where they have a number already, and new ones of their own.</summary>
    public VariableMap Nested() => new(this);
}
