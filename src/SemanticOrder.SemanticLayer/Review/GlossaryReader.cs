namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Reads glossaries and value maps that are no manuals into proposals, for the same review.</summary>
public static class GlossaryReader
{
    /// <summary>Reads a glossary: CSV with a header (RFC 4180), or SKOS in Turtle when the name ends in <c>.ttl</c>.</summary>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="file">File name, for the format and for errors.</param>
    /// <param name="document">The name that it keeps through its editions; ids are made with it.</param>
    public static GlossaryReading ReadGlossary(ReadOnlyMemory<byte> content, string file, string document) => new([], [], []);

    /// <summary>Reads a value map: SSSOM 1.1 TSV.</summary>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="file">File name, for errors.</param>
    /// <param name="document">The name that it keeps through its editions; ids are made with it.</param>
    public static GlossaryReading ReadValueMap(ReadOnlyMemory<byte> content, string file, string document) => new([], [], []);
}
