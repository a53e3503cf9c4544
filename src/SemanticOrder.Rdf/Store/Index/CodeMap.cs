namespace SemanticOrder.Rdf;

/// <summary>From the codes of one numbering to those of a larger one that numbers the same ids and more.</summary>
internal sealed class CodeMap
{
    private readonly bool _isIdentity;
    private readonly uint _iriStart;
    private readonly uint _literalStart;
    private readonly uint _valueStart;
    private readonly uint _iriShift;
    private readonly uint _literalShift;
    private readonly uint[] _values;

    public CodeMap(TermCodes from, TermCodes to)
    {
        _isIdentity = ReferenceEquals(from, to);
        _iriStart = from.BlankNodes;
        _literalStart = _iriStart + from.Iris;
        _valueStart = _literalStart + from.Literals;
        _iriShift = to.BlankNodes - from.BlankNodes;
        _literalShift = _iriShift + to.Iris - from.Iris;
        _values = _isIdentity ? [] : new uint[from.Values.Length];
        var target = 0;
        var first = to.BlankNodes + to.Iris + to.Literals;
        for (var i = 0; i < _values.Length; i++)
        {
            while (to.Values[target] != from.Values[i])
                target++;
            _values[i] = first + (uint)target;
        }
    }

    public void Map(Span<uint> codes)
    {
        if (_isIdentity)
            return;
        foreach (ref var code in codes)
        {
            code = code >= _valueStart ? _values[code - _valueStart]
                : code >= _literalStart ? code + _literalShift
                : code >= _iriStart ? code + _iriShift : code;
        }
    }
}
