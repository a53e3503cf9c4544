namespace SemanticOrder.Rdf;

/// <summary>Ids as they are, one array per column: for the small and short-lived.</summary>
internal sealed class PlainPermutation : Permutation
{
    private readonly ulong[] _a;
    private readonly ulong[] _b;
    private readonly ulong[] _c;
    private readonly ulong[] _d;

    private PlainPermutation(IndexOrder order, int count)
        : base(order, count)
    {
        _a = new ulong[count];
        _b = new ulong[count];
        _c = new ulong[count];
        _d = order < IndexOrder.Gspo ? [] : new ulong[count];
    }

    public override long AllocatedBytes => 8L * (_a.Length + _b.Length + _c.Length + _d.Length);

    public override QuadKey this[int position] => new(_a[position], _b[position], _c[position], _d.Length == 0 ? 0 : _d[position]);

    public static PlainPermutation Empty(IndexOrder order) => new(order, 0);

    /// <summary>Sorts quads, which may repeat, into an order.</summary>
    public static PlainPermutation Build(IndexOrder order, ReadOnlySpan<Quad> quads)
    {
        var keys = new QuadKey[quads.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = QuadKey.Of(quads[i], order);
        Array.Sort(keys);
        var distinct = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
                keys[distinct++] = keys[i];
        }
        var built = new PlainPermutation(order, distinct);
        for (var i = 0; i < distinct; i++)
            built.Set(i, keys[i]);
        return built;
    }

    /// <summary>The quads of this and <paramref name="added"/>, without those of <paramref name="removed"/>, in one pass.</summary>
    public PlainPermutation Merge(PlainPermutation added, PlainPermutation removed)
    {
        if (added.Count == 0 && removed.Count == 0)
            return this;
        if (Count == 0 && removed.Count == 0)
            return added;
        var merged = new QuadKey[Count + added.Count];
        int length = 0, mine = 0, theirs = 0, gone = 0;
        while (mine < Count || theirs < added.Count)
        {
            var side = mine == Count ? 1 : theirs == added.Count ? -1 : this[mine].CompareTo(added[theirs]);
            var key = side <= 0 ? this[mine] : added[theirs];
            mine += side <= 0 ? 1 : 0;
            theirs += side >= 0 ? 1 : 0;
            while (gone < removed.Count && removed[gone] < key)
                gone++;
            if (gone == removed.Count || removed[gone] != key)
                merged[length++] = key;
        }
        var result = new PlainPermutation(Order, length);
        for (var i = 0; i < length; i++)
            result.Set(i, merged[i]);
        return result;
    }

    /// <inheritdoc/>
    public override (int Start, int End) Find(in KeyRange range, ref int near)
    {
        int start = 0, end = Count;
        if (range.Length > 0)
            Narrow(_a, range.Prefix.A, ref start, ref end);
        if (range.Length > 1)
            Narrow(_b, range.Prefix.B, ref start, ref end);
        if (range.Length > 2)
            Narrow(_c, range.Prefix.C, ref start, ref end);
        if (range.Length > 3)
            Narrow(_d, range.Prefix.D, ref start, ref end);
        return (start, end);
    }

    /// <inheritdoc/>
    public override int LowerBound(in QuadKey key, int start, int end)
    {
        int low = start, step = 1;
        while (low + step <= end && this[low + step - 1] < key)
        {
            low += step;
            step *= 2;
        }
        end = Math.Min(end, low + step - 1);
        while (low < end)
        {
            var middle = (int)(((uint)low + (uint)end) >> 1);
            if (this[middle] < key)
                low = middle + 1;
            else
                end = middle;
        }
        return low;
    }

    /// <inheritdoc/>
    public override int LowerBound(int column, ulong value, int start, int end)
    {
        var values = Column(column);
        int low = start, step = 1;
        while (low + step <= end && values[low + step - 1] < value)
        {
            low += step;
            step *= 2;
        }
        return LowerBound(values, value, low, Math.Min(end, low + step - 1));
    }

    /// <inheritdoc/>
    public override void Read(int start, int count, in KeyColumns columns)
    {
        Copy(_a, start, count, columns.A);
        Copy(_b, start, count, columns.B);
        Copy(_c, start, count, columns.C);
        if (_d.Length > 0)
            Copy(_d, start, count, columns.D);
        else if (!columns.D.IsEmpty)
            columns.D[..count].Clear();
    }

    /// <inheritdoc/>
    public override int CountDistinct(int column, int start, int end)
    {
        var values = Column(column).AsSpan(start, end - start);
        var distinct = values.IsEmpty ? 0 : 1;
        for (var i = 1; i < values.Length; i++)
            distinct += values[i] == values[i - 1] ? 0 : 1;
        return distinct;
    }

    private static void Narrow(ulong[] column, ulong value, ref int start, ref int end)
    {
        start = LowerBound(column, value, start, end);
        // Runs are mostly short, so their end is looked for in growing steps from their start.
        int low = start, step = 1;
        while (low + step < end && column[low + step] <= value)
        {
            low += step;
            step *= 2;
        }
        end = value == ulong.MaxValue ? end : LowerBound(column, value + 1, low, Math.Min(end, low + step));
    }

    /// <summary>The first position in [start, end) whose value is not below; end when there is none.</summary>
    private static int LowerBound(ulong[] column, ulong value, int start, int end)
    {
        while (start < end)
        {
            var middle = (int)(((uint)start + (uint)end) >> 1);
            if (column[middle] < value)
                start = middle + 1;
            else
                end = middle;
        }
        return start;
    }

    private static void Copy(ulong[] column, int start, int count, Span<ulong> destination)
    {
        if (!destination.IsEmpty)
            column.AsSpan(start, count).CopyTo(destination);
    }

    private ulong[] Column(int column) => column switch { 0 => _a, 1 => _b, 2 => _c, _ => _d };

    private void Set(int position, in QuadKey key)
    {
        _a[position] = key.A;
        _b[position] = key.B;
        _c[position] = key.C;
        if (_d.Length > 0)
            _d[position] = key.D;
    }
}
