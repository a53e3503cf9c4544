using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// Columns of codes (<see cref="TermCodes"/>) in blocks of 256 rows, each column of a block in as few bits as it needs (<see cref="BitPacking"/>). The first key
/// of every block is kept beside, so that a search looks into one block only. This part: reading; the other: searching.
/// </summary>
internal sealed partial class PackedPermutation : Permutation
{
    /// <summary>Fewer rows than this are read one by one.</summary>
    private const int FewRows = 4;

    private readonly TermCodes _codesA;
    private readonly TermCodes _codesB;
    private readonly TermCodes _codesC;
    private readonly TermCodes _codesD;
    private readonly ulong[] _first;
    private readonly BlockHead[] _heads;
    private readonly uint[] _words;

    /// <param name="order">The order.</param>
    /// <param name="count">Rows.</param>
    /// <param name="codes">The numberings of the index.</param>
    /// <param name="first">First two components of each block's first key, the first one in the high half; it is also the smallest of its column.</param>
    /// <param name="heads">One for each block.</param>
    /// <param name="words">The packed columns, and <see cref="BitPacking.Padding"/> words more.</param>
    public PackedPermutation(IndexOrder order, int count, IndexCodes codes, ulong[] first, BlockHead[] heads, uint[] words)
        : base(order, count)
    {
        Codes = codes;
        (_codesA, _codesB, _codesC) = (codes.Of(order, 0), codes.Of(order, 1), codes.Of(order, 2));
        _codesD = order.ColumnCount() > 3 ? codes.Of(order, 3) : TermCodes.Empty;
        (_first, _heads, _words) = (first, heads, words);
    }

    public IndexCodes Codes { get; }

    public ReadOnlySpan<ulong> FirstKeys => _first;

    public ReadOnlySpan<BlockHead> Heads => _heads;

    public ReadOnlySpan<uint> Words => _words;

    public override long AllocatedBytes => 8L * _first.Length + 4L * _words.Length + (long)Unsafe.SizeOf<BlockHead>() * _heads.Length;

    public override QuadKey this[int position]
    {
        get
        {
            var block = position >> BitPacking.BlockBits;
            var row = position & (BitPacking.BlockRows - 1);
            ref readonly var head = ref _heads[block];
            var start = (int)(head.Unit * BitPacking.Lanes);
            var (a, b, c) = (head.Width(0), head.Width(1), head.Width(2));
            return new QuadKey(
                _codesA.Decode((uint)(_first[block] >> 32) + BitPacking.Get(_words, start, a, row)),
                _codesB.Decode(head.SmallestB + BitPacking.Get(_words, start += a * BitPacking.Lanes, b, row)),
                _codesC.Decode(head.SmallestC + BitPacking.Get(_words, start += b * BitPacking.Lanes, c, row)),
                _codesD.Count == 0 ? 0 : _codesD.Decode(head.SmallestD + BitPacking.Get(_words, start + c * BitPacking.Lanes, head.Width(3), row)));
        }
    }

    /// <inheritdoc/>
    public override void Read(int start, int count, in KeyColumns columns)
    {
        if (!columns.A.IsEmpty)
            Read(0, _codesA, start, columns.A[..count]);
        if (!columns.B.IsEmpty)
            Read(1, _codesB, start, columns.B[..count]);
        if (!columns.C.IsEmpty)
            Read(2, _codesC, start, columns.C[..count]);
        if (columns.D.IsEmpty)
            return;
        if (_codesD.Count == 0)
            columns.D[..count].Clear();
        else
            Read(3, _codesD, start, columns.D[..count]);
    }

    /// <summary>Numbers of a column as they are.</summary>
    [SkipLocalsInit]
    public void ReadCodes(int column, int start, Span<uint> codes)
    {
        Span<uint> room = stackalloc uint[BitPacking.BlockRows];
        while (!codes.IsEmpty)
        {
            var block = start >> BitPacking.BlockBits;
            var row = start & (BitPacking.BlockRows - 1);
            var rows = Math.Min(codes.Length, BitPacking.BlockRows - row);
            Unpack(block, column, row, rows, room).CopyTo(codes);
            codes = codes[rows..];
            start += rows;
        }
    }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public override int CountDistinct(int column, int start, int end)
    {
        Span<uint> room = stackalloc uint[BitPacking.BlockRows];
        var distinct = 0;
        var last = uint.MaxValue;
        while (start < end)
        {
            var row = start & (BitPacking.BlockRows - 1);
            var rows = Math.Min(end - start, BitPacking.BlockRows - row);
            foreach (var code in Unpack(start >> BitPacking.BlockBits, column, row, rows, room))
            {
                distinct += code == last ? 0 : 1;
                last = code;
            }
            start += rows;
        }
        return distinct;
    }

    [SkipLocalsInit]
    private void Read(int column, TermCodes codes, int start, Span<ulong> ids)
    {
        if (ids.Length < FewRows)
        {
            for (var i = 0; i < ids.Length; i++)
                ids[i] = codes.Decode(CodeAt(column, start + i));
            return;
        }
        Span<uint> room = stackalloc uint[BitPacking.BlockRows];
        while (!ids.IsEmpty)
        {
            var block = start >> BitPacking.BlockBits;
            var row = start & (BitPacking.BlockRows - 1);
            var rows = Math.Min(ids.Length, BitPacking.BlockRows - row);
            var width = _heads[block].Width(column);
            var smallest = Smallest(block, column);
            if (width == 0)
                ids[..rows].Fill(codes.Decode(smallest));
            else
                codes.Decode(Unpack(block, column, row, rows, room), smallest, (uint)Math.Min(uint.MaxValue, smallest + (1UL << width) - 1), ids[..rows]);
            ids = ids[rows..];
            start += rows;
        }
    }

    /// <summary>Rows of one block; they lie somewhere in the room.</summary>
    private ReadOnlySpan<uint> Unpack(int block, int column, int row, int rows, Span<uint> room)
    {
        ref readonly var head = ref _heads[block];
        var width = head.Width(column);
        if (width == 0)
        {
            room[..rows].Fill(Smallest(block, column));
            return room[..rows];
        }
        var firstGroup = row / BitPacking.Lanes;
        var lastGroup = (row + rows + BitPacking.Lanes - 1) / BitPacking.Lanes;
        BitPacking.Unpack(_words.AsSpan(head.Start(column)), width, Smallest(block, column), firstGroup, lastGroup, room);
        return room.Slice(row - firstGroup * BitPacking.Lanes, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint CodeAt(int column, int position)
    {
        var block = position >> BitPacking.BlockBits;
        ref readonly var head = ref _heads[block];
        return Smallest(block, column) + BitPacking.Get(_words, head.Start(column), head.Width(column), position & (BitPacking.BlockRows - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Smallest(int block, int column) => column switch
    {
        0 => (uint)(_first[block] >> 32),
        1 => _heads[block].SmallestB,
        2 => _heads[block].SmallestC,
        _ => _heads[block].SmallestD,
    };
}
