using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>The names of each result format outside: media type and file extension, both ways, and the choice of a format for an HTTP request. Thread-safe.</summary>
public static class ResultSyntaxes
{
    private static readonly (ResultSyntax Syntax, string MediaType, string Extension)[] Table =
    [
        (ResultSyntax.Json, "application/sparql-results+json", ".srj"),
        (ResultSyntax.Xml, "application/sparql-results+xml", ".srx"),
        (ResultSyntax.Csv, "text/csv", ".csv"),
        (ResultSyntax.Tsv, "text/tab-separated-values", ".tsv"),
    ];

    /// <summary>Names that clients ask for in place of the registered ones.</summary>
    private static readonly (ResultSyntax Syntax, string MediaType)[] PlainMediaTypes =
        [(ResultSyntax.Json, "application/json"), (ResultSyntax.Xml, "application/xml"), (ResultSyntax.Xml, "text/xml")];

    /// <summary>All formats, in the order in which they are offered when a client has no preference: JSON, XML, CSV, TSV.</summary>
    public static IReadOnlyList<ResultSyntax> All { get; } = [.. Table.Select(row => row.Syntax)];

    /// <summary>The formats that hold the answer of ASK: JSON, XML.</summary>
    public static IReadOnlyList<ResultSyntax> OfBooleans { get; } = [ResultSyntax.Json, ResultSyntax.Xml];

    /// <summary>The registered media type, without parameters.</summary>
    public static string MediaType(this ResultSyntax syntax) => Row(syntax).MediaType;

    /// <summary>The file extension with its dot: <c>.srj</c>, <c>.srx</c>, <c>.csv</c>, <c>.tsv</c>.</summary>
    public static string FileExtension(this ResultSyntax syntax) => Row(syntax).Extension;

    /// <summary>The format of a Content-Type; null when it is none of them.</summary>
    /// <param name="contentType">A media type in any case; parameters are passed over. Plain JSON and XML are understood too.</param>
    public static ResultSyntax? OfMediaType(string contentType)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var name = (end < 0 ? contentType : contentType[..end]).Trim();
        foreach (var (syntax, mediaType) in MediaTypes(All))
        {
            if (mediaType.Equals(name, StringComparison.OrdinalIgnoreCase))
                return syntax;
        }
        return null;
    }

    /// <summary>The format of a file by its extension, in any case; null when the extension is none of them.</summary>
    /// <param name="path">A path or file name.</param>
    public static ResultSyntax? OfPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var extension = Path.GetExtension(path);
        foreach (var row in Table)
        {
            if (row.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
                return row.Syntax;
        }
        return null;
    }

    /// <summary>The format that a client wants most, by its Accept header; among equals, the one offered first.</summary>
    /// <param name="accept">The header; null accepts everything.</param>
    /// <param name="offered">What can be answered with, best first: <see cref="All"/>, or <see cref="OfBooleans"/> for ASK.</param>
    /// <param name="mediaType">The media type to name in the answer: the registered one, or plain JSON or XML when the client asked for that; empty when none is acceptable.</param>
    /// <returns>Null when none is acceptable, which HTTP answers with status 406.</returns>
    public static ResultSyntax? Negotiate(string? accept, IReadOnlyList<ResultSyntax> offered, out string mediaType)
    {
        ArgumentNullException.ThrowIfNull(offered);
        var header = AcceptHeader.Parse(accept);
        mediaType = header.Choose([.. MediaTypes(offered).Select(entry => entry.MediaType)]) ?? string.Empty;
        return mediaType.Length == 0 ? null : OfMediaType(mediaType);
    }

    private static IEnumerable<(ResultSyntax Syntax, string MediaType)> MediaTypes(IReadOnlyList<ResultSyntax> offered) =>
        Table.Where(row => offered.Contains(row.Syntax)).Select(row => (row.Syntax, row.MediaType)).Concat(PlainMediaTypes.Where(row => offered.Contains(row.Syntax)));

    private static (ResultSyntax Syntax, string MediaType, string Extension) Row(ResultSyntax syntax) =>
        (uint)syntax < (uint)Table.Length ? Table[(int)syntax] : throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "Not a result format.");
}
