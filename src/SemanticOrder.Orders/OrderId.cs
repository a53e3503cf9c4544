namespace SemanticOrder.Orders;

/// <summary>
/// The name of an order, derived from the record that <em>is</em> the order, for example <c>taobao/default/990000000000000102</c>,
/// or a provisional name while only records that describe or carry it are known. Compared by code unit.
/// </summary>
public readonly record struct OrderId(string Value) : IComparable<OrderId>
{
    /// <summary>Orders ids by code unit.</summary>
    public int CompareTo(OrderId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as text.</summary>
    public override string ToString() => Value;

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(OrderId left, OrderId right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(OrderId left, OrderId right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(OrderId left, OrderId right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(OrderId left, OrderId right) => left.CompareTo(right) >= 0;
}
