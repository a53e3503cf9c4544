namespace SemanticOrder.Reasoning;

/// <summary>How far a closure may go before it is refused with <see cref="ReasoningLimitException"/>.</summary>
public sealed record ClosureLimits
{
    /// <summary>Limits for one order.</summary>
    public static ClosureLimits Order { get; } = new() { MaxInferred = 10_000, MaxSteps = 5_000_000 };

    /// <summary>Limits for the knowledge.</summary>
    public static ClosureLimits Knowledge { get; } = new() { MaxInferred = 20_000_000, MaxSteps = 20_000_000_000 };

    /// <summary>Inferred statements.</summary>
    /// <value>10,000 for an order, 20 million for the knowledge.</value>
    public required int MaxInferred { get; init; }

    /// <summary>Statements looked at, so that a join without results ends as well.</summary>
    /// <value>5 million for an order (some 50 ms), 20 thousand million for the knowledge.</value>
    public required long MaxSteps { get; init; }
}
