namespace SemanticOrder.Orders;

/// <summary>What happened to an order.</summary>
public enum ChangeKind
{
    /// <summary>It appeared, provisional or live.</summary>
    Created,

    /// <summary>Its records, its status or its current interpretation changed.</summary>
    Updated,

    /// <summary>Its current interpretation was made anew from the same records under another knowledge version.</summary>
    Reinterpreted,

    /// <summary>It was retired into <see cref="OrderChange.Other"/>.</summary>
    Merged,

    /// <summary>It came out of <see cref="OrderChange.Other"/>.</summary>
    Split,

    /// <summary>It was erased.</summary>
    Erased,
}
