using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Terms from tables whose header says that they are glossaries.</summary>
internal static class GlossaryTable
{
    private const string None = "-—–/无";

    public static IEnumerable<ManualTerm> Read(ManualBlock block, bool isChinese)
    {
        var table = block.Table!;
        var columns = table.Header.Select(TableWords.Column).ToList();
        if (!TableWords.IsGlossary(table.Header))
            yield break;
        foreach (var row in table.Rows)
        {
            var term = Cells(row, columns, "term").FirstOrDefault() ?? SourceText.Empty;
            var definition = Cells(row, columns, "definition").FirstOrDefault() ?? SourceText.Empty;
            if (Label(term).Length == 0)
                continue;
            yield return new ManualTerm
            {
                Label = Label(term),
                English = isChinese && Names(row, columns, "english").ToList() is [var english, ..] ? english : null,
                Abbreviation = Names(row, columns, "abbreviation").FirstOrDefault(),
                Synonyms = [.. Names(row, columns, "synonym")],
                Deprecated = [.. Names(row, columns, "deprecated")],
                Definition = Label(definition).TrimEnd('。', '.'),
                Notes = [.. Cells(row, columns, "note").Select(Label).Where(note => note.Length > 0)],
                Style = TermStyle.GlossaryTable,
                Section = block.Section.Count > 0 ? block.Section[^1].Number?.Printed ?? "" : table.Number ?? "",
                Quotation = Quotation.Of(definition.Text.Length > 0 ? definition : term),
            };
        }
    }

    private static IEnumerable<SourceText> Cells(IReadOnlyList<SourceText> row, List<string?> columns, string column) =>
        row.Where((cell, index) => index < columns.Count && columns[index] == column);

    /// <summary>The names of a cell, which may list several.</summary>
    private static IEnumerable<string> Names(IReadOnlyList<SourceText> row, List<string?> columns, string column) =>
        Cells(row, columns, column).SelectMany(cell => cell.ToString().Split([';', '；', '、', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(name => !(name.Length == 1 && None.Contains(name[0], StringComparison.Ordinal)));

    private static string Label(SourceText cell) => cell.ToString() is var label && label.Length == 1 && None.Contains(label[0], StringComparison.Ordinal) ? "" : label;
}
