using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Orders.Interpretations;

/// <summary>A document as text in which nothing depends on the store: IRIs for term numbers, paths for node numbers, lines sorted. For canonical dumps and for reading.</summary>
public static class DocumentText
{
    private static readonly TermDictionary Inline = new();

    /// <summary>Writes a document, one fact a line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="iriOf">The IRI of a term number.</param>
    public static string Write(InterpretationDocument document, Func<int, string> iriOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(iriOf);
        string Iri(int number) => number == 0 ? "-" : $"<{iriOf(number)}>";
        string Node(int node) => "/" + document.PathOf(node, iriOf);
        var lines = new List<string>();
        for (var node = 0; node < document.Nodes.Count; node++)
            lines.Add($"{Node(node)} a {Iri(document.Nodes[node].Class)}");
        string Value(DocumentValue value) => value.Kind switch
        {
            DocumentValueKind.Node => Node(value.Number),
            DocumentValueKind.Iri => Iri(value.Number),
            DocumentValueKind.Inline => Inline.Decode(value.Inline).ToString()!,
            DocumentValueKind.Personal => "(personal)",
            DocumentValueKind.Literal => $"\"{value.Text}\"^^{Iri((int)value.Bits)}",
            _ => value.Text!,
        };
        foreach (var statement in document.Statements)
            lines.Add($"{Node(statement.Node)} {Iri(statement.Property)} {Value(statement.Value)} [{statement.Origin}]");

        foreach (var note in document.Notes)
            lines.Add($"{Node(note.Node)} {Iri(note.Property)} ! {note.Kind} {note.Code} {note.Field} [{string.Join(", ", note.Missing)}] {note.TextEn}");
        foreach (var finding in document.Findings)
            lines.Add($"{Node(finding.Node)} {Iri(finding.Property)} ? {finding.Kind} [{string.Join(", ", finding.Missing)}] {finding.TextEn}");
        foreach (var violation in document.Violations)
        {
            var path = violation.Path.Length > 0 ? violation.Path : Iri(violation.Property);
            lines.Add($"{Node(violation.Node)} {path} # {Iri(violation.Severity)} {Iri(violation.Shape)} {violation.Component} {(violation.Value is { } value ? Value(value) : "-")} {violation.TextEn}");
        }

        lines.Sort(StringComparer.Ordinal);
        return new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();
    }
}
