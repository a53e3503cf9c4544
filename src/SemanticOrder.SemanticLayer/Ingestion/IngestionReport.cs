using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>What became of one payload.</summary>
/// <param name="Accepted">Record versions that were stored and are now current.</param>
/// <param name="Unchanged">Record versions equal to one that is stored already, the newest or an older one; nothing was stored.</param>
/// <param name="Late">Record versions older than the newest one: stored, but nothing current changed.</param>
/// <param name="Rejected">Records, or the whole payload, that could not be taken; each is kept with its reason and can be re-run.</param>
public sealed record IngestionReport(int Accepted, int Unchanged, int Late, IReadOnlyList<RejectedRecord> Rejected)
{
    /// <summary>A report of nothing.</summary>
    public static IngestionReport Empty { get; } = new(0, 0, 0, []);

    /// <summary>All records the payload held.</summary>
    public int Total => Accepted + Unchanged + Late + Rejected.Count;

    /// <summary>True when no source version orders the records, so that arrival did.</summary>
    public bool OrderedByArrival { get; init; }

    /// <summary>Both reports as one.</summary>
    public IngestionReport Plus(IngestionReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new IngestionReport(Accepted + other.Accepted, Unchanged + other.Unchanged, Late + other.Late, [.. Rejected, .. other.Rejected])
        {
            OrderedByArrival = OrderedByArrival || other.OrderedByArrival,
        };
    }
}

/// <summary>A record that could not be taken.</summary>
/// <param name="Id">Under which it is kept.</param>
/// <param name="Record">Its name, as far as it could be read; null when the payload as a whole was unreadable.</param>
/// <param name="Reason">What is wrong, where, and what to do.</param>
public sealed record RejectedRecord(RejectionId Id, RecordKey? Record, Diagnostic Reason);
