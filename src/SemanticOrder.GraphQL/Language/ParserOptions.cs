namespace SemanticOrder.GraphQL.Language;

/// <summary>What the parser accepts before it refuses a text for its size. Immutable.</summary>
public sealed record ParserOptions
{
    /// <summary>Limits for documents that clients send: 1 MiB, 15,000 tokens, 200 levels.</summary>
    public static ParserOptions Request { get; } = new();

    /// <summary>Limits for schema files, which their owner trusts: any size, 200 levels.</summary>
    public static ParserOptions Schema { get; } = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue };

    /// <summary>The most bytes a text may have; one more is SO4006. Long values belong into variables.</summary>
    /// <value>1,048,576 (1 MiB).</value>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>The most tokens a text may have; one more is SO4003.</summary>
    /// <value>15,000.</value>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>The most levels that selection sets, values and types may nest; one more is SO4004.</summary>
    /// <value>200.</value>
    public int MaxDepth { get; init; } = 200;
}
