namespace SemanticOrder.Rdf;

/// <summary>Reads the keys of an order one after the other as codes of a numbering that covers them.</summary>
internal sealed class CodeReader
{
    private const int Rows = BitPacking.BlockRows;
    private readonly Permutation _keys;
    private readonly PackedPermutation? _packed;
    private readonly CodeMap[] _maps = [];
    private readonly IndexCodes _codes;
    private readonly int _columns;
    private readonly uint[] _buffer = new uint[4 * Rows];
    private readonly ulong[] _ids = [];
    private int _read;
    private int _at;
    private int _end;

    /// <param name="keys">The order.</param>
    /// <param name="codes">The numbering wanted.</param>
    public CodeReader(Permutation keys, IndexCodes codes)
    {
        _keys = keys;
        _codes = codes;
        _columns = keys.Order.ColumnCount();
        _packed = keys as PackedPermutation;
        if (_packed is not null)
            _maps = [.. Enumerable.Range(0, _columns).Select(column => new CodeMap(_packed.Codes.Of(keys.Order, column), codes.Of(keys.Order, column)))];
        else
            _ids = new ulong[Rows];
    }

    /// <summary>The key that was reached.</summary>
    public CodeKey Current => new(_buffer[_at], _buffer[Rows + _at], _buffer[2 * Rows + _at], _buffer[3 * Rows + _at]);

    /// <summary>Goes to the next key, or to the first; false at the end.</summary>
    public bool MoveNext()
    {
        if (++_at < _end)
            return true;
        var rows = Math.Min(Rows, _keys.Count - _read);
        for (var column = 0; column < _columns && rows > 0; column++)
            Fill(column, _buffer.AsSpan(column * Rows, rows));
        _read += rows;
        (_at, _end) = (0, rows);
        return rows > 0;
    }

    private void Fill(int column, Span<uint> codes)
    {
        if (_packed is not null)
        {
            _packed.ReadCodes(column, _read, codes);
            _maps[column].Map(codes);
            return;
        }
        var ids = _ids.AsSpan(0, codes.Length);
        _keys.Read(_read, ids.Length, new KeyColumns(column == 0 ? ids : [], column == 1 ? ids : [], column == 2 ? ids : [], column == 3 ? ids : []));
        var numbering = _codes.Of(_keys.Order, column);
        for (var i = 0; i < ids.Length; i++)
            codes[i] = numbering.LowerBound(ids[i], out _);
    }
}
