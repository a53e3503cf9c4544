using System.Globalization;
using System.Text;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Results for people: columns in line, IRIs with their prefixes, values without quotes.</summary>
internal sealed class TextTable(PrefixTable prefixes)
{
    private const string Gap = "  ";

    /// <summary>Writes the table, and how many solutions there are; <c>true</c> or <c>false</c> for ASK.</summary>
    public void Write(ResultTable table, TextWriter output)
    {
        if (table.Boolean is { } answer)
        {
            output.WriteLine(answer ? "true" : "false");
            return;
        }

        List<string[]> lines = [[.. table.Variables.Select(variable => variable.Name)]];
        for (var row = 0; row < table.RowCount; row++)
            lines.Add([.. table[row].ToArray().Select(id => id.IsNone ? string.Empty : Text(table.Terms.Decode(id)))]);
        var widths = table.Variables.Select((_, column) => lines.Max(line => Width(line[column]))).ToArray();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var line in lines)
            output.WriteLine(string.Join(Gap, line.Select((text, column) => text + new string(' ', widths[column] - Width(text)))).TrimEnd());
        output.WriteLine(table.RowCount == 1 ? "1 solution" : $"{table.RowCount.ToString(CultureInfo.InvariantCulture)} solutions");
    }

    private string Text(Term term) => term switch
    {
        Iri iri => prefixes.Shorten(iri.Value),
        BlankNode node => "_:" + node.Label,
        Literal { LanguageTag: { } tag } literal => OneLine(literal.LexicalForm) + "@" + tag,
        Literal literal => OneLine(literal.LexicalForm),
        _ => term.ToString(),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>Columns on a terminal: Chinese, Japanese and Korean characters take two (Unicode Standard Annex 11).</summary>
    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : IsWide(rune.Value) ? 2 : 1;
        return width;
    }

    private static bool IsWide(int value) => value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
}
