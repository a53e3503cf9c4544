namespace SemanticOrder.Sparql.Results;

/// <summary>What a reader of results is told beside the text, and the limits that keep a hostile text from using up memory. Immutable.</summary>
public sealed record ResultReaderOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static ResultReaderOptions Default { get; } = new();

    /// <summary>Name of the file or service, for error messages.</summary>
    /// <value>Default null: messages name line and column only.</value>
    public string? File { get; init; }

    /// <summary>The longest text that is read, in bytes; longer is SO2044.</summary>
    /// <value>Default 64 MiB.</value>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>How many fields (rows × columns) a table may have, since a short text can leave many unbound; more is SO2044.</summary>
    /// <value>Default 20,000,000 (160 MB of ids).</value>
    public long MaxFields { get; init; } = 20_000_000;

    /// <summary>How deep JSON values or XML elements may be nested; deeper is SO2045. Results need five levels.</summary>
    /// <value>Default 64.</value>
    public int MaxNesting { get; init; } = 64;
}
