namespace SemanticOrder.Reasoning;

/// <summary>
/// Intervals on one line, found by a position: an interval tree laid out in an array, sorted by lower end, each subtree knowing how far up it reaches.
/// Finding takes time logarithmic in the number of intervals, plus the number found. Immutable.
/// </summary>
internal sealed class IntervalIndex
{
    private readonly Interval[] _intervals;
    private readonly Interval[] _reach;
    private readonly int[] _numbers;

    /// <param name="entries">Intervals with the numbers they are reported by; a number may come several times.</param>
    public IntervalIndex(IEnumerable<(Interval Interval, int Number)> entries)
    {
        var sorted = entries.Where(entry => !entry.Interval.IsEmpty).ToArray();
        Array.Sort(sorted, (left, right) => Interval.CompareLower(left.Interval, right.Interval) is var order and not 0 ? order : left.Number - right.Number);
        _intervals = [.. sorted.Select(entry => entry.Interval)];
        _numbers = [.. sorted.Select(entry => entry.Number)];
        _reach = new Interval[sorted.Length];
        SetReach(0, sorted.Length - 1);
    }

    public int Count => _intervals.Length;

    /// <summary>Writes the numbers of the intervals that hold the position.</summary>
    /// <param name="position">A position on the line.</param>
    /// <param name="found">Room for <see cref="Count"/> numbers.</param>
    /// <returns>How many were written, sorted by lower end.</returns>
    public int Find(decimal position, Span<int> found)
    {
        var count = 0;
        Visit(0, _intervals.Length - 1, position, found, ref count);
        return count;
    }

    private void Visit(int low, int high, decimal position, Span<int> found, ref int count)
    {
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_reach[middle].IsBelow(position))
                return;
            Visit(low, middle - 1, position, found, ref count);
            if (_intervals[middle].IsAbove(position))
                return;
            if (!_intervals[middle].IsBelow(position))
                found[count++] = _numbers[middle];
            low = middle + 1;
        }
    }

    /// <summary>Sets, for each subtree, the interval of it that reaches furthest up.</summary>
    private int SetReach(int low, int high)
    {
        if (low > high)
            return -1;
        var middle = (low + high) >>> 1;
        var reach = _intervals[middle];
        foreach (var child in (ReadOnlySpan<int>)[SetReach(low, middle - 1), SetReach(middle + 1, high)])
        {
            if (child >= 0 && Interval.CompareUpper(_reach[child], reach) > 0)
                reach = _reach[child];
        }
        _reach[middle] = reach;
        return middle;
    }
}
