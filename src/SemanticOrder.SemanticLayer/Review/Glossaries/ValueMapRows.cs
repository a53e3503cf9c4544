using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>Value maps (SSSOM 1.1 TSV) as proposals, one for each row, and accepted proposals as a value map again. A proposal holds the slots of its row, and those of the set, which its prefixes stand in.</summary>
internal static class ValueMapRows
{
    private const string Value = "value";
    private const string Concept = "concept";
    private const string Set = "set";

    /// <summary>Slots of a row that a reader wants first, in this order.</summary>
    private static readonly string[] First = ["subject_label", "subject_id", "subject_type", "subject_source", "predicate_id", "object_id", "object_label", "mapping_justification", "confidence"];

    public static GlossaryReading Read(string text, string file, string document)
    {
        var reading = ValueMapReader.Read(text, file);
        var lines = text.Split('\n');
        var set = string.Concat(lines.TakeWhile(line => line.StartsWith('#')).Select(line => line.TrimEnd('\r') + "\n"));
        var proposals = reading.Map is null ? [] : reading.Map.Rows.Select(row => Proposal(row, set, Line(lines, row.Line), document)).DistinctBy(proposal => proposal.Id).ToList();
        var first = set.Count(character => character == '\n') + 2;
        var rejected = reading.Diagnostics.Where(found => found.Severity == Severity.Error && found.Span is { } span && span.Start.Line + 1 >= first)
            .GroupBy(found => found.Span!.Value.Start.Line + 1).Select(group => new RejectedRow(group.Key, Line(lines, group.Key), group.First()));
        return new GlossaryReading(proposals, reading.Diagnostics, [.. rejected]);
    }

    /// <summary>Rows as a value map, by value, then by id.</summary>
    public static string Write(IEnumerable<Proposal> rows)
    {
        List<Proposal> sorted = [.. rows.OrderBy(row => row[Value], StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)];
        List<string> columns = [.. First.Concat(sorted.SelectMany(row => row.Slots).Select(slot => slot.Name).Where(name => name is not (Value or Concept or Set) && !First.Contains(name)).Order(StringComparer.Ordinal)).Distinct()
            .Where(column => sorted.Exists(row => Slot(row, column).Length > 0))];
        var text = new StringBuilder(sorted[0][Set]).AppendJoin('\t', columns).Append('\n');
        foreach (var row in sorted)
            text.AppendJoin('\t', columns.Select(column => Cell(Slot(row, column)))).Append('\n');
        return text.ToString();
    }

    /// <summary>The concept of a row, as a full IRI; null, with what is wrong, when the row is none.</summary>
    public static (ValueMapRow? Row, Diagnostic? Problem) Check(Proposal proposal)
    {
        var reading = ValueMapReader.Read(Write([proposal]), "");
        return reading.Map?.Rows is [var row] ? (row, null) : (null, reading.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error));
    }

    private static Proposal Proposal(ValueMapRow row, string set, string line, string document)
    {
        var slots = new List<ProposalSlot> { new(Value, row.Slots.GetValueOrDefault(row.IsLiteral ? "subject_label" : "subject_id", "")), new(Concept, row.Slots.GetValueOrDefault(row.ObjectId is null ? "object_label" : "object_id", "")) };
        slots.AddRange(row.Slots.Where(slot => slot.Key != Key(row) && slot.Key != ObjectKey(row)).OrderBy(slot => slot.Key, StringComparer.Ordinal).Select(slot => new ProposalSlot(slot.Key, slot.Value)));
        slots.Add(new ProposalSlot(Set, set));
        var section = row.ConditionText.Length > 0 ? $"{slots[0].Value} ({row.ConditionText})" : slots[0].Value;
        return ManualProposals.Make(document, ProposalKind.ValueMapping, section, slots, new Quotation(line, "", "", 0, []));
    }

    /// <summary>A slot of the row; the two that a reader may change stand under their own names.</summary>
    private static string Slot(Proposal row, string column) => column switch
    {
        "subject_label" when row["subject_type"] == "rdfs literal" => row[Value],
        "subject_id" when row["subject_type"] != "rdfs literal" => row[Value],
        "object_label" when row["object_type"] == "rdfs literal" => row[Concept],
        "object_id" when row["object_type"] != "rdfs literal" => row[Concept],
        _ => row[column],
    };

    private static string Key(ValueMapRow row) => row.IsLiteral ? "subject_label" : "subject_id";

    private static string ObjectKey(ValueMapRow row) => row.ObjectId is null ? "object_label" : "object_id";

    private static string Cell(string value) => value.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0 || value.StartsWith('"') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static string Line(string[] lines, int line) => line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";
}
