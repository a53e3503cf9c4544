namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>How payloads are taken in.</summary>
public sealed class IngestionOptions
{
    /// <summary>Records written in one transaction. A payload with more is written in several, each acknowledged on its own.</summary>
    /// <value>Default 500.</value>
    public int BatchSize { get; init; } = 500;

    /// <summary>Largest payload in bytes; a larger one is refused by its size before it is read.</summary>
    /// <value>Default 32 MiB.</value>
    public long MaxPayloadBytes { get; init; } = 32 * 1024 * 1024;
}
