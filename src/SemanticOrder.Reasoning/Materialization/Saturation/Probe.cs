namespace SemanticOrder.Reasoning;

/// <summary>Searches one predicate's facts again and again, each search from where the one before ended.</summary>
internal sealed class Probe
{
    private PredicateTable _table = null!;
    private SortedRun[] _runs = new SortedRun[4];
    private int[] _starts = new int[4];
    private int[] _ends = new int[4];
    private int _count;
    private bool _byObject;
    private bool _isOriented;
    private uint _prefix;
    private bool _hasRanges;

    /// <summary>Starts with a predicate; false when it has no facts.</summary>
    public bool Open(TripleTables tables, uint predicate)
    {
        _isOriented = _hasRanges = false;
        return tables.TryGet(predicate, out _table!) && _table.Count > 0;
    }

    /// <summary>Runs to read: the older ones, and the last round's at the end when wanted.</summary>
    public int RunCount(bool withDelta) => withDelta ? _count : _count - 1;

    public SortedRun Run(int number) => _runs[number];

    public int Start(int number) => _starts[number];

    public int End(int number) => _ends[number];

    /// <summary>Finds the rows that begin with a term.</summary>
    public void Seek(uint prefix, bool byObject)
    {
        Orient(byObject);
        if (_hasRanges && prefix == _prefix)
            return;
        (_prefix, _hasRanges) = (prefix, true);
        for (var i = 0; i < _count; i++)
        {
            _starts[i] = _runs[i].SeekNear(Fact.Pair(prefix, 0), _starts[i]);
            _ends[i] = _runs[i].Seek(Fact.Pair(prefix, uint.MaxValue), _starts[i]);
        }
    }

    /// <summary>All rows.</summary>
    public void SeekAll()
    {
        Orient(byObject: false);
        _hasRanges = false;
        for (var i = 0; i < _count; i++)
            (_starts[i], _ends[i]) = (0, _runs[i].Count);
    }

    /// <summary>Whether a pair holds.</summary>
    public bool Contains(ulong key, bool withDelta)
    {
        Orient(byObject: false);
        for (var i = 0; i < RunCount(withDelta); i++)
        {
            var run = _runs[i];
            var at = _starts[i] = run.SeekNear(key, _starts[i]);
            if (at < run.Count && run.Keys[at] == key && FactTag.IsLive(run.Tags[at]))
                return true;
        }
        return false;
    }

    private void Orient(bool byObject)
    {
        if (_isOriented && byObject == _byObject)
            return;
        (_isOriented, _byObject, _hasRanges) = (true, byObject, false);
        var runs = (byObject ? _table.ByObject : _table.BySubject).Runs;
        _count = runs.Length + 1;
        if (_runs.Length < _count)
            (_runs, _starts, _ends) = (new SortedRun[_count * 2], new int[_count * 2], new int[_count * 2]);
        runs.CopyTo(_runs);
        _runs[_count - 1] = byObject ? _table.DeltaByObject : _table.Delta;
        Array.Clear(_starts);
    }
}
