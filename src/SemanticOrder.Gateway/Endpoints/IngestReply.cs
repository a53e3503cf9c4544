using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>What became of one payload.</summary>
/// <param name="Total">All records the payload held.</param>
/// <param name="Accepted">Stored, and now current.</param>
/// <param name="Unchanged">Equal to the newest version; nothing was stored.</param>
/// <param name="Late">Older than the newest version: stored, nothing current changed.</param>
/// <param name="Rejected">Kept with their reasons; each can be re-run.</param>
/// <param name="OrderedByArrival">True when no source version orders the records, so that arrival did.</param>
public sealed record IngestReply(int Total, int Accepted, int Unchanged, int Late, IReadOnlyList<RejectedReply> Rejected, bool OrderedByArrival)
{
    internal static IngestReply Of(IngestionReport report) => new(
        report.Total, report.Accepted, report.Unchanged, report.Late, [.. report.Rejected.Select(RejectedReply.Of)], report.OrderedByArrival);
}
