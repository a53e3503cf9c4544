using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>Cuts payloads into their records, and gathers those and what cannot be read. Each record keeps its bytes alone, so that it can be read again alone.</summary>
/// <param name="now">When the payloads arrived.</param>
internal sealed class RecordCutter(DateTimeOffset now)
{
    private readonly List<PayloadNode> _elements = [];

    /// <summary>The records, in the order in which they stand in the payloads.</summary>
    public List<IncomingRecord> Records { get; } = [];

    /// <summary>What could not be read: a whole payload, a row or a record.</summary>
    public List<NewRejection> Rejected { get; } = [];

    /// <summary>Hands over at most so many records, and all rejections; what is handed over is forgotten here.</summary>
    public (IReadOnlyList<IncomingRecord> Records, IReadOnlyList<NewRejection> Rejected) Take(int most)
    {
        var records = Records.GetRange(0, Math.Min(most, Records.Count));
        Records.RemoveRange(0, records.Count);
        NewRejection[] rejected = [.. Rejected];
        Rejected.Clear();
        return (records, rejected);
    }

    /// <summary>Cuts one payload.</summary>
    public void Cut(CompiledSource source, ReadOnlyMemory<byte> payload)
    {
        var profile = source.Profile;
        var sender = new SourceInstance(profile.System, profile.Instance.Constant ?? "");
        try
        {
            using var document = profile.Parse(payload);
            sender = sender with { Instance = profile.Instance.ReadText(document.Root) ?? "" };
            foreach (var row in document.RejectedRows)
                Rejected.Add(new NewRejection(sender, null, row.Diagnostic, row.ToSlice(), now));
            // A list without records, such as the answer to a poll when nothing is new, is nothing to do.
            var found = false;
            foreach (var mapping in source.Records)
            {
                foreach (var iterator in mapping.RecordModel.Iterators)
                {
                    _elements.Clear();
                    iterator.Select(document.Root, _elements);
                    found |= _elements.Count > 0 || iterator.LeadsToEmptyArray(document.Root);
                    foreach (var element in _elements)
                        Cut(mapping, sender.Instance, element.AsRecord());
                }
            }

            if (!found && document.RejectedRows.Count == 0)
                Rejected.Add(new NewRejection(sender, null, Diagnostic.Error("SO7023", WithoutRecords(source)), payload, now));
        }
        catch (PayloadException fault)
        {
            Rejected.Add(new NewRejection(sender, null, fault.Diagnostic, payload, now));
        }
    }

    /// <summary>
    /// Cuts what was rejected before: a record without a readable header was kept alone, and is read with the mapping that finds its key; anything else is a payload.
    /// </summary>
    /// <param name="source">The source that sent it.</param>
    /// <param name="former">The rejection.</param>
    /// <param name="kept">Its payload.</param>
    public void CutAgain(CompiledSource source, Rejection former, ReadOnlyMemory<byte> kept)
    {
        if (!RecordHeader.IsFault(former.Reason.Code))
        {
            Cut(source, kept);
            // What is still wrong in the same way is said as it was: a row was kept without the rows above it, so its line would now be another.
            if (Rejected is [{ Payload: { } payload } same] && same.Reason.Code == former.Reason.Code && payload.Span.SequenceEqual(kept.Span))
                Rejected[0] = same with { Reason = former.Reason, Source = former.Source };
            return;
        }

        try
        {
            using var document = source.Profile.ParseSlice(kept);
            Diagnostic? problem = null;
            foreach (var mapping in source.Records)
            {
                // The instance stood in the payload around the record.
                if (RecordHeader.Read(mapping, former.Source.Instance, document.Record, out var missing) is { } header)
                {
                    Records.Add(new IncomingRecord(header.Key, header.Version, kept, header.Links, now));
                    return;
                }

                problem ??= missing;
            }

            // Its place is still that in the payload it came with.
            Rejected.Add(new NewRejection(former.Source, null, problem is null ? former.Reason : problem with { Span = former.Reason.Span }, kept, now));
        }
        catch (PayloadException fault)
        {
            Rejected.Add(new NewRejection(former.Source, null, fault.Diagnostic, kept, now));
        }
    }

    private static string WithoutRecords(CompiledSource source)
    {
        var paths = string.Join(", ", source.Records.SelectMany(record => record.RecordModel.Iterators).Select(path => path.Text));
        return source.Profile.Format == PayloadFormat.Csv
            ? $"The payload has the columns of {source.Profile.System}, but no row. Send it when there is one."
            : $"The payload is well formed, but holds no record of {source.Profile.System}: nothing is found at {paths}. Is it a payload of another source, or an answer without records?";
    }

    private void Cut(CompiledMapping mapping, string instance, PayloadNode element)
    {
        var bytes = element.ToSlice();
        if (RecordHeader.Read(mapping, instance, element, out var problem) is { } header)
            Records.Add(new IncomingRecord(header.Key, header.Version, bytes, header.Links, now));
        else
            Rejected.Add(new NewRejection(new SourceInstance(mapping.Profile.System, instance), null, problem!, bytes, now));
    }
}
