namespace SemanticOrder.Rdf;

/// <summary>Reading by columns, and what a planner wants to know beforehand.</summary>
public sealed partial class QuadSnapshot
{
    /// <summary>Above this many changed statements in a range, <see cref="CountDistinct"/> is not cheap.</summary>
    private const int MaxDistinctCorrections = 16_384;

    /// <summary>
    /// A cursor over the statements that fit. A triple that stands in two graphs comes twice under <see cref="GraphSelection.AnyNamed"/> and
    /// <see cref="GraphSelection.All"/>, with the graph of each.
    /// </summary>
    /// <param name="pattern">What is bound.</param>
    /// <param name="graphs">Where to look.</param>
    /// <param name="sortedBy">
    /// The place whose ids are to ascend, as unsigned numbers; null for whatever order the store likes, which <see cref="QuadCursor.SortedBy"/> then tells. A
    /// bound place, and the graph of <see cref="GraphScope.Default"/> and <see cref="GraphScope.Named"/>, do not vary and count as sorted.
    /// </param>
    /// <exception cref="ArgumentException">The order cannot be had without sorting; see <see cref="CanSort"/>.</exception>
    public QuadCursor Open(QuadPattern pattern, GraphSelection graphs, QuadPosition? sortedBy = null) => new(this, pattern, graphs, sortedBy);

    /// <summary>
    /// True when <see cref="Open"/> can deliver the order. With nothing bound every order can be had; with one place bound: the object of a subject's statements
    /// excepted, and the predicate of an object's; with two or more: every order. The graph can be sorted by only when nothing or everything else is bound.
    /// </summary>
    public bool CanSort(QuadPattern pattern, GraphSelection graphs, QuadPosition position) => graphs.Scope == GraphScope.All
        ? KeyRange.TryChoose(pattern, HasNamedGraphs ? GraphScope.AnyNamed : GraphScope.Default, TermId.None, position, out _)
        : KeyRange.TryChoose(pattern, graphs.Scope, graphs.Graph, position, out _);

    /// <summary>
    /// The exact number of distinct terms in one place of the statements that fit, where an order has that place right after the bound ones; null elsewhere,
    /// after very many changes since the last merge, and for <see cref="GraphSelection.All"/> when both kinds of graph hold something that fits. The first
    /// question for a large range reads one column of it; the answer is kept as long as the base.
    /// </summary>
    public long? CountDistinct(QuadPattern pattern, GraphSelection graphs, QuadPosition position)
    {
        if (graphs.Scope != GraphScope.All)
            return DistinctIn(pattern, graphs.Scope, graphs.Graph, position);
        if (Count(pattern, GraphSelection.AnyNamed) == 0)
            return DistinctIn(pattern, GraphScope.Default, TermId.None, position);
        return Count(pattern, GraphSelection.Default) == 0 ? DistinctIn(pattern, GraphScope.AnyNamed, TermId.None, position) : null;
    }

    private long? DistinctIn(in QuadPattern pattern, GraphScope scope, TermId graph, QuadPosition position)
    {
        if (!KeyRange.TryChoose(pattern, scope, graph, position, out var range))
            return null;
        var column = range.Order.ColumnOf(position);
        if (column != range.Length || column >= range.Order.ColumnCount())
            return Math.Min(1, CountRange(range));
        if (Added.CountOf(range) + Removed.CountOf(range) > MaxDistinctCorrections)
            return null;
        return Base.CountDistinct(range) + Corrections(Added, range) + Corrections(Removed, range, Added);
    }

    /// <summary>How many terms of the next column the delta adds to those of the base, less how many it takes away; terms that another index has are its business.</summary>
    private long Corrections(QuadIndex delta, in KeyRange range, QuadIndex? other = null)
    {
        var keys = delta[range.Order];
        var (at, end) = keys.Find(range);
        var sum = 0L;
        while (at < end)
        {
            var value = keys[at][range.Length];
            var one = range.Append(value);
            if (other is null || other.CountOf(one) == 0)
                sum += (CountRange(one) > 0 ? 1 : 0) - (Base.CountOf(one) > 0 ? 1 : 0);
            at = value == ulong.MaxValue ? end : keys.LowerBound(range.Length, value + 1, at, end);
        }
        return sum;
    }
}
