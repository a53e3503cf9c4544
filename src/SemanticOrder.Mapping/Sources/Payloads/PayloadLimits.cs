namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>How large a payload may be before it is refused. Immutable; one instance serves all threads.</summary>
public sealed record PayloadLimits
{
    /// <summary>The defaults of every property.</summary>
    public static PayloadLimits Default { get; } = new();

    /// <summary>Largest payload, before and after it is transcoded to UTF-8. Refused as SO5001.</summary>
    /// <value>Bytes. Default 33,554,432 (32 MB).</value>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Deepest nesting of JSON objects and arrays, or of XML elements. Refused as SO5002.</summary>
    /// <value>Levels, the root being 1. Default 64.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most nodes: JSON values, XML elements and attributes, CSV rows and fields. Refused as SO5003.</summary>
    /// <value>Nodes. Default 2,000,000.</value>
    public int MaxNodes { get; init; } = 2_000_000;

    /// <summary>Longest single value or name. Refused as SO5004.</summary>
    /// <value>Bytes of UTF-8. Default 1,048,576 (1 MB).</value>
    public int MaxFieldBytes { get; init; } = 1024 * 1024;
}
