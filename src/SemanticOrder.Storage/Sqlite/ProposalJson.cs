using System.Text.Encodings.Web;
using System.Text.Json;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>What manuals gave, as the text of columns. Enumerations stand by name, for their numbers may change.</summary>
internal static class ProposalJson
{
    // The text is read by nobody but this program; ideographs stay as they are to take less room.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static string Write(Proposal proposal) => JsonSerializer.Serialize(
        new Row(
            proposal.Id,
            proposal.Kind,
            proposal.Section,
            [.. proposal.Slots.Select(slot => (string[])[slot.Name, slot.Value])],
            proposal.Quotation.Exact,
            proposal.Quotation.Prefix,
            proposal.Quotation.Suffix,
            proposal.Quotation.Page,
            [.. proposal.Quotation.Regions.Select(region => (float[])[region.Page, region.Box.Left, region.Box.Top, region.Box.Right, region.Box.Bottom])],
            proposal.State,
            proposal.Reviewer,
            proposal.Reason,
            proposal.Proposer),
        Options);

    public static Proposal Read(string json)
    {
        var row = JsonSerializer.Deserialize<Row>(json, Options)!;
        return new Proposal
        {
            Id = row.Id,
            Kind = row.Kind,
            Section = row.Section,
            Slots = [.. row.Slots.Select(slot => new ProposalSlot(slot[0], slot[1]))],
            Quotation = new Quotation(row.Exact, row.Prefix, row.Suffix, row.Page, [.. row.Regions.Select(region => new PageRegion((int)region[0], new PdfBox(region[1], region[2], region[3], region[4])))]),
            State = row.State,
            Reviewer = row.Reviewer,
            Reason = row.Reason,
            Proposer = row.Proposer,
        };
    }

    public static string WriteList<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items, Options);

    public static IReadOnlyList<T> ReadList<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Options)!;

    private sealed record Row(
        string Id, ProposalKind Kind, string Section, string[][] Slots, string Exact, string Prefix, string Suffix, int Page, float[][] Regions, ProposalState State, string Reviewer, string Reason, string? Proposer);
}
