namespace SemanticOrder.Rdf;

/// <summary>Packs keys that come in ascending order, each once, into the blocks of a <see cref="PackedPermutation"/>.</summary>
internal sealed class PackedWriter
{
    private const int InitialBytesPerKey = 4;
    private readonly IndexOrder _order;
    private readonly IndexCodes _codes;
    private readonly int _columns;
    private readonly uint[] _rows;
    private readonly List<ulong> _first;
    private readonly List<BlockHead> _heads;
    private uint[] _words;
    private int _used;
    private int _row;
    private int _count;

    /// <param name="order">The order of the keys.</param>
    /// <param name="codes">Their numberings.</param>
    /// <param name="capacity">About how many will come.</param>
    public PackedWriter(IndexOrder order, IndexCodes codes, int capacity)
    {
        (_order, _codes, _columns) = (order, codes, order.ColumnCount());
        _rows = new uint[4 * BitPacking.BlockRows];
        var blocks = capacity / BitPacking.BlockRows + 1;
        _first = new List<ulong>(blocks);
        _heads = new List<BlockHead>(blocks);
        _words = new uint[capacity / sizeof(uint) * InitialBytesPerKey + BitPacking.Padding];
    }

    public void Append(in CodeKey key)
    {
        var row = _row;
        _rows[row] = key.A;
        _rows[BitPacking.BlockRows + row] = key.B;
        _rows[2 * BitPacking.BlockRows + row] = key.C;
        _rows[3 * BitPacking.BlockRows + row] = key.D;
        if (++_row == BitPacking.BlockRows)
            EndBlock();
    }

    public PackedPermutation ToPermutation()
    {
        if (_row > 0)
            EndBlock();
        Array.Resize(ref _words, _used + BitPacking.Padding);
        return new PackedPermutation(_order, _count, _codes, [.. _first], [.. _heads], _words);
    }

    private void EndBlock()
    {
        _count += _row;
        // The rest of the last block repeats its last row, which needs no bits of its own.
        for (var column = 0; column < 4; column++)
            Column(column)[_row..].Fill(Column(column)[_row - 1]);
        Span<uint> smallest = stackalloc uint[4];
        var unit = (uint)(_used / BitPacking.Lanes);
        var widths = 0u;
        for (var column = 0; column < _columns; column++)
            widths |= (uint)Pack(column, out smallest[column]) << (column * 8);
        _first.Add(((ulong)_rows[0] << 32) | Column(1)[0]);
        _heads.Add(new BlockHead(Column(2)[0], Column(3)[0], smallest[1], smallest[2], smallest[3], unit, widths));
        _row = 0;
    }

    private int Pack(int column, out uint smallest)
    {
        var numbers = Column(column);
        smallest = uint.MaxValue;
        var largest = 0u;
        foreach (var number in numbers)
        {
            smallest = Math.Min(smallest, number);
            largest = Math.Max(largest, number);
        }
        var width = BitPacking.WidthOf(largest - smallest);
        if (width == 0)
            return 0;
        var words = width * BitPacking.Lanes;
        if (_words.Length < _used + words + BitPacking.Padding)
            Array.Resize(ref _words, Math.Max(_words.Length * 2, _used + words + BitPacking.Padding));
        BitPacking.Pack(numbers, smallest, width, _words.AsSpan(_used, words));
        _used += words;
        return width;
    }

    private Span<uint> Column(int column) => _rows.AsSpan(column * BitPacking.BlockRows, BitPacking.BlockRows);
}
