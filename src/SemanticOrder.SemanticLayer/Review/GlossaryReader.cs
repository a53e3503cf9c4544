using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.SemanticLayer.Review.Glossaries;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Reads glossaries and value maps that are no manuals into proposals, for the same review. What is wrong is told with file and line, and rows that are kept out are kept with their reason.</summary>
public static class GlossaryReader
{
    /// <summary>Reads a glossary: CSV with a header (RFC 4180), or SKOS in Turtle when the name ends in <c>.ttl</c>.</summary>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="file">File name, for the format and for errors.</param>
    /// <param name="document">The name that it keeps through its editions; ids are made with it.</param>
    /// <returns>Terms, and relations for their broader terms. SO7070 to SO7073; for Turtle SO1001 to SO1011 too.</returns>
    public static GlossaryReading ReadGlossary(ReadOnlyMemory<byte> content, string file, string document)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(document);
        if (file.EndsWith(".ttl", StringComparison.OrdinalIgnoreCase))
            return new SkosGlossary(file, document).Read(content);
        return Decode(content) is { } text ? new CsvGlossary(file, document).Read(text) : new GlossaryReading([], [NotText(file)], []);
    }

    /// <summary>Reads a value map: SSSOM 1.1 TSV.</summary>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="file">File name, for errors.</param>
    /// <param name="document">The name that it keeps through its editions; ids are made with it.</param>
    /// <returns>A proposal for each good row. SO7070, SO5050, SO5056 and SO5100 to SO5113.</returns>
    public static GlossaryReading ReadValueMap(ReadOnlyMemory<byte> content, string file, string document)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(document);
        return Decode(content) is { } text ? ValueMapRows.Read(text, file, document) : new GlossaryReading([], [NotText(file)], []);
    }

    private static string? Decode(ReadOnlyMemory<byte> content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Diagnostic NotText(string file) => Diagnostic.Error("SO7070", "The file is not UTF-8. Save it as UTF-8; spreadsheets call it CSV UTF-8.", file);
}
