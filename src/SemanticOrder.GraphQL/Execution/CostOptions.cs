namespace SemanticOrder.GraphQL.Execution;

/// <summary>How the cost of operations is worked out and limited; see <see cref="Types.FieldCost"/> for what a field costs.</summary>
public sealed record CostOptions
{
    /// <summary>The most an operation may cost; more is SO4311.</summary>
    /// <value>100,000.</value>
    public double MaxCost { get; init; } = 100_000;

    /// <summary>Whether operations that cost more are refused; otherwise the cost is reported only.</summary>
    /// <value>True.</value>
    public bool IsEnforced { get; init; } = true;

    /// <summary>How many items a list is assumed to have of which the schema says nothing.</summary>
    /// <value>10.</value>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Whether responses carry <c>extensions.cost</c>: <c>requested</c> and <c>limit</c>. A dry run always does.</summary>
    /// <value>True.</value>
    public bool IsReported { get; init; } = true;
}
