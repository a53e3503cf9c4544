namespace SemanticOrder.Orders.Records;

/// <summary>A number by which records of different systems speak of the same order: a value in a named number space.</summary>
/// <param name="Space">The number space, for example <c>taobao.trade</c>; values of two spaces are never compared.</param>
/// <param name="Value">The number as text, compared by code unit.</param>
public readonly record struct LinkKey(string Space, string Value) : IComparable<LinkKey>
{
    /// <summary>Orders by space, then value, both by code unit.</summary>
    public int CompareTo(LinkKey other) =>
        string.CompareOrdinal(Space, other.Space) is var bySpace and not 0 ? bySpace : string.CompareOrdinal(Value, other.Value);

    /// <summary><c>taobao.trade:990000000000000102</c>.</summary>
    public override string ToString() => $"{Space}:{Value}";

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(LinkKey left, LinkKey right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(LinkKey left, LinkKey right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(LinkKey left, LinkKey right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(LinkKey left, LinkKey right) => left.CompareTo(right) >= 0;
}
