using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>A condition with the node it is asked of.</summary>
internal readonly record struct AnchoredCondition(FactCondition Condition, AnchorPlace At);

/// <summary>Which node of an order a condition is asked of.</summary>
internal enum AnchorPlace
{
    /// <summary>The order itself.</summary>
    Root,

    /// <summary>A child of the order.</summary>
    Child,

    /// <summary>A node further down.</summary>
    Anywhere,
}
