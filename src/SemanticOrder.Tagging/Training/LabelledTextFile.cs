using System.Text.Json;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Labelled texts of a file, one a line. JSON objects have <c>text</c>, <c>tags</c> and perhaps <c>lang</c> and <c>cues</c> (<c>tag</c>, <c>start16</c>, <c>end16</c>); other lines are
/// tags separated by |, a tab, the text. The tag <c>none</c> stands for no tag.
/// </summary>
/// <param name="Texts">The texts that could be read, in order.</param>
/// <param name="Diagnostics">Rows that could not be read and were left out (SO9105).</param>
public sealed record LabelledTextFile(IReadOnlyList<LabelledText> Texts, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads the rows of a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    public static LabelledTextFile Parse(string content, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (texts, diagnostics) = (new List<LabelledText>(), new List<Diagnostic>());
        var (line, offset) = (0, 0);
        foreach (var full in content.Split('\n'))
        {
            var row = full.TrimEnd('\r');
            if (row.Trim().Length > 0)
            {
                try
                {
                    texts.Add(row.TrimStart()[0] == '{' ? Json(row) : Table(row));
                }
                catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
                {
                    var span = new TextSpan(new TextPosition(line, 0, offset), new TextPosition(line, row.Length, offset + row.Length));
                    diagnostics.Add(Diagnostic.Error("SO9105", $"The row is left out: {Reason(exception)}", file, span));
                }
            }

            line++;
            offset += full.Length + 1;
        }

        return new LabelledTextFile(texts, diagnostics);
    }

    private static string Reason(Exception exception) => exception switch
    {
        JsonException => "it is not JSON.",
        FormatException => exception.Message,
        _ => "it needs \"text\", a string, and \"tags\", a list of strings; cues need tag, start16 and end16.",
    };

    private static LabelledText Json(string row)
    {
        using var document = JsonDocument.Parse(row);
        var root = document.RootElement;
        var text = root.GetProperty("text").GetString() ?? throw new FormatException("the text is null.");
        var cues = root.TryGetProperty("cues", out var list) ? list.EnumerateArray().Select(cue => Cue(cue, text)).ToList() : [];
        var language = root.TryGetProperty("lang", out var name) ? name.GetString() : null;
        return Checked(text, [.. root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString() ?? "")], cues, language);
    }

    private static TagCue Cue(JsonElement cue, string text)
    {
        var read = new TagCue(cue.GetProperty("tag").GetString() ?? "", cue.GetProperty("start16").GetInt32(), cue.GetProperty("end16").GetInt32());
        return read.Start >= 0 && read.Start < read.End && read.End <= text.Length ? read : throw new FormatException($"the cue {read.Start}–{read.End} does not lie in the text.");
    }

    private static LabelledText Table(string row)
    {
        var tab = row.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 ? Checked(row[(tab + 1)..], row[..tab].Split('|'), [], null) : throw new FormatException("there is no tab between tags and text.");
    }

    private static LabelledText Checked(string text, string[] tags, List<TagCue> cues, string? language)
    {
        if (text.Trim().Length == 0)
            throw new FormatException("the text is empty.");
        if (tags.Length == 0 || tags.Any(string.IsNullOrWhiteSpace) || tags.Distinct(StringComparer.Ordinal).Count() != tags.Length)
            throw new FormatException("it needs tags, each once; write none for no tag.");
        if (tags.Contains("none") && tags.Length > 1)
            throw new FormatException("none stands beside other tags.");
        if (cues.Exists(cue => !tags.Contains(cue.Tag)))
            throw new FormatException("a cue is of a tag that the text does not have.");
        return new LabelledText(text, tags[0] == "none" ? [] : tags, cues) { Language = language };
    }
}
