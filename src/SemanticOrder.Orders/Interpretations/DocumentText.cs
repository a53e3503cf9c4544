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
        foreach (var statement in document.Statements)
        {
            var value = statement.Value.Kind switch
            {
                DocumentValueKind.Node => Node(statement.Value.Number),
                DocumentValueKind.Iri => Iri(statement.Value.Number),
                DocumentValueKind.Inline => Inline.Decode(statement.Value.Inline).ToString()!,
                DocumentValueKind.Personal => "(personal)",
                DocumentValueKind.Literal => $"\"{statement.Value.Text}\"^^{Iri((int)statement.Value.Bits)}",
                _ => statement.Value.Text!,
            };
            lines.Add($"{Node(statement.Node)} {Iri(statement.Property)} {value} [{statement.Origin}]");
        }

        foreach (var note in document.Notes)
            lines.Add($"{Node(note.Node)} {Iri(note.Property)} ! {note.Kind} {note.Code} {note.Field} [{string.Join(", ", note.Missing)}] {note.TextEn}");
        foreach (var finding in document.Findings)
            lines.Add($"{Node(finding.Node)} {Iri(finding.Property)} ? {finding.Kind} [{string.Join(", ", finding.Missing)}] {finding.TextEn}");
        lines.Sort(StringComparer.Ordinal);
        return new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();
    }
}
