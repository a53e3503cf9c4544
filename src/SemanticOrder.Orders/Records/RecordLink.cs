namespace SemanticOrder.Orders.Records;

/// <summary>One link key of a record version, at line level where the record says so.</summary>
/// <param name="Key">The number space and value.</param>
/// <param name="Role">Whether the record owns the key or refers by it.</param>
/// <param name="Line">The record's own name for the line that carries the key, for example an outbound row number; null when the whole record does.</param>
public readonly record struct RecordLink(LinkKey Key, LinkRole Role, string? Line = null) : IComparable<RecordLink>
{
    /// <summary>Orders by key, role and line; a link of the whole record sorts before one of a line.</summary>
    public int CompareTo(RecordLink other)
    {
        var order = Key.CompareTo(other.Key);
        if (order == 0)
            order = Role.CompareTo(other.Role);
        return order != 0 ? order : string.CompareOrdinal(Line, other.Line);
    }

    /// <summary><c>identifies taobao.trade:102</c>, with <c> at line</c> where there is one.</summary>
    public override string ToString() =>
        (Role == LinkRole.Identifies ? "identifies " : "refers ") + Key + (Line is null ? "" : " at " + Line);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(RecordLink left, RecordLink right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(RecordLink left, RecordLink right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(RecordLink left, RecordLink right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(RecordLink left, RecordLink right) => left.CompareTo(right) >= 0;
}
