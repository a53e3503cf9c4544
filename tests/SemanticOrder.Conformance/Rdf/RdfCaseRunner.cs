using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>Does what an <see cref="RdfCase"/> asks for, from memory and from a stream that trickles.</summary>
public static class RdfCaseRunner
{
    public static void Check(RdfCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Check(test, (reader, sink) => reader.Read(File.ReadAllBytes(test.Action), test.Syntax, sink));
        Check(test, (reader, sink) =>
        {
            using var stream = new TrickleStream(File.ReadAllBytes(test.Action), 3);
            reader.Read(stream, test.Syntax, sink);
        });
    }

    private static void Check(RdfCase test, Action<RdfReader, IQuadSink> read)
    {
        var terms = new TermDictionary();
        var reader = new RdfReader(terms, new RdfReaderOptions { BaseIri = test.BaseIri, File = test.Id });
        var actual = new QuadBuffer();
        switch (test.Kind)
        {
            case RdfCaseKind.PositiveSyntax:
                Assert.That(() => read(reader, actual), Throws.Nothing);
                CheckWriting(terms, actual, test.Syntax);
                break;
            case RdfCaseKind.NegativeSyntax:
                Assert.That(() => read(reader, actual), Throws.TypeOf<RdfSyntaxException>());
                break;
            case RdfCaseKind.Evaluation:
                Assert.That(() => read(reader, actual), Throws.Nothing);
                var expected = new QuadBuffer();
                reader.Read(File.ReadAllBytes(test.Result!), test.Syntax == RdfSyntax.TriG ? RdfSyntax.NQuads : RdfSyntax.NTriples, expected);
                Assert.That(GraphIsomorphism.AreIsomorphic(actual.Quads, expected.Quads), $"{actual.Quads.Length} statements read, {expected.Quads.Length} expected.");
                CheckWriting(terms, actual, test.Syntax);
                break;
            default:
                Assert.Fail($"The manifest asks for a kind of test that is not known: {test.Id}.");
                break;
        }
    }

    /// <summary>What was read is written and read again, in both syntaxes that have graphs, and in RDF/XML when it came from there.</summary>
    private static void CheckWriting(TermDictionary terms, QuadBuffer quads, RdfSyntax source)
    {
        var writer = new RdfWriter(terms, new RdfWriterOptions { Prefixes = quads.Prefixes });
        foreach (var syntax in (RdfSyntax[])[RdfSyntax.TriG, RdfSyntax.NQuads, .. source == RdfSyntax.RdfXml ? [RdfSyntax.RdfXml] : (RdfSyntax[])[]])
        {
            var text = writer.Write(quads.Quads.ToArray(), syntax);
            var again = new RdfReader(terms).Read(text, syntax);
            Assert.That(GraphIsomorphism.AreIsomorphic(quads.Quads, again.Quads), text);
        }
    }
}
