using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>Proposals, clauses and candidates as JSON.</summary>
internal static class ProposalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Read by people and programs, shown by no browser: ideographs stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(ManualReading reading, IReadOnlyList<Proposal> proposals, string document) => JsonSerializer.Serialize(
        new
        {
            Document = document,
            reading.Extraction.Content.Title,
            Language = reading.Extraction.Content.IsChinese ? "zh" : "en",
            reading.Extraction.Content.Pages,
            Proposals = proposals.Select(Of),
            Clauses = reading.Extraction.Clauses.Select(Of),
            Candidates = reading.Extraction.Candidates.Select(candidate => new { candidate.Label, candidate.Occurrences, Score = Math.Round(candidate.Score, 1) }),
            Diagnostics = reading.Diagnostics.Select(found => found.ToString()),
        },
        Options);

    private static object Of(Proposal proposal) => new
    {
        proposal.Id,
        proposal.Kind,
        proposal.State,
        proposal.Reviewer,
        proposal.Reason,
        proposal.Section,
        Zh = proposal.ChineseSentence,
        En = proposal.EnglishSentence,
        Parts = proposal.Slots.ToDictionary(slot => slot.Name, slot => slot.Value),
        Quotation = Of(proposal.Quotation),
    };

    private static object Of(ManualClause clause) => new
    {
        clause.Number,
        clause.Id,
        Text = clause.Text.ToString(),
        clause.Kind,
        clause.Modality,
        clause.Subject,
        clause.SecondSubject,
        clause.Condition,
        Quantities = clause.Quantities.Select(quantity => new { quantity.Attribute, quantity.Operator, quantity.Value, quantity.Upper, quantity.Unit, quantity.UnitCode, quantity.Modality }),
        clause.References,
        clause.IsCheckable,
        clause.Quotation.Page,
    };

    private static object Of(Quotation quotation) => new
    {
        quotation.Exact,
        quotation.Prefix,
        quotation.Suffix,
        quotation.Page,
        Boxes = quotation.Regions.Select(region => new { region.Page, region.Box.Left, region.Box.Top, region.Box.Right, region.Box.Bottom }),
    };
}
