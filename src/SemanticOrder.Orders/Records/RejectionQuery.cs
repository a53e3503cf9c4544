namespace SemanticOrder.Orders.Records;

/// <summary>Which rejections to list, oldest first.</summary>
public sealed record RejectionQuery
{
    /// <summary>Only those of this source; null for all.</summary>
    public SourceInstance? Source { get; init; }

    /// <summary>Only those with this error code; null for all.</summary>
    public string? Code { get; init; }

    /// <summary>True to list resolved ones as well.</summary>
    /// <value>Default false.</value>
    public bool IncludeResolved { get; init; }

    /// <summary>Continue after this one; null to start with the oldest.</summary>
    public RejectionId? After { get; init; }

    /// <summary>How many at most.</summary>
    /// <value>Default 100.</value>
    public int First { get; init; } = 100;

    /// <summary>True to decrypt the payloads too.</summary>
    /// <value>Default false.</value>
    public bool WithPayload { get; init; }
}
