using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>A request that failed, as RFC 9457 and GraphQL errors tell it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Problem(int Status, string Code, string Message)
{
    /// <summary>The file or payload; null when there is none.</summary>
    public string? File { get; init; }

    /// <summary>One-based line; null when unknown.</summary>
    public int? Line { get; init; }

    /// <summary>One-based column; null when unknown.</summary>
    public int? Column { get; init; }

    /// <summary>Where in the payload's structure; null when unknown.</summary>
    public string? Path { get; init; }

    /// <summary>A problem from a diagnostic.</summary>
    public static Problem Of(int status, Diagnostic found) => new(status, found.Code, found.Message)
    {
        File = found.File,
        Line = found.Span?.Start.Line + 1,
        Column = found.Span?.Start.Column + 1,
        Path = found.Path,
    };
}
