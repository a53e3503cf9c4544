using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Text.Matching;

namespace SemanticOrder.Tagging.Lexicon;

/// <summary>Cues of tags and words of scope, from a table that curators edit (docs/tagging.md). Immutable and thread-safe.</summary>
public sealed class TagLexicon
{
    private PhraseIndex? _index;

    private TagLexicon(string text, IReadOnlyList<LexiconRow> rows, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Text, Rows, Diagnostics) = (text, rows, diagnostics);
        Tags = [.. rows.Where(row => row.Kind == LexiconKind.Cue).Select(row => row.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>A lexicon of nothing.</summary>
    public static TagLexicon Empty { get; } = new("", [], []);

    /// <summary>The rows that could be read, in order.</summary>
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Rows that could not be read and were left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The tags that have cues, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The table as it was written.</summary>
    internal string Text { get; }

    internal LexiconPhrase[] Phrases => Index.Phrases;

    internal PhraseMatcher Matcher => Index.Matcher;

    /// <summary>For each phrase of the matcher the phrases that begin with it.</summary>
    internal HeadedPhrase[][] ByHead => Index.ByHead;

    /// <summary>Made when texts are read: a table that is only joined with others needs none. Whoever makes it makes the same.</summary>
    private PhraseIndex Index => Volatile.Read(ref _index) ?? (_index = new PhraseIndex(Rows, Tags));

    /// <summary>Reads a table: tag, kind, pattern, note, separated by tabs; lines that begin with # and empty ones are skipped.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <returns>A lexicon of the rows that can be read; the others are in <see cref="Diagnostics"/> (SO9101).</returns>
    public static TagLexicon Parse(string text, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (rows, diagnostics) = (new List<LexiconRow>(), new List<Diagnostic>());
        var (line, offset) = (0, 0);
        foreach (var content in text.Split('\n'))
        {
            line++;
            var row = content.TrimEnd('\r');
            if (row.Length > 0 && row[0] != '#')
                Read(row, line, offset, file, rows, diagnostics);
            offset += content.Length + 1;
        }

        return new TagLexicon(text, rows, diagnostics);
    }

    /// <summary>Several tables and the labels of tags as one lexicon.</summary>
    /// <param name="tables">The tables, in the order in which they are to be read.</param>
    /// <param name="labels">Tag and label: a cue for it, unless the label has a character that patterns use.</param>
    public static TagLexicon Join(IEnumerable<TagLexicon> tables, IEnumerable<(string Tag, string Label)> labels)
    {
        var parts = tables.ToList();
        List<LexiconRow> rows = [.. parts.SelectMany(table => table.Rows)];
        var written = new List<string>(parts.Select(table => table.Text.TrimEnd('\n') + "\n"));
        foreach (var (tag, label) in labels)
        {
            if (label.AsSpan().ContainsAny(LexiconPattern.Marks) || LexiconPattern.Problem(label) is not null)
                continue;
            rows.Add(new LexiconRow(tag, LexiconKind.Cue, label, 0));
            written.Add($"{tag}\tcue\t{label}\n");
        }

        return new TagLexicon(string.Concat(written), rows, [.. parts.SelectMany(table => table.Diagnostics)]);
    }

    private sealed class PhraseIndex
    {
        public PhraseIndex(IReadOnlyList<LexiconRow> rows, IReadOnlyList<string> tags)
        {
            var numbers = tags.Select((tag, number) => (tag, number)).ToDictionary(entry => entry.tag, entry => entry.number, StringComparer.Ordinal);
            Phrases = [.. rows.SelectMany(row => LexiconPattern.Expand(row.Pattern).Select(pieces => new LexiconPhrase(row, numbers.GetValueOrDefault(row.Tag, -1), pieces, row.Pattern.EndsWith(LexiconPattern.ClauseEnd))))];
            var heads = Phrases.Select((phrase, number) => (phrase, number)).GroupBy(entry => entry.phrase.Pieces[0], StringComparer.Ordinal).ToList();
            Matcher = new PhraseMatcher([.. heads.Select(head => head.Key)]);
            ByHead = [.. heads.Select(head => head.Select(entry => HeadedPhrase.Of(entry.phrase, entry.number)).ToArray())];
        }

        public LexiconPhrase[] Phrases { get; }

        public PhraseMatcher Matcher { get; }

        public HeadedPhrase[][] ByHead { get; }
    }

    private static void Read(string row, int line, int offset, string? file, List<LexiconRow> rows, List<Diagnostic> diagnostics)
    {
        var fields = row.Split('\t');
        var kind = LexiconKind.Cue;
        var problem = fields.Length is < 3 or > 4 ? "A row has a tag, a kind, a pattern and perhaps a note, with tabs between."
            : !Enum.TryParse<LexiconKind>(fields[1], ignoreCase: true, out kind) || char.IsAsciiDigit(fields[1][0]) ? $"'{fields[1]}' is no kind; write cue, not, negation, prefix, withdrawal, hedge, past, question, break or class."
            : fields[0].Length == 0 || (kind is LexiconKind.Cue or LexiconKind.Class && fields[0] == "*") ? "A cue names its tag, a class has a name."
            : LexiconPattern.Problem(fields[2]);
        if (problem is null)
            rows.Add(new LexiconRow(fields[0], kind, fields[2], line) { File = file });
        else
            diagnostics.Add(Diagnostic.Error("SO9101", problem, file, new TextSpan(new TextPosition(line - 1, 0, offset), new TextPosition(line - 1, row.Length, offset + row.Length))));
    }
}
