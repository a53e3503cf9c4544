using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders.InMemory;

/// <summary>The meaning of <see cref="AggregateQuery"/>, written for reading: the facts of every order are looked at one by one.</summary>
public static class Aggregation
{
    /// <summary>Groups and measures orders that have passed the filter.</summary>
    /// <param name="query">What to count and measure.</param>
    /// <param name="orders">The facts of each order.</param>
    /// <returns>The groups, the largest first, then by value.</returns>
    /// <exception cref="OrderStoreException">SO6017: a sum is too large.</exception>
    public static IReadOnlyList<OrderGroup> Of(AggregateQuery query, IReadOnlyList<IReadOnlyList<Fact>> orders)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(orders);
        if (query.GroupBy is not { } grouping)
            return [new OrderGroup(null, null, orders.Count, Totals(query, orders))];
        var groups = from facts in orders
                     from key in facts.Where(fact => IsOf(fact, grouping) && IsValid(fact, query.At)).Select(fact => (fact.Value, fact.Lexical)).DistinctBy(key => key.Value)
                     group facts by key.Value into found
                     orderby found.Count() descending, found.Key
                     select new OrderGroup(found.Key, TextOf(found.First(), grouping, found.Key), found.Count(), Totals(query, [.. found]));
        return [.. groups.Take(query.First)];
    }

    private static MeasureTotals?[] Totals(AggregateQuery query, IReadOnlyList<IReadOnlyList<Fact>> orders) => [.. query.Measures.Select(measure => Total(measure, orders))];

    private static MeasureTotals? Total(FactMeasure measure, IReadOnlyList<IReadOnlyList<Fact>> orders)
    {
        var values = new List<long>();
        foreach (var facts in orders)
        {
            if (facts.Where(fact => IsOf(fact, measure)).Select(fact => fact.Value).Distinct().Take(2).ToList() is [var only])
                values.Add(only);
        }

        if (values.Count == 0)
            return null;
        try
        {
            return new MeasureTotals(values.Count, measure.Kind == FactKind.Number ? values.Aggregate(0L, (sum, value) => checked(sum + value)) : 0, values.Min(), values.Max());
        }
        catch (OverflowException overflow)
        {
            throw OrderErrors.SumTooLarge(overflow);
        }
    }

    private static string? TextOf(IReadOnlyList<Fact> facts, FactMeasure by, long value) =>
        by.Kind == FactKind.Text ? facts.First(fact => IsOf(fact, by) && fact.Value == value).Lexical : null;

    private static bool IsOf(in Fact fact, FactMeasure measure) => fact.Node == Fact.Root && fact.Property == measure.Property && fact.Kind == measure.Kind;

    private static bool IsValid(in Fact fact, DateTimeOffset? at) =>
        at is not { } time || (time.ToUnixTimeMilliseconds() >= fact.From && time.ToUnixTimeMilliseconds() < fact.Until);
}
