using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Lines and tables to blocks: paragraphs are joined, over pages too, numbers checked, headings told from items.</summary>
/// <param name="continues">Whether a line goes on with the lines before it.</param>
internal sealed partial class BlockBuilder(Func<IReadOnlyList<TextLine>, TextLine, bool> continues)
{
    /// <summary>Characters that a heading has at most; English ones take more.</summary>
    private const int HeadingLength = 36;
    private const int EnglishHeadingLength = 90;

    private readonly NumberSequence _sequence = new();
    private readonly List<ManualBlock> _blocks = [];
    private readonly List<TextLine> _open = [];
    private ItemNumber? _number;
    private string _id = "";

    public void Add(TextLine line)
    {
        var number = Number(line);
        if (number is null && _open.Count > 0 && !NoteWord().IsMatch(line.Text.Text) && continues(_open, line) && !IsLone(line))
        {
            _open.Add(line);
            return;
        }

        Close();
        _open.Add(line);
        (_number, _id) = (number, number is null or { IsListItem: true } ? "" : _sequence.Id);
    }

    public void Add(ManualTable table)
    {
        Close();
        _blocks.Add(new ManualBlock { Kind = BlockKind.Table, Text = table.Caption, Table = table, Page = table.Page });
    }

    public List<ManualBlock> Build()
    {
        Close();
        return WithSections(_blocks);
    }

    private ItemNumber? Number(TextLine line)
    {
        var read = line.Number;
        if (read is null || (read.Length < line.Text.Text.Length && _open.Count > 0 && !read.IsListItem && IsWrapped(line, read)))
            return null;
        return _sequence.Take(read);
    }

    /// <summary>Whether the number may be one of the sentence above, wrapped to the start of a line: nothing parts it from what follows, and the sentence is not at its end.</summary>
    private bool IsWrapped(TextLine line, ItemNumber number) =>
        number.Style is NumberStyle.Article or NumberStyle.Decimal && !LineJoin.EndsSentence(_open[^1].Text.Text) && _open[^1].Text.Text.Length > HeadingLength / 2 && continues(_open, line)
        && (!_sequence.IsNext(number) || Referring().IsMatch(_open[^1].Text.Text));

    /// <summary>A number alone on its line is followed by another paragraph: GB/T 20001 entries.</summary>
    private bool IsLone(TextLine line) => _open.Count == 1 && _number is { } number && number.Length >= _open[0].Text.Text.Length && line.Text.Text.Length > 0;

    private void Close()
    {
        if (_open.Count == 0)
            return;
        var text = SourceText.Join(_open.Select(line => line.Text));
        var printed = text;
        var kind = _number is null ? BlockKind.Paragraph : _number.IsListItem ? BlockKind.ListItem : BlockKind.Item;
        if (_number is not null)
            text = Behind(text, _number);
        if (_number is null && NoteWord().Match(text.Text) is { Success: true } note)
            (kind, text) = (BlockKind.Note, text.Slice(note.Length));
        if (kind == BlockKind.Item && (_number!.Style is NumberStyle.Chapter or NumberStyle.Section or NumberStyle.Annex || IsTitle(text.Text)))
            kind = BlockKind.Heading;
        if (text.Text.Length > 0 || kind is BlockKind.Item or BlockKind.Heading)
            _blocks.Add(new ManualBlock { Kind = kind, Text = text, Printed = printed, Number = _number, Id = _id, Page = _open[0].Page });
        _open.Clear();
        _number = null;
    }

    /// <summary>The text behind a number, the blanks and the mark behind it left out too.</summary>
    private static SourceText Behind(SourceText text, ItemNumber number)
    {
        var printed = number.Printed.Count(character => character != ' ');
        var (start, left) = (0, printed);
        for (; left > 0 && start < text.Text.Length; start++)
            left -= text.Text[start] == ' ' || (text.Text[start] is '(' or '\u00A7' && left == printed) ? 0 : 1;
        while (start < text.Text.Length && text.Text[start] is ' ' or ')' or '、' or '.' or ':')
            start++;
        return text.Slice(start);
    }

    private static bool IsTitle(string text) =>
        text.Length > 0 && !EndMark().IsMatch(text) && !text.Contains('。', StringComparison.Ordinal)
        && text.Length <= (text.Any(SourceText.IsWide) ? HeadingLength : EnglishHeadingLength) && !text.Contains(',', StringComparison.Ordinal);

    private static List<ManualBlock> WithSections(List<ManualBlock> blocks)
    {
        var path = new List<ManualBlock>();
        var placed = new List<ManualBlock>();
        foreach (var block in blocks)
        {
            if (block.Number is { IsListItem: false })
                path.RemoveAll(above => Depth(above.Number!) >= Depth(block.Number!));
            placed.Add(block with { Section = [.. path] });
            if (block.Kind == BlockKind.Heading)
                path.Add(placed[^1]);
        }

        return placed;
    }

    private static int Depth(ItemNumber number) => number.Style switch
    {
        NumberStyle.Chapter or NumberStyle.Annex => 0,
        NumberStyle.Section or NumberStyle.ChineseComma => 1,
        NumberStyle.ChineseParenthesis or NumberStyle.Article => 2,
        NumberStyle.Dot => 3,
        NumberStyle.AnnexDecimal => number.Path.Count - 1,
        _ => number.Path.Count,
    };

    /// <summary>Words that a number of this or another part comes after.</summary>
    [GeneratedRegex(@"(?:\b(?:of|in|to|with|see|and|or|by|from|under|than|clauses?|sections?|paragraphs?|parts?)|[按照见符合依据根据和与及或、,至到在为第])$", RegexOptions.IgnoreCase)]
    private static partial Regex Referring();

    [GeneratedRegex(@"[。.;:!?,、]$|[。.][)”]$")]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^(?:注\d{0,2}[:.]\s*|注\d{1,2}\s*|示例\d{0,2}[:]?\s*|(?:NOTE|Note|EXAMPLE|Example)(?:\s\d{1,2})?(?: to entry)?\s*[:.\u2013\u2014-]?\s+)")]
    private static partial Regex NoteWord();
}
