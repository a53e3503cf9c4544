using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// Writes statements as text that the reader of the same syntax reads back to an isomorphic dataset. N-Triples and N-Quads are written as the statements
/// come, with constant memory; Turtle and TriG collect them, sort them by term (so the text does not depend on ids), and write each graph with predicate lists, collections
/// and nested blank nodes; so does RDF/XML, whose names must end as XML names do. Turtle, N-Triples and RDF/XML have no graph names: the triples of all statements given are
/// written.
/// </summary>
/// <param name="terms">Reads the ids of the statements.</param>
/// <param name="options">Prefixes and layout.</param>
public sealed class RdfWriter(ITermSource terms, RdfWriterOptions? options = null)
{
    private readonly RdfWriterOptions _options = options ?? RdfWriterOptions.Default;

    /// <summary>Writes UTF-8 to a stream, which is flushed but not closed.</summary>
    /// <exception cref="RdfWritingException">RDF/XML only. SO1036: a predicate cannot be an XML name. SO1037: a term has a character that XML lacks. Nothing has been written then.</exception>
    public void Write(Stream destination, IEnumerable<Quad> quads, RdfSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(quads);
        var output = new Utf8Output(destination);
        var hasGraphs = syntax is RdfSyntax.TriG or RdfSyntax.NQuads;
        if (syntax is RdfSyntax.NTriples or RdfSyntax.NQuads)
            new NQuadsWriter(output, terms).Write(quads, hasGraphs);
        else if (syntax == RdfSyntax.RdfXml)
            new RdfXmlWriter(output, terms, _options).Write(quads);
        else
            new TurtleWriter(output, terms, _options).Write(hasGraphs ? quads : quads.Select(q => q with { Graph = TermId.None }));
        output.Flush();
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="RdfWritingException">RDF/XML only: SO1036, SO1037.</exception>
    public string Write(IEnumerable<Quad> quads, RdfSyntax syntax)
    {
        using var stream = new MemoryStream();
        Write(stream, quads, syntax);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
