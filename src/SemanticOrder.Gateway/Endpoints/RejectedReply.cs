using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>A record that could not be taken.</summary>
/// <param name="Id">Under which it is kept.</param>
/// <param name="Record">Its name; null when that could not be read.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Line">One-based line in the payload; null when unknown.</param>
/// <param name="Column">One-based column; null when unknown.</param>
/// <param name="Path">Where in the payload's structure; null when unknown.</param>
public sealed record RejectedReply(long Id, string? Record, string Code, string Message, int? Line, int? Column, string? Path)
{
    internal static RejectedReply Of(RejectedRecord rejected) => new(
        rejected.Id.Value, rejected.Record?.ToString(), rejected.Reason.Code, rejected.Reason.Message,
        rejected.Reason.Span?.Start.Line + 1, rejected.Reason.Span?.Start.Column + 1, rejected.Reason.Path);
}
