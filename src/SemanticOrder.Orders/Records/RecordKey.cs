namespace SemanticOrder.Orders.Records;

/// <summary>What a record is called for as long as it lives: the source it came from, the record mapping that read it, and its own id there.</summary>
/// <param name="Source">The installation that sent it.</param>
/// <param name="Mapping">The record mapping of the source profile, for example <c>trade</c>; two mappings of one profile may use the same ids.</param>
/// <param name="RecordId">The record's id, as the mapping's key expression gives it.</param>
public readonly record struct RecordKey(SourceInstance Source, string Mapping, string RecordId) : IComparable<RecordKey>
{
    /// <summary>Orders by source, mapping and id, all by code unit.</summary>
    public int CompareTo(RecordKey other)
    {
        var order = Source.CompareTo(other.Source);
        if (order == 0)
            order = string.CompareOrdinal(Mapping, other.Mapping);
        return order != 0 ? order : string.CompareOrdinal(RecordId, other.RecordId);
    }

    /// <summary><c>taobao/default/trade/990000000000000102</c>.</summary>
    public override string ToString() => $"{Source}/{Mapping}/{RecordId}";

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(RecordKey left, RecordKey right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(RecordKey left, RecordKey right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(RecordKey left, RecordKey right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(RecordKey left, RecordKey right) => left.CompareTo(right) >= 0;
}
