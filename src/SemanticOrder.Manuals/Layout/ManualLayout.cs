using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Reads the structure of a manual from its pages: lines, columns, running heads, outline, paragraphs and tables. Pages come one at a time and are not kept. Not thread-safe.</summary>
public sealed partial class ManualLayout
{
    /// <summary>Runs of a page that are looked at; a page full of text has some hundred.</summary>
    private const int MaxRuns = 10_000;

    /// <summary>Characters of a manual; a long one has two million.</summary>
    private const int MaxCharacters = 8_000_000;

    private readonly List<(List<TextLine> Lines, List<TableGrid> Tables, float Height)> _pages = [];
    private long _characters;

    /// <summary>Takes the next page.</summary>
    /// <exception cref="ManualFormatException">SO9023 when the pages so far hold more text than any manual.</exception>
    public void Add(PdfTextPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        _characters += page.Raw.Length;
        if (_characters > MaxCharacters)
            throw PdfErrors.TooMuchText(MaxCharacters);
        var runs = RunReader.Read(page, MaxRuns);
        var tables = RuledTables.Find(page, runs);
        var taken = tables.SelectMany(table => table.Runs).ToHashSet();
        var open = OpenTables.Find(page, [.. runs.Where(run => !taken.Contains(run))]);
        taken.UnionWith(open.SelectMany(table => table.Runs));
        _pages.Add((ReadingOrder.Of([.. runs.Where(run => !taken.Contains(run))]), [.. tables, .. open], page.Height));
    }

    /// <summary>The structure of all pages taken.</summary>
    public ManualContent Build()
    {
        var heads = RunningHeads.Find([.. _pages.Select(page => (page.Lines, page.Height))]);
        var lines = ContentsPage.Remove([.. _pages.SelectMany(page => page.Lines).Where(line => !heads.Contains(line) && line.Text.Text.Length > 0)]);
        var captions = new HashSet<TextLine>();
        var tables = Tables(lines.ToLookup(line => line.Page), captions);
        lines.RemoveAll(captions.Contains);
        var builder = new BlockBuilder(new LineJoin(lines).Continues);
        foreach (var line in lines)
        {
            foreach (var table in tables.TakeWhile(table => table.Page <= line.Page).Where(table => table.Page < line.Page || (table.Page == line.Page && table.Box.Top < line.Box.Top && table.Box.Left < line.Box.Right && table.Box.Right > line.Box.Left)).ToList())
            {
                builder.Add(table);
                tables.Remove(table);
            }

            builder.Add(line);
        }

        foreach (var table in tables)
            builder.Add(table);
        return new ManualContent { Title = Title(lines), IsChinese = IsChinese(lines), Blocks = builder.Build(), Pages = _pages.Count };
    }

    /// <summary>The structure of a plain text in which each line is a paragraph, as if it stood on one page.</summary>
    public static ManualContent OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new TextLine([new TextRun(1, line, [.. Enumerable.Repeat(new PageRegion(1, default), line.Length)], default, 0, 10, false)])).ToList();
        var builder = new BlockBuilder((_, _) => false);
        foreach (var line in ContentsPage.Remove(lines))
            builder.Add(line);
        return new ManualContent { Title = "", IsChinese = IsChinese(lines), Blocks = builder.Build(), Pages = 1 };
    }

    private static bool IsChinese(List<TextLine> lines) =>
        lines.Sum(line => line.Text.Text.Count(SourceText.IsWide)) * 3 > lines.Sum(line => line.Text.Text.Count(char.IsLetter));

    /// <summary>Puts the parts of tables together and finds their captions.</summary>
    private List<ManualTable> Tables(ILookup<int, TextLine> lines, HashSet<TextLine> captions)
    {
        var tables = new List<ManualTable>();
        TableGrid? last = null;
        foreach (var grid in _pages.SelectMany(page => page.Tables.OrderBy(table => table.Box.Top)))
        {
            if (last is not null && grid.Page == last.Page + 1 && grid.Columns == last.Columns && !lines[last.Page].Concat(lines[grid.Page]).Any(line => IsBetween(line, last, grid)))
                tables[^1] = tables[^1] with { Rows = [.. tables[^1].Rows, .. grid.Rows.Where(row => !IsSame(row, tables[^1].Header))] };
            else
                tables.Add(Table(grid, lines, captions));
            last = grid;
        }

        return tables;
    }

    private static bool IsBetween(TextLine line, TableGrid upper, TableGrid lower) =>
        (line.Page == upper.Page && line.Box.Top > upper.Box.Bottom - 1) || (line.Page == lower.Page && line.Box.Bottom < lower.Box.Top + 1);

    private static ManualTable Table(TableGrid grid, ILookup<int, TextLine> lines, HashSet<TextLine> captions)
    {
        var isHeader = grid.Rows.Count > 1 && IsHeader(grid.Rows);
        var above = lines[grid.Page - 1].Concat(lines[grid.Page]).LastOrDefault(line => IsCaption(line, grid));
        if (above is not null)
            captions.Add(above);
        var caption = above?.Text ?? SourceText.Empty;
        var number = TableNumber().Match(caption.Text);
        return new ManualTable
        {
            Number = number.Success ? number.Groups[1].Value : null,
            Caption = number.Success ? caption.Slice(number.Length) : caption,
            Header = isHeader ? grid.Rows[0] : [],
            Rows = isHeader ? [.. grid.Rows.Skip(1)] : grid.Rows,
            Page = grid.Page,
            Box = grid.Box,
        };
    }

    /// <summary>The line right above a table, when it has a table's number or is short and in the middle; also at the end of the page before.</summary>
    private static bool IsCaption(TextLine line, TableGrid table)
    {
        if (line.Page == table.Page - 1)
            return TableNumber().IsMatch(line.Text.Text) && line.Text.Text.Length < 40 && table.Box.Top < 200 && !line.Text.Text.EndsWith('。');
        var gap = table.Box.Top - line.Box.Bottom;
        if (line.Page != table.Page || gap < -2 || gap > 3 * line.Size || line.Text.Text.Length > 60 || LineJoin.EndsSentence(line.Text.Text))
            return false;
        return TableNumber().IsMatch(line.Text.Text)
            || (line.Number is null && line.Text.Text.Length < 30 && gap < 1.5f * line.Size);
    }

    /// <summary>Whether the first row names the columns: its cells are no numbers, and are glossary words or stand over numbers, or over cells that are longer.</summary>
    private static bool IsHeader(IReadOnlyList<IReadOnlyList<SourceText>> rows) =>
        TableWords.IsGlossary(rows[0]) || (rows[0].Count(cell => cell.Text.Length == 0) <= 1 && !rows[0].Any(cell => Numeric().IsMatch(cell.Text)));

    private static bool IsSame(IReadOnlyList<SourceText> row, IReadOnlyList<SourceText> header) =>
        row.Count == header.Count && row.Zip(header).All(pair => pair.First.Text == pair.Second.Text);

    private static string Title(List<TextLine> lines)
    {
        if (lines.Count == 0)
            return "";
        var first = lines.Where(line => line.Page == lines[0].Page && line.Number is null).ToList();
        if (first.Count == 0)
            return "";
        var size = first.Max(line => line.Size);
        var usual = lines.GroupBy(line => MathF.Round(line.Size)).MaxBy(group => group.Count())!.Key;
        return size < usual + 1 ? "" : SourceText.Join(first.SkipWhile(line => line.Size < size - 0.5f).TakeWhile(line => line.Size >= size - 0.5f).Select(line => line.Text)).ToString();
    }

    [GeneratedRegex(@"^((?:表|附表)\s?(?:[A-Z]\.?)?\d{1,3}|(?:Table|TABLE) (?:[A-Z]\.?)?\d{1,3})[.:\s]*")]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"^[-+±\d.,~%\s]+$")]
    private static partial Regex Numeric();
}
