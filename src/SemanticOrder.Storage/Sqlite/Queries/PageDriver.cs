using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>How the orders of a page are found before the rest of the filter is checked.</summary>
/// <param name="Conditions">At least one of these holds for every match; empty to walk all orders.</param>
/// <param name="Rest">What is still to be checked of an order found so.</param>
internal sealed record PageDriver(IReadOnlyList<AnchoredCondition> Conditions, OrderFilter Rest)
{
    /// <summary>Checking a condition in an order's own rows costs about as much as reading this many rows by value.</summary>
    private const long ProbeCost = 4;

    /// <summary>Roughly how many orders are found so.</summary>
    public long Matches { get; init; }

    /// <summary>Chooses the cheapest way to the first orders of a page that runs by number.</summary>
    public static PageDriver Choose(OrderQuery query, ConceptCounts.Counts counts)
    {
        var best = ChooseForAll(query.Filter, counts);
        return best.Conditions.Count > 0 && WalkingIsCheaper(query, counts, best) ? ByWalking(query.Filter, counts) : best;
    }

    /// <summary>Every order is looked at.</summary>
    public static PageDriver ByWalking(OrderFilter filter, ConceptCounts.Counts counts) => new([], filter) { Matches = counts.Orders };

    /// <summary>Chooses the cheapest way to all orders that a filter holds for.</summary>
    public static PageDriver ChooseForAll(OrderFilter filter, ConceptCounts.Counts counts)
    {
        var parts = filter is OrderFilter.And and ? and.Parts : [filter];
        var best = ByWalking(filter, counts);
        var bestMatches = long.MaxValue;
        foreach (var part in parts)
        {
            if (Anchors(part, AnchorPlace.Root, counts) is not { } conditions)
                continue;
            var matches = counts.Estimate(conditions);
            if (matches >= bestMatches)
                continue;
            bestMatches = matches;
            best = new PageDriver(conditions, IsWhole(part, conditions) ? new OrderFilter.And([.. parts.Where(other => !ReferenceEquals(other, part))]) : filter) { Matches = matches };
        }

        return best;
    }

    /// <summary>
    /// Whether a page sorted by a fact is found sooner by walking the fact's values from the first one on than by reading all matches and sorting them. A step along
    /// the values, taken segment by segment, costs a few probes.
    /// </summary>
    public bool WalkingValuesIsCheaper(long wanted, ConceptCounts.Counts counts)
    {
        var walked = Math.Min(counts.Orders, wanted * counts.Orders / Math.Max(1, Math.Min(Matches, counts.Orders)));
        return walked * 3 < Math.Min(Matches, counts.Orders);
    }

    /// <summary>
    /// Rows of one concept come in the order of the page, and rows of other values segment by segment, so that reading stops when the page is full. Only a set of
    /// concepts, or alternatives, must be read to the end before the first order is known.
    /// </summary>
    private static bool WalkingIsCheaper(OrderQuery query, ConceptCounts.Counts counts, PageDriver driver)
    {
        var matches = driver.Matches;
        var stopsEarly = driver.Conditions is [{ Condition: { Kind: not FactKind.Concept } or FactCondition.OneOf { Values.Count: 1 } }];
        if (stopsEarly || query.WithTotalCount)
            return false;
        var walked = Math.Min(counts.Orders, (query.First + 1) * counts.Orders / Math.Max(1, matches));
        return walked * ProbeCost < matches;
    }

    /// <summary>Conditions of which every order that the filter holds for meets at least one, as few orders as can be had; null when there are none such.</summary>
    private static IReadOnlyList<AnchoredCondition>? Anchors(OrderFilter filter, AnchorPlace place, ConceptCounts.Counts counts) => filter switch
    {
        OrderFilter.Where where => [new AnchoredCondition(where.Condition, place)],
        OrderFilter.And and => and.Parts.Select(part => Anchors(part, place, counts)).OfType<IReadOnlyList<AnchoredCondition>>().MinBy(counts.Estimate),
        OrderFilter.Or or => AnchorsOfAll(or.Parts, place, counts),
        OrderFilter.Some some => Anchors(some.Part, place == AnchorPlace.Root ? AnchorPlace.Child : AnchorPlace.Anywhere, counts),
        _ => null,
    };

    private static List<AnchoredCondition>? AnchorsOfAll(IReadOnlyList<OrderFilter> parts, AnchorPlace place, ConceptCounts.Counts counts)
    {
        var all = new List<AnchoredCondition>();
        foreach (var part in parts)
        {
            if (Anchors(part, place, counts) is not { } anchors)
                return null;
            all.AddRange(anchors);
        }

        return all.Count is > 0 and <= 16 ? all : null;
    }

    /// <summary>True when meeting the condition is all that the part asks for.</summary>
    private static bool IsWhole(OrderFilter part, IReadOnlyList<AnchoredCondition> conditions) => part switch
    {
        OrderFilter.Where => true,
        OrderFilter.Some { Part: OrderFilter.Where } => true,
        OrderFilter.Or or => or.Parts.Count == conditions.Count && or.Parts.All(alternative => IsWhole(alternative, [conditions[0]])),
        _ => false,
    };
}
