using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>Searching: first for the block, by the first keys of blocks, then by binary search inside it, on two columns at a time.</summary>
internal sealed partial class PackedPermutation
{
    /// <summary>Blocks that are looked at from the last place on, before all blocks are searched.</summary>
    private const int NearBlocks = 4;

    /// <inheritdoc/>
    public override (int Start, int End) Find(in KeyRange range, ref int near)
    {
        var length = range.Length;
        if (length == 0)
            return (0, Count);
        uint b = 0, c = 0, d = 0;
        if (!_codesA.TryFind(range.Prefix.A, out var a)
            || (length > 1 && !_codesB.TryFind(range.Prefix.B, out b))
            || (length > 2 && !_codesC.TryFind(range.Prefix.C, out c))
            || (length > 3 && !_codesD.TryFind(range.Prefix.D, out d)))
            return (0, 0);
        return Find(new CodeKey(a, b, c, d), length, ref near);
    }

    /// <inheritdoc/>
    public override int LowerBound(in QuadKey key, int start, int end)
    {
        // An id without a code stands before the next code, whatever follows it.
        uint b = 0, c = 0, d = 0;
        var a = _codesA.LowerBound(key.A, out var isExact);
        if (isExact)
            b = _codesB.LowerBound(key.B, out isExact);
        if (isExact)
            c = _codesC.LowerBound(key.C, out isExact);
        if (isExact && _codesD.Count > 0)
            d = _codesD.LowerBound(key.D, out isExact);
        var near = start;
        return Math.Clamp(Find(new CodeKey(a, b, c, d), 4, ref near).Start, start, end);
    }

    /// <inheritdoc/>
    public override int LowerBound(int column, ulong value, int start, int end)
    {
        if (start >= end)
            return end;
        var codes = column switch { 0 => _codesA, 1 => _codesB, 2 => _codesC, _ => _codesD };
        var code = codes.LowerBound(value, out _);
        // Blocks in growing steps, by their first keys; the first block is known to begin at or before the start.
        var block = start >> BitPacking.BlockBits;
        var lastBlock = (end - 1) >> BitPacking.BlockBits;
        var step = 1;
        while (block + step <= lastBlock && First(block + step, column) < code)
        {
            block += step;
            step *= 2;
        }
        for (var past = Math.Min(block + step, lastBlock + 1); block + 1 < past;)
        {
            var middle = (block + past) >> 1;
            if (First(middle, column) < code)
                block = middle;
            else
                past = middle;
        }
        var first = block << BitPacking.BlockBits;
        return first + Search(block, column, code, Math.Max(start - first, 0), Math.Min(end - first, BitPacking.BlockRows));
    }

    /// <summary>The positions of the keys with a prefix; where there are none, both are the place where they would stand.</summary>
    private (int Start, int End) Find(in CodeKey key, int length, ref int near)
    {
        if (Count == 0)
            return (0, 0);
        var block = BlockOf(key, length, near >> BitPacking.BlockBits);
        var first = block << BitPacking.BlockBits;
        var (start, end) = FindInBlock(block, key, length, Math.Max(0, near - first));
        near = first + start;
        var next = block + 1;
        if (end < RowsOf(block) || next == _heads.Length || CompareFirst(next, key, length) != 0)
            return (first + start, first + end);
        // The range goes on in the blocks after; the last that begins with it holds its end.
        var last = next + 1 < _heads.Length && CompareFirst(next + 1, key, length) == 0 ? BlocksBelow(key, length, orEqual: true) - 1 : next;
        return (first + start, (last << BitPacking.BlockBits) + FindInBlock(last, key, length, 0).End);
    }

    /// <summary>The last block that begins below the prefix; the first block when none does.</summary>
    private int BlockOf(in CodeKey key, int length, int near)
    {
        if (near < _heads.Length && CompareFirst(near, key, length) < 0)
        {
            for (var end = Math.Min(near + NearBlocks, _heads.Length - 1); near < end; near++)
            {
                if (CompareFirst(near + 1, key, length) >= 0)
                    return near;
            }
            if (near == _heads.Length - 1)
                return near;
        }
        return Math.Max(0, BlocksBelow(key, length, orEqual: false) - 1);
    }

    /// <summary>How many blocks begin with a key below the prefix, or also with it.</summary>
    private int BlocksBelow(in CodeKey key, int length, bool orEqual)
    {
        var pair = ((ulong)key.A << 32) | (length > 1 ? key.B : 0);
        if (length <= 2)
        {
            var past = length == 1 ? 1UL << 32 : 1;
            return SortedSearch.LowerBound(_first, orEqual ? pair + past : pair);
        }
        var low = SortedSearch.LowerBound(_first, pair);
        var high = low < _first.Length && _first[low] == pair ? low + SortedSearch.LowerBound(_first.AsSpan(low), pair + 1) : low;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var order = CompareFirst(middle, key, length);
            if (order < 0 || (orEqual && order == 0))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int CompareFirst(int block, in CodeKey key, int length)
    {
        var first = _first[block];
        if (length == 1)
            return ((uint)(first >> 32)).CompareTo(key.A);
        var pair = ((ulong)key.A << 32) | key.B;
        if (first != pair)
            return first < pair ? -1 : 1;
        ref readonly var head = ref _heads[block];
        if (length > 2 && head.FirstC != key.C)
            return head.FirstC < key.C ? -1 : 1;
        return length > 3 ? head.FirstD.CompareTo(key.D) : 0;
    }

    /// <param name="block">The block.</param>
    /// <param name="key">The prefix.</param>
    /// <param name="length">Its length.</param>
    /// <param name="near">A row that the answer may be close to; 0 when nothing is known, too large when the block is not that of before.</param>
    private (int Start, int End) FindInBlock(int block, in CodeKey key, int length, int near)
    {
        ref readonly var head = ref _heads[block];
        int start = 0, end = RowsOf(block);
        var words = (int)(head.Unit * BitPacking.Lanes);
        var (a, b) = (head.Width(0), length > 1 ? head.Width(1) : 0);
        Narrow(words, a, b, key.A, Smallest(block, 0), length > 1 ? key.B : head.SmallestB, head.SmallestB, near < end ? near : 0, ref start, ref end);
        if (length <= 2 || start == end)
            return (start, end);
        words += (a + b) * BitPacking.Lanes;
        Narrow(words, head.Width(2), length > 3 ? head.Width(3) : 0, key.C, head.SmallestC, length > 3 ? key.D : head.SmallestD, head.SmallestD, 0, ref start, ref end);
        return (start, end);
    }

    /// <summary>
    /// Narrows rows to those with two numbers in two columns side by side, sorted by both; when there are none, to the place where they would stand. A second
    /// width of 0 leaves the second column out of account.
    /// </summary>
    private void Narrow(int words, int width, int secondWidth, uint code, uint smallest, uint second, uint smallestSecond, int near, ref int start, ref int end)
    {
        if (code < smallest)
        {
            end = start;
            return;
        }
        var sought = (ulong)(code - smallest) << secondWidth;
        var isPossible = second >= smallestSecond && (ulong)(second - smallestSecond) >> secondWidth == 0;
        if (isPossible)
            sought |= second - smallestSecond;
        else if (second > smallestSecond)
            sought += 1UL << secondWidth;
        var low = start;
        var high = end;
        if (near > start)
        {
            high = near;
            for (var step = 1; high < end && Pair(words, width, secondWidth, high) < sought; high += step, step *= 2)
                low = high + 1;
            high = Math.Min(high, end);
        }
        for (var left = high - low; left > 0;)
        {
            var half = (left + 1) >> 1;
            low += SortedSearch.StepIfBelow(Pair(words, width, secondWidth, low + half - 1), sought, half);
            left -= half;
        }
        start = low;
        if (!isPossible)
        {
            end = low;
            return;
        }
        // Runs are mostly short, so their end is looked for from their start, in growing steps.
        for (var step = 1; low < end && Pair(words, width, secondWidth, low) == sought; step *= 2)
        {
            var jump = low + step;
            if (jump >= end || Pair(words, width, secondWidth, jump) != sought)
            {
                end = Math.Min(jump, end);
                low++;
                while (low < end)
                {
                    var middle = (low + end) >> 1;
                    if (Pair(words, width, secondWidth, middle) == sought)
                        low = middle + 1;
                    else
                        end = middle;
                }
                return;
            }
            low = jump;
        }
        end = low;
    }

    /// <summary>The numbers of a row in two columns as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Pair(int words, int width, int secondWidth, int row)
    {
        ulong first = BitPacking.Get(_words, words, width, row);
        return secondWidth == 0 ? first : (first << secondWidth) | BitPacking.Get(_words, words + width * BitPacking.Lanes, secondWidth, row);
    }

    /// <summary>The first row in [low, high) whose number is not below, of a column that is sorted there; high when there is none. Fast when it is near the start.</summary>
    private int Search(int block, int column, uint code, int low, int high)
    {
        ref readonly var head = ref _heads[block];
        var smallest = Smallest(block, column);
        if (code <= smallest)
            return low;
        var sought = code - smallest;
        var width = head.Width(column);
        if ((ulong)sought >> width != 0)
            return high;
        var start = head.Start(column);
        var from = low;
        for (var step = 1; from < high && BitPacking.Get(_words, start, width, from) < sought; from += step, step *= 2)
            low = from + 1;
        for (var left = Math.Min(high, from) - low; left > 0;)
        {
            var half = (left + 1) >> 1;
            low += SortedSearch.StepIfBelow(BitPacking.Get(_words, start, width, low + half - 1), sought, half);
            left -= half;
        }
        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint First(int block, int column) => column switch
    {
        0 => (uint)(_first[block] >> 32),
        1 => (uint)_first[block],
        2 => _heads[block].FirstC,
        _ => _heads[block].FirstD,
    };

    private int RowsOf(int block) => Math.Min(BitPacking.BlockRows, Count - (block << BitPacking.BlockBits));
}
