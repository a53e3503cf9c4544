using System.Collections.Frozen;

namespace SemanticOrder.Rdf;

/// <summary>The names of each syntax outside: media type and file extension, both ways, and the choice of a syntax for an HTTP request. Thread-safe.</summary>
public static class RdfSyntaxes
{
    private static readonly (RdfSyntax Syntax, string MediaType, string Extension, bool HasNamedGraphs)[] Table =
    [
        (RdfSyntax.Turtle, "text/turtle", ".ttl", false),
        (RdfSyntax.TriG, "application/trig", ".trig", true),
        (RdfSyntax.NTriples, "application/n-triples", ".nt", false),
        (RdfSyntax.NQuads, "application/n-quads", ".nq", true),
        (RdfSyntax.RdfXml, "application/rdf+xml", ".rdf", false),
    ];

    /// <summary>Names that were used before registration, or are for XML as a whole: understood, never written.</summary>
    private static readonly (RdfSyntax Syntax, string MediaType)[] OldMediaTypes =
    [
        (RdfSyntax.Turtle, "application/turtle"), (RdfSyntax.Turtle, "application/x-turtle"), (RdfSyntax.TriG, "application/x-trig"), (RdfSyntax.NQuads, "text/x-nquads"),
        (RdfSyntax.NTriples, "text/ntriples"), (RdfSyntax.RdfXml, "application/xml"), (RdfSyntax.RdfXml, "text/xml"),
    ];

    private static readonly FrozenDictionary<string, RdfSyntax> ByMediaType = Table.Select(row => (row.Syntax, row.MediaType)).Concat(OldMediaTypes)
        .ToFrozenDictionary(row => row.MediaType, row => row.Syntax, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, RdfSyntax> ByExtension = Table.Select(row => (row.Syntax, row.Extension)).Append((RdfSyntax.RdfXml, ".owl"))
        .ToFrozenDictionary(row => row.Item2, row => row.Item1, StringComparer.OrdinalIgnoreCase);

    /// <summary>All syntaxes, in the order in which they are offered when a client has no preference: Turtle, TriG, N-Triples, N-Quads, RDF/XML.</summary>
    public static IReadOnlyList<RdfSyntax> All { get; } = [.. Table.Select(row => row.Syntax)];

    /// <summary>The file extensions that <see cref="OfPath"/> knows, with their dot.</summary>
    public static IReadOnlyCollection<string> FileExtensions => ByExtension.Keys;

    /// <summary>The registered media type, without parameters: <c>text/turtle</c>, <c>application/trig</c>, <c>application/n-triples</c>, <c>application/n-quads</c>, <c>application/rdf+xml</c>.</summary>
    public static string MediaType(this RdfSyntax syntax) => Row(syntax).MediaType;

    /// <summary>The file extension with its dot: <c>.ttl</c>, <c>.trig</c>, <c>.nt</c>, <c>.nq</c>, <c>.rdf</c>.</summary>
    public static string FileExtension(this RdfSyntax syntax) => Row(syntax).Extension;

    /// <summary>True when the syntax holds a dataset with named graphs; false when it holds one graph.</summary>
    public static bool HasNamedGraphs(this RdfSyntax syntax) => Row(syntax).HasNamedGraphs;

    /// <summary>The syntax of a Content-Type; null when it is none of RDF.</summary>
    /// <param name="contentType">A media type in any case; parameters are passed over. The names in use before registration, and XML's own, are understood too.</param>
    public static RdfSyntax? OfMediaType(string contentType)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        return ByMediaType.TryGetValue((end < 0 ? contentType : contentType[..end]).Trim(), out var syntax) ? syntax : null;
    }

    /// <summary>The syntax of a file by its extension, in any case; <c>.owl</c> is RDF/XML. Null when the extension is none of RDF.</summary>
    /// <param name="path">A path or file name.</param>
    public static RdfSyntax? OfPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ByExtension.TryGetValue(Path.GetExtension(path), out var syntax) ? syntax : null;
    }

    /// <summary>The syntax that a client wants most, by its Accept header; among equals, the one offered first.</summary>
    /// <param name="accept">The header; null accepts everything.</param>
    /// <param name="offered">What can be answered with, best first; nothing stands for <see cref="All"/>.</param>
    /// <returns>Null when none is acceptable, which HTTP answers with status 406.</returns>
    public static RdfSyntax? Negotiate(string? accept, params ReadOnlySpan<RdfSyntax> offered)
    {
        var header = AcceptHeader.Parse(accept);
        RdfSyntax? chosen = null;
        var best = 0.0;
        foreach (var syntax in offered.IsEmpty ? All : offered.ToArray())
        {
            if (header.QualityOf(syntax.MediaType()) is var quality && quality > best)
                (chosen, best) = (syntax, quality);
        }
        return chosen;
    }

    private static (RdfSyntax Syntax, string MediaType, string Extension, bool HasNamedGraphs) Row(RdfSyntax syntax) =>
        (uint)syntax < (uint)Table.Length ? Table[(int)syntax] : throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "Not an RDF syntax.");
}
