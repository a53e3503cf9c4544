using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>Reads a glossary from CSV (RFC 4180): columns by their headers in Chinese or English, several names of one cell parted by |, ; or 、.</summary>
internal sealed class CsvGlossary(string file, string document)
{
    private static readonly char[] Separators = ['|', ';', '；', '、'];

    private readonly GlossaryTerms _terms = new(file, document);

    public GlossaryReading Read(string text)
    {
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", "\t", ";"], BadDataFound = null, IgnoreBlankLines = true });
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
        if (cells.Length > columns.Count)
        {
            _terms.Reject(line, text, "SO7072", $"The row has {cells.Length} cells, the header {columns.Count}. Put quotation marks around a cell that has the separator in it.");
            return;
        }

        _terms.Add(line, text, new GlossaryEntry(One("term"), One("english"), One("abbreviation"), Several("synonym"), Several("deprecated"), One("definition"), Several("broader")));

        string One(string column) => cells.Where((cell, at) => columns[at] == column && cell.Trim().Length > 0).Select(cell => cell.Trim()).FirstOrDefault() ?? "";

        IReadOnlyList<string> Several(string column) =>
            [.. cells.Where((_, at) => columns[at] == column).SelectMany(cell => cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
    }
}
