using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders.InMemory;

/// <summary>The meaning of <see cref="OrderFilter"/>, written for reading: facts are looked at one by one.</summary>
public static class FilterEvaluation
{
    /// <summary>Whether a filter holds at a node of an order.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="facts">All facts of the order.</param>
    /// <param name="at">The clock for the validity of concepts; null to disregard it.</param>
    /// <param name="node">The node; the order itself unless said otherwise.</param>
    public static bool Holds(OrderFilter filter, IReadOnlyList<Fact> facts, DateTimeOffset? at, int node = Fact.Root) => filter switch
    {
        OrderFilter.Where where => facts.Any(fact => fact.Node == node && Meets(fact, where.Condition, at)),
        OrderFilter.And and => and.Parts.All(part => Holds(part, facts, at, node)),
        OrderFilter.Or or => or.Parts.Any(part => Holds(part, facts, at, node)),
        OrderFilter.Not not => !Holds(not.Part, facts, at, node),
        OrderFilter.Some some => facts.Where(fact => fact.Parent == node).Select(fact => fact.Node).Distinct().Any(child => Holds(some.Part, facts, at, child)),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter."),
    };

    private static bool Meets(in Fact fact, FactCondition condition, DateTimeOffset? at)
    {
        if (fact.Property != condition.Property || fact.Kind != condition.Kind)
            return false;
        if (at is { } time && (time.ToUnixTimeMilliseconds() < fact.From || time.ToUnixTimeMilliseconds() >= fact.Until))
            return false;
        return condition switch
        {
            FactCondition.Present => true,
            FactCondition.OneOf oneOf => oneOf.Values.Contains(fact.Value),
            FactCondition.Between between => between.Min <= fact.Value && fact.Value <= between.Max,
            FactCondition.Matches matches => matches.Holds(fact.Lexical),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
        };
    }
}
