namespace SemanticOrder.Rdf;

/// <summary>Ids as they are, one array per column: for the small and short-lived.</summary>
internal sealed class PlainPermutation : Permutation
{
    private readonly ulong[] _a;
    private readonly ulong[] _b;
    private readonly ulong[] _c;
    private readonly ulong[] _d;

    private PlainPermutation(IndexOrder order, int count, ulong[] a, ulong[] b, ulong[] c, ulong[] d)
        : base(order, count) => (_a, _b, _c, _d) = (a, b, c, d);

    public override long AllocatedBytes => 8L * (_a.Length + _b.Length + _c.Length + _d.Length);

    public override QuadKey this[int position] => new(_a[position], _b[position], _c[position], _d.Length == 0 ? 0 : _d[position]);

    public static PlainPermutation Empty(IndexOrder order) => new(order, 0, [], [], [], []);

    /// <summary>Sorts quads, which may repeat, into an order.</summary>
    public static PlainPermutation Build(IndexOrder order, ReadOnlySpan<Quad> quads)
    {
        var keys = new QuadKey[quads.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = QuadKey.Of(quads[i], order);
        Array.Sort(keys);
        var distinct = new Columns(order.ColumnCount(), keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
                distinct.Append(keys[i]);
        }
        return distinct.ToPermutation(order);
    }

    /// <summary>The quads of this and <paramref name="added"/>, without those of <paramref name="removed"/>. Stretches that neither touches are copied whole.</summary>
    public PlainPermutation Merge(PlainPermutation added, PlainPermutation removed)
    {
        if (added.Count == 0 && removed.Count == 0)
            return this;
        if (Count == 0 && removed.Count == 0)
            return added;
        var merged = new Columns(Order.ColumnCount(), Count + added.Count);
        int mine = 0, theirs = 0, gone = 0;
        while (theirs < added.Count || gone < removed.Count)
        {
            var isGone = gone < removed.Count && (theirs == added.Count || removed[gone] <= added[theirs]);
            var key = isGone ? removed[gone++] : added[theirs];
            var place = LowerBound(key, mine, Count);
            merged.Append(this, mine, place);
            mine = place < Count && this[place] == key ? place + 1 : place;
            if (!isGone)
                merged.Append(added, theirs, theirs + 1);
            if (theirs < added.Count && added[theirs] == key)
                theirs++;
        }
        merged.Append(this, mine, Count);
        return merged.ToPermutation(Order);
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

    /// <summary>Columns that grow by rows, up to a number known beforehand.</summary>
    private struct Columns(int columns, int capacity)
    {
        private readonly ulong[] _a = new ulong[capacity];
        private readonly ulong[] _b = new ulong[capacity];
        private readonly ulong[] _c = new ulong[capacity];
        private readonly ulong[] _d = columns > 3 ? new ulong[capacity] : [];
        private int _rows;

        public void Append(in QuadKey key)
        {
            (_a[_rows], _b[_rows], _c[_rows]) = (key.A, key.B, key.C);
            if (_d.Length > 0)
                _d[_rows] = key.D;
            _rows++;
        }

        public void Append(PlainPermutation source, int start, int end)
        {
            var rows = end - start;
            if (rows == 0)
                return;
            Array.Copy(source._a, start, _a, _rows, rows);
            Array.Copy(source._b, start, _b, _rows, rows);
            Array.Copy(source._c, start, _c, _rows, rows);
            if (_d.Length > 0)
                Array.Copy(source._d, start, _d, _rows, rows);
            _rows += rows;
        }

        public readonly PlainPermutation ToPermutation(IndexOrder order) => new(order, _rows, Trim(_a), Trim(_b), Trim(_c), Trim(_d));

        private readonly ulong[] Trim(ulong[] column) => column.Length <= _rows ? column : column[.._rows];
    }
}
