using SemanticOrder.Diagnostics;
using SemanticOrder.SemanticLayer.Review.Glossaries;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Reads glossaries and value maps that are no manuals into proposals, for the same review. What is wrong is told with file and line, and rows that are kept out are kept with their reason.</summary>
public static class GlossaryReader
{
    /// <summary>Reads a glossary: CSV with a header (RFC 4180), or SKOS in Turtle when the name ends in <c>.ttl</c>.</summary>
    /// <param name="content">Its bytes: Turtle in UTF-8; a table in UTF-8, UTF-16 or GB 18030 (GBK), by its byte order mark or else by what fits.</param>
    /// <param name="file">File name, for the format and for errors.</param>
    /// <param name="document">The name that it keeps through its editions; ids are made with it.</param>
    /// <returns>Terms, and relations for their broader terms. SO7070 to SO7074; for Turtle SO1001 to SO1011 too.</returns>
    public static GlossaryReading ReadGlossary(ReadOnlyMemory<byte> content, string file, string document)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(document);
        if (file.EndsWith(".ttl", StringComparison.OrdinalIgnoreCase))
            return new SkosGlossary(file, document).Read(content);
        return Read(content, file, text => new CsvGlossary(file, document).Read(text));
    }

    /// <summary>Reads a value map: SSSOM 1.1 TSV.</summary>
    /// <param name="content">Its bytes, in UTF-8, UTF-16 or GB 18030 (GBK), by its byte order mark or else by what fits.</param>
    /// <param name="file">File name, for errors.</param>
    /// <param name="document">The name that it keeps through its editions; ids are made with it.</param>
    /// <returns>A proposal for each good row. SO7070, SO7074, SO5050, SO5056 and SO5100 to SO5113.</returns>
    public static GlossaryReading ReadValueMap(ReadOnlyMemory<byte> content, string file, string document)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(document);
        return Read(content, file, text => ValueMapRows.Read(text, file, document));
    }

    private static GlossaryReading Read(ReadOnlyMemory<byte> content, string file, Func<string, GlossaryReading> read)
    {
        if (TableText.Of(content.Span) is not { } table)
            return new GlossaryReading([], [NotText(file)], []);
        var reading = read(table.Text);
        return table.IsUnusual ? reading with { Problems = [.. reading.Problems, Encoded(file, table.Encoding)] } : reading;
    }

    private static Diagnostic NotText(string file) => Diagnostic.Error("SO7070", "The file is no text in UTF-8, UTF-16 or GB 18030 (GBK). Save it as UTF-8; spreadsheets call it CSV UTF-8.", file);

    private static Diagnostic Encoded(string file, string encoding) =>
        new("SO7074", Severity.Info, $"The file was read as {encoding}, for it is no UTF-8. Where its terms look wrong, save it as UTF-8; spreadsheets call it CSV UTF-8.", file);
}
