namespace SemanticOrder.Reasoning;

/// <summary>
/// The pairs of one predicate in one order: few sorted runs, each less than half as long as the one before it, so that adding a small run costs little however
/// long the index is. A key may be in several runs, but holds in one at most.
/// </summary>
internal sealed class RunIndex
{
    private SortedRun[] _runs = [];

    public ReadOnlySpan<SortedRun> Runs => _runs;

    /// <summary>Keys held, gone ones included.</summary>
    public int Count { get; private set; }

    public void Append(SortedRun run)
    {
        if (run.Count == 0)
            return;
        var kept = _runs.Length;
        for (; kept > 0 && _runs[kept - 1].Count < 2 * (long)run.Count; kept--)
            run = SortedRun.Merge(_runs[kept - 1], run);
        _runs = [.. _runs.AsSpan(0, kept), run];
        Count = 0;
        foreach (var one in _runs)
            Count += one.Count;
    }

    /// <summary>The tag of a key that holds.</summary>
    public bool TryFind(ulong key, out uint tag)
    {
        foreach (var run in _runs)
        {
            var at = run.Find(key);
            if (at >= 0 && FactTag.IsLive(tag = run.Tags[at]))
                return true;
        }
        tag = FactTag.Gone;
        return false;
    }

    /// <summary>Changes the tag of a key that holds.</summary>
    public void SetTag(ulong key, uint tag)
    {
        foreach (var run in _runs)
        {
            var at = run.Find(key);
            if (at >= 0 && FactTag.IsLive(run.Tags[at]))
                run.Tags[at] = tag;
        }
    }

    /// <summary>The same pairs with their halves exchanged.</summary>
    public RunIndex Swap()
    {
        var swapped = new RunIndex { _runs = [.. _runs.Select(run => run.Swap())], Count = Count };
        return swapped;
    }
}
