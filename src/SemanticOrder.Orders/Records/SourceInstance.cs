namespace SemanticOrder.Orders.Records;

/// <summary>One installation of a source system: a platform and the shop or client in it. Record ids are unique only inside it.</summary>
/// <param name="System">The system's name as its profile states it, for example <c>taobao</c>.</param>
/// <param name="Instance">The shop, client or tenant, for example <c>default</c> or SAP client <c>100</c>.</param>
public readonly record struct SourceInstance(string System, string Instance) : IComparable<SourceInstance>
{
    /// <summary>Orders by system, then instance, both by code unit.</summary>
    public int CompareTo(SourceInstance other) =>
        string.CompareOrdinal(System, other.System) is var bySystem and not 0 ? bySystem : string.CompareOrdinal(Instance, other.Instance);

    /// <summary><c>taobao/default</c>.</summary>
    public override string ToString() => $"{System}/{Instance}";

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(SourceInstance left, SourceInstance right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(SourceInstance left, SourceInstance right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(SourceInstance left, SourceInstance right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(SourceInstance left, SourceInstance right) => left.CompareTo(right) >= 0;
}
