using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>
/// Reads a glossary from CSV (RFC 4180), as spreadsheets write it too: columns by their headers in Chinese or English, parted by commas, semicolons or tabs, several names of one cell parted by |, ; or 、. A quotation mark that
/// is never closed costs its own row and not those below.
/// </summary>
internal sealed partial class CsvGlossary(string file, string document)
{
    /// <summary>Rows with a quotation mark that is never closed, at most; from the next on nothing is read.</summary>
    private const int MostUnclosed = 100;

    private const string Delimiters = ",;\t";

    private static readonly char[] Separators = ['|', ';', '；', '、'];

    private readonly GlossaryTerms _terms = new(file, document);

    public GlossaryReading Read(string text)
    {
        // Spreadsheets are told the delimiter so; the line stays, empty, so that lines are counted as in the file.
        var delimiter = Delimiter(text);
        text = Separator().Replace(text, "");
        using var csv = new CsvParser(new StringReader(Closed(text, delimiter)), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), BadDataFound = null, IgnoreBlankLines = true });
        if (!csv.Read() || csv.Record is not { } header)
        {
            _terms.Add(Diagnostic.Error("SO7071", "The file is empty. Its first line names the columns: term, english, abbreviation, synonyms, definition, broader.", file));
            return _terms.Reading;
        }

        var columns = header.Select(GlossaryColumns.Of).ToList();
        if (!columns.Contains("term"))
        {
            _terms.Add(Diagnostic.Error("SO7071", $"No column is headed term (or 术语); there are: {string.Join(", ", header)}. Name the columns term, english, abbreviation, synonyms, definition, broader.", file, TextSpan.At(0, 0)));
            return _terms.Reading;
        }

        for (var line = csv.RawRow + 1; csv.Read(); line = csv.RawRow + 1)
            Add(line, csv.RawRecord.TrimEnd('\r', '\n'), csv.Record!, columns);
        return _terms.Reading;
    }

    private void Add(int line, string text, string[] cells, List<string?> columns)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        if (cells.Length > columns.Count)
        {
            _terms.Reject(line, text, "SO7072", $"The row has {cells.Length} cells, the header {columns.Count}. Put quotation marks around a cell that has the separator in it.");
            return;
        }

        _terms.Add(line, text, new GlossaryEntry(One("term"), One("english"), One("abbreviation"), Several("synonym"), Several("deprecated"), One("definition"), Several("broader")));

        string One(string column) => cells.Where((cell, at) => columns[at] == column && cell.Trim().Length > 0).Select(Unbroken).FirstOrDefault() ?? "";

        IReadOnlyList<string> Several(string column) =>
            [.. cells.Where((_, at) => columns[at] == column).SelectMany(cell => Unbroken(cell).Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
    }

    /// <summary>A cell on one line, with no blank where ideographs were broken.</summary>
    private static string Unbroken(string cell) => cell.AsSpan().Trim().IndexOfAny('\r', '\n') < 0 ? cell.Trim() : SourceText.Of(cell).ToString();

    /// <summary>What parts the names of the header: the delimiter that stands in it most often.</summary>
    private static char Delimiter(string text)
    {
        if (Separator().Match(text) is { Success: true } stated)
            return stated.Groups["delimiter"].Value[0];
        var header = text.AsSpan().TrimStart();
        header = header[..(header.IndexOfAny('\r', '\n') is >= 0 and var end ? end : header.Length)];
        var (best, most) = (Delimiters[0], 0);
        foreach (var delimiter in Delimiters)
        {
            if (header.Count(delimiter) > most)
                (best, most) = (delimiter, header.Count(delimiter));
        }

        return best;
    }

    /// <summary>The text without rows whose quotation mark is never closed: it would take in all rows below. They are kept out with their line; lines are counted as before.</summary>
    private string Closed(string text, char delimiter)
    {
        for (var unclosed = 1; Unclosed(text, delimiter) is var (start, end); unclosed++)
        {
            var line = text.AsSpan(0, start).Count('\n') + 1;
            _terms.Reject(line, text[start..end].TrimEnd('\r'), "SO7072", "A quotation mark opens a cell of the row and is never closed. Close it, or write two where one is meant.");
            text = unclosed == MostUnclosed ? text[..start] : text[..start] + new string('\n', text.AsSpan(start, end - start).Count('\n')) + text[end..];
        }

        return text;
    }

    /// <summary>The row that opens a cell with a quotation mark and never closes it, up to the end of the line of the mark; null when there is none.</summary>
    private static (int Start, int End)? Unclosed(string text, char delimiter)
    {
        var (row, opened, isCellStart) = (0, -1, true);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && opened >= 0)
            {
                var next = at + 1 < text.Length ? text[at + 1] : '\n';
                // Two marks are one of the cell; one that something follows opens another cell, so the first was left open.
                if (next == '"')
                    at++;
                else if (next == delimiter || next is '\r' or '\n')
                    opened = -1;
                else
                    break;
            }
            else if (text[at] == '"' && isCellStart)
            {
                opened = at;
            }
            else if (text[at] == '\n' && opened < 0)
                row = at + 1;
            isCellStart = opened < 0 && (text[at] == delimiter || text[at] == '\n');
        }

        return opened < 0 ? null : (row, text.IndexOf('\n', opened) is >= 0 and var end ? end : text.Length);
    }

    [GeneratedRegex(@"^\s*sep=(?<delimiter>[,;\t])(?=\r?\n)", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
