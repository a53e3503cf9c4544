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
        var unknown = new SourceInstance(profile.System, profile.Instance.Constant ?? "");
        try
        {
            using var document = profile.Parse(payload);
            var instance = profile.Instance.ReadText(document.Root) ?? "";
            foreach (var row in document.RejectedRows)
                Rejected.Add(new NewRejection(unknown, null, row.Diagnostic, row.ToSlice(), now));
            var found = false;
            foreach (var mapping in source.Records)
            {
                foreach (var iterator in mapping.RecordModel.Iterators)
                {
                    _elements.Clear();
                    iterator.Select(document.Root, _elements);
                    found |= _elements.Count > 0;
                    foreach (var element in _elements)
                        Cut(mapping, instance, element.AsRecord());
                }
            }

            if (!found && document.RejectedRows.Count == 0)
            {
                var paths = string.Join(", ", source.Records.SelectMany(record => record.RecordModel.Iterators).Select(path => path.Text));
                Rejected.Add(new NewRejection(unknown, null, Diagnostic.Error(
                    "SO7023", $"The payload is well formed, but holds no record of {profile.System}: nothing is found at {paths}. Is it a payload of another source?"), payload, now));
            }
        }
        catch (PayloadException fault)
        {
            Rejected.Add(new NewRejection(unknown, null, fault.Diagnostic, payload, now));
        }
    }

    /// <summary>Cuts what was rejected before: a rejected record was kept alone, and is read with the mapping that finds its key; anything else is a payload.</summary>
    public void CutAgain(CompiledSource source, ReadOnlyMemory<byte> kept)
    {
        try
        {
            using var document = source.Profile.ParseSlice(kept);
            var instance = source.Profile.Instance.Constant ?? "";
            foreach (var mapping in source.Records)
            {
                if (RecordHeader.Read(mapping, instance, document.Record, out _) is not { } header)
                    continue;
                Records.Add(new IncomingRecord(header.Key, header.Version, kept, header.Links, now));
                return;
            }
        }
        catch (PayloadException)
        {
            // Not one record alone: it is read as a payload, which says what is wrong with it.
        }

        Cut(source, kept);
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
