using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>
/// Proposals as a table that a person reviews in a spreadsheet (CSV, RFC 4180): the columns <c>state</c>, <c>reviewer</c>, <c>reason</c> are to be filled, those of parts may be changed, the others are for reading.
/// </summary>
internal static class ReviewSheet
{
    /// <summary>Columns before those of the parts.</summary>
    private static readonly string[] Fixed = ["id", "state", "reviewer", "reason", "kind", "section", "page", "zh", "en", "quote"];

    /// <summary>A part is not to collide with a fixed column: the reason why a clause cannot be checked is one of each.</summary>
    private const string PartPrefix = "part:";

    private static readonly Dictionary<string, ProposalState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = ProposalState.Open, ["open"] = ProposalState.Open, ["accepted"] = ProposalState.Accepted, ["edited"] = ProposalState.Edited, ["refused"] = ProposalState.Refused,
        ["未审"] = ProposalState.Open, ["接受"] = ProposalState.Accepted, ["修改"] = ProposalState.Edited, ["拒绝"] = ProposalState.Refused,
    };

    public static void Write(TextWriter output, IReadOnlyList<Proposal> proposals)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        var parts = proposals.SelectMany(proposal => proposal.Slots).Select(slot => slot.Name).Distinct().ToList();
        foreach (var column in Fixed.Concat(parts.Select(part => PartPrefix + part)))
            csv.WriteField(column);
        csv.NextRecord();
        foreach (var proposal in proposals)
        {
            string[] cells =
            [
                proposal.Id, proposal.State.ToString().ToLowerInvariant(), proposal.Reviewer, proposal.Reason, proposal.Kind.ToString().ToLowerInvariant(), proposal.Section,
                proposal.Quotation.Page.ToString(CultureInfo.InvariantCulture), proposal.ChineseSentence, proposal.EnglishSentence, proposal.Quotation.Exact,
            ];
            foreach (var cell in cells.Concat(parts.Select(part => proposal[part])))
                csv.WriteField(Guarded(cell));
            csv.NextRecord();
        }
    }

    /// <summary>Takes a reviewed sheet back.</summary>
    /// <param name="input">The sheet.</param>
    /// <param name="proposals">The proposals it was made from.</param>
    /// <param name="found">Rows that say nothing of them: SO9030 an unknown id, SO9031 an unknown state.</param>
    /// <returns>The proposals with what was said of them; those without a row as they were.</returns>
    /// <exception cref="SemanticOrderException">SO9032 when it is no such sheet.</exception>
    public static IReadOnlyList<Proposal> Read(TextReader input, IReadOnlyList<Proposal> proposals, List<Diagnostic> found)
    {
        var reviewed = proposals.ToDictionary(proposal => proposal.Id, StringComparer.Ordinal);
        using var csv = new CsvReader(input, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, PrepareHeaderForMatch = header => Plain(header.Header) });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord?.Select(Plain).ToList() is not { } columns || !columns.Contains("id") || !columns.Contains("state"))
            throw new SemanticOrderException("SO9032", "This is no review sheet: it lacks the columns 'id' and 'state'. Use the table that 'extract --format csv' wrote.");
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            var id = (csv["id"] ?? "").Trim();
            if (!reviewed.TryGetValue(id, out var proposal))
                found.Add(Diagnostic.Warning("SO9030", $"Row {line}: the manual has no proposal '{id}' (any more); the row is left out. Its text, section or document name has changed."));
            else if (!States.TryGetValue((csv["state"] ?? "").Trim(), out var state))
                found.Add(Diagnostic.Error("SO9031", $"Row {line}: '{csv["state"]}' is no state. Write open, accepted, edited or refused."));
            else
                reviewed[id] = Apply(proposal, state, csv, columns);
        }

        return [.. proposals.Select(proposal => reviewed[proposal.Id])];
    }

    private static Proposal Apply(Proposal proposal, ProposalState state, CsvReader csv, List<string> columns)
    {
        var slots = proposal.Slots.Select(slot => columns.IndexOf(PartPrefix + slot.Name) is >= 0 and var at ? slot with { Value = Unguarded(csv[at] ?? "") } : slot).ToList();
        var isChanged = !slots.SequenceEqual(proposal.Slots);
        return proposal with
        {
            State = state == ProposalState.Accepted && isChanged ? ProposalState.Edited : state,
            Slots = state == ProposalState.Refused ? proposal.Slots : slots,
            Reviewer = Cell(csv, columns, "reviewer"),
            Reason = Cell(csv, columns, "reason"),
        };
    }

    private static string Cell(CsvReader csv, List<string> columns, string name) => columns.IndexOf(name) is >= 0 and var at ? Unguarded(csv[at] ?? "").Trim() : "";

    private static string Plain(string header) => header.Trim('\uFEFF', ' ');

    /// <summary>Text of a manual must not become a formula of the spreadsheet that opens the sheet; numbers stay numbers.</summary>
    private static string Guarded(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '@' or '+' or '-' or '\t' or '\'' && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;

    private static string Unguarded(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
