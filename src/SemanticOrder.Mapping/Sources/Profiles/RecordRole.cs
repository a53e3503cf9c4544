namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What a record is to an order.</summary>
public enum RecordRole
{
    /// <summary>The record is the order: its key identifies it.</summary>
    Is,

    /// <summary>The record says something about one or more orders, which it names by links.</summary>
    Describes,

    /// <summary>The record carries lines of several orders: an outbound order, a parcel, a wave.</summary>
    Carries,
}
