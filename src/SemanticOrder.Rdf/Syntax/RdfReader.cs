using System.Runtime.InteropServices;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// Reads RDF text into ids of a dictionary. Texts are read in one pass with memory that does not grow with them, apart from the dictionary and the labels
/// of blank nodes. Blank nodes of two texts are never the same node. A reader keeps no state between texts; each call may run on its own thread.
/// </summary>
/// <param name="terms">Where new terms go.</param>
/// <param name="options">Base, file name and limits.</param>
public sealed class RdfReader(TermDictionary terms, RdfReaderOptions? options = null)
{
    private readonly RdfReaderOptions _options = options ?? RdfReaderOptions.Default;

    /// <summary>Reads a stream of UTF-8 to its end; it is not closed. RDF/XML may be in another encoding, which it then declares.</summary>
    /// <exception cref="RdfSyntaxException">SO1001 to SO1011, for RDF/XML also SO1030 to SO1039. Statements before the error have been given to the sink.</exception>
    public void Read(Stream utf8, RdfSyntax syntax, IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        if (syntax == RdfSyntax.RdfXml)
            ReadXml(utf8, null, sink);
        else
            Read(new Utf8Input(utf8, _options), syntax, sink);
    }

    /// <summary>Reads UTF-8 that is in memory.</summary>
    /// <exception cref="RdfSyntaxException">SO1001 to SO1011, for RDF/XML also SO1030 to SO1039. Statements before the error have been given to the sink.</exception>
    public void Read(ReadOnlyMemory<byte> utf8, RdfSyntax syntax, IQuadSink sink)
    {
        if (syntax == RdfSyntax.RdfXml)
            ReadXml(utf8, null, sink);
        else
            Read(new Utf8Input(utf8, _options), syntax, sink);
    }

    /// <summary>Reads a string.</summary>
    /// <exception cref="RdfSyntaxException">SO1001 to SO1011, for RDF/XML also SO1030 to SO1039. Statements before the error have been given to the sink.</exception>
    public void Read(string text, RdfSyntax syntax, IQuadSink sink)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        // A string has been decoded, whatever encoding its XML declaration speaks of.
        if (syntax == RdfSyntax.RdfXml)
            ReadXml(utf8, XmlEncoding.Utf8, sink);
        else
            Read(utf8, syntax, sink);
    }

    /// <summary>Reads a string into a buffer.</summary>
    /// <exception cref="RdfSyntaxException">SO1001 to SO1011, for RDF/XML also SO1030 to SO1039.</exception>
    public QuadBuffer Read(string text, RdfSyntax syntax)
    {
        var buffer = new QuadBuffer();
        Read(text, syntax, buffer);
        return buffer;
    }

    private void Read(Utf8Input input, RdfSyntax syntax, IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var scanner = new TermScanner(input, terms, _options);
        if (syntax is RdfSyntax.NTriples or RdfSyntax.NQuads)
            new NQuadsReader(input, scanner, terms, sink, hasGraphs: syntax == RdfSyntax.NQuads).Read();
        else
            new TurtleReader(input, scanner, terms, _options, sink, hasGraphs: syntax == RdfSyntax.TriG).Read();
    }

    private void ReadXml(ReadOnlyMemory<byte> text, Encoding? encoding, IQuadSink sink)
    {
        if (!MemoryMarshal.TryGetArray(text, out var segment))
            segment = new ArraySegment<byte>(text.ToArray());
        using var stream = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
        ReadXml(stream, encoding, sink);
    }

    private void ReadXml(Stream stream, Encoding? encoding, IQuadSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        using var text = new XmlText(stream, _options, encoding);
        using var reader = new RdfXmlReader(text, terms, _options, sink);
        reader.Read();
    }
}
