namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>How the bytes of a source are to be read. Immutable; a profile has one.</summary>
public sealed record PayloadOptions
{
    /// <summary>UTF-8, comma, default limits.</summary>
    public static PayloadOptions Default { get; } = new();

    /// <summary>The encoding when the payload does not say.</summary>
    /// <value>Default <see cref="PayloadEncoding.Utf8"/>.</value>
    public PayloadEncoding Encoding { get; init; } = PayloadEncoding.Utf8;

    /// <summary>What stands between two CSV fields.</summary>
    /// <value>Default comma.</value>
    public char Delimiter { get; init; } = ',';

    /// <summary>How large a payload may be.</summary>
    /// <value>Default <see cref="PayloadLimits.Default"/>.</value>
    public PayloadLimits Limits { get; init; } = PayloadLimits.Default;
}
