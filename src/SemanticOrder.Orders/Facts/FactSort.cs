namespace SemanticOrder.Orders.Facts;

/// <summary>
/// Sorts orders by a fact of the order itself (<see cref="Fact.Root"/>). An order with several values for the property sorts by its smallest when ascending and by its
/// greatest when descending; one without a value comes last either way.
/// </summary>
/// <param name="Property">The property.</param>
/// <param name="Kind">Number or time; nothing else has an order.</param>
/// <param name="Descending">True for the greatest first.</param>
public sealed record FactSort(TermNumber Property, FactKind Kind, bool Descending)
{
    /// <summary>What an order without a value sorts by.</summary>
    public long Missing => Descending ? long.MinValue : long.MaxValue;

    /// <summary>What an order sorts by.</summary>
    /// <param name="facts">Its facts, in any order.</param>
    public long KeyOf(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var key = Missing;
        foreach (var fact in facts)
        {
            if (fact.Property == Property && fact.Kind == Kind && fact.Node == Fact.Root)
                key = Descending ? Math.Max(key, fact.Value) : Math.Min(key, fact.Value);
        }

        return key;
    }
}
