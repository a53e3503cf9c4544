namespace SemanticOrder.Orders.Access;

/// <summary>Which audit records to read; newest first.</summary>
public sealed record AuditQuery
{
    /// <summary>How many at most.</summary>
    public required int First { get; init; }

    /// <summary>Only those before this sequence; null to begin with the newest.</summary>
    public long? Before { get; init; }

    /// <summary>Only those of this client; null for all.</summary>
    public string? Client { get; init; }
}
