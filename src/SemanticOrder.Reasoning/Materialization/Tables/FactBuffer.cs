namespace SemanticOrder.Reasoning;

/// <summary>What rules gave for one predicate in a round, in no order and with repetitions.</summary>
internal sealed class FactBuffer
{
    private ulong[] _keys = new ulong[64];
    private uint[] _tags = new uint[64];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public ReadOnlySpan<uint> Tags => _tags.AsSpan(0, Count);

    public void Add(ulong key, uint tag)
    {
        if (Count == _keys.Length)
            Grow();
        _keys[Count] = key;
        _tags[Count++] = tag;
    }

    /// <summary>Appends all of another buffer.</summary>
    public void Add(FactBuffer other)
    {
        while (_keys.Length - Count < other.Count)
            Grow();
        other.Keys.CopyTo(_keys.AsSpan(Count));
        other.Tags.CopyTo(_tags.AsSpan(Count));
        Count += other.Count;
    }

    public void Clear() => Count = 0;

    /// <summary>Drops repetitions; for a buffer that grows past measure.</summary>
    public void Compact()
    {
        PairSort.Sort(_keys, _tags, Count);
        Count = PairSort.Distinct(_keys, _tags, Count);
    }

    /// <summary>The distinct keys that do not hold in the table yet, sorted; the buffer is empty then.</summary>
    public SortedRun TakeNew(PredicateTable table)
    {
        Compact();
        var (keys, tags, count) = (_keys, _tags, Count);
        foreach (var run in table.BySubject.Runs)
            count = Subtract(keys, tags, count, run);
        if (table.Delta.Count > 0)
            count = Subtract(keys, tags, count, table.Delta);
        Count = 0;
        (_keys, _tags) = (new ulong[64], new uint[64]);
        return new SortedRun(keys, tags, count);
    }

    private static int Subtract(ulong[] keys, uint[] tags, int count, SortedRun known)
    {
        var (at, left) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            at = known.Seek(keys[i], at);
            // What was rewritten to other terms holds there.
            if (at < known.Count && known.Keys[at] == keys[i] && known.Tags[at] != FactTag.Gone)
                continue;
            (keys[left], tags[left]) = (keys[i], tags[i]);
            left++;
        }
        return left;
    }

    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _tags, _tags.Length * 2);
    }
}
