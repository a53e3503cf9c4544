namespace SemanticOrder.Orders.Records;

/// <summary>What a record says with a link key.</summary>
public enum LinkRole
{
    /// <summary>The key is the record's own: whoever refers to it means this record's order.</summary>
    Identifies,

    /// <summary>The key is another record's: this record belongs to the order that the other identifies.</summary>
    Refers,
}
