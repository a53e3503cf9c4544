using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax;

public class RdfReaderTests
{
    [Test]
    public void Each_statement_comes_with_the_line_of_its_object()
    {
        var buffer = new RdfReader(new TermDictionary()).Read(
            "@prefix : <http://e/> .\n:a :p :b ,\n  :c ;\n\n  :q '''two\nlines''' .\r\n:d :p ( 1\r\n 2 ) .", RdfSyntax.Turtle);
        Assert.That(buffer.Lines.ToArray(), Is.EqualTo(new[] { 1, 2, 4, 6, 7, 7, 7, 6 }));
    }

    [Test]
    public void A_large_stream_is_read_with_the_right_lines_and_terms()
    {
        var text = new StringBuilder("@prefix ex: <http://example.org/> .\r\n");
        for (var i = 0; i < 30_000; i++)
            text.Append("# 注释 ").Append(i).Append("\r\nex:s").Append(i % 100).Append(" ex:p \"值 ").Append(i).Append("\"@zh .\r\n");
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        new RdfReader(terms).Read(stream, RdfSyntax.Turtle, buffer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(buffer.Quads.Length, Is.EqualTo(30_000));
            Assert.That(buffer.Lines[29_999], Is.EqualTo(60_000));
            Assert.That(terms.Decode(buffer.Quads[12_345].Object), Is.EqualTo(new Literal("值 12345", "zh")));
        }
    }

    [Test]
    public void Prefixes_are_given_to_the_sink_resolved()
    {
        var reader = new RdfReader(new TermDictionary(), new RdfReaderOptions { BaseIri = "http://example.org/core" });
        var prefixes = reader.Read("PREFIX : <#> @prefix a: <other/> . @prefix : <##> .".Replace("##", "#2", StringComparison.Ordinal), RdfSyntax.Turtle).Prefixes;
        Assert.That(prefixes, Is.EquivalentTo(new Dictionary<string, string> { [""] = "http://example.org/core#2", ["a"] = "http://example.org/other/" }));
    }

    [TestCase("1", "integer")]
    [TestCase("-1.0", "decimal")]
    [TestCase("+.5", "decimal")]
    [TestCase("1.e0", "double")]
    [TestCase("1E-7", "double")]
    [TestCase("true", "boolean")]
    public void Short_forms_get_their_datatype_and_keep_their_spelling(string text, string datatype)
    {
        var terms = new TermDictionary();
        var quad = new RdfReader(terms).Read($"<a:a> <a:b> {text}.", RdfSyntax.Turtle).Quads[0];
        Assert.That(terms.Decode(quad.Object), Is.EqualTo(new Literal(text, new Iri(Vocab.Xsd.Namespace + datatype))));
    }

    [Test]
    public void Blank_node_labels_of_two_texts_are_different_nodes()
    {
        var reader = new RdfReader(new TermDictionary());
        var buffer = new QuadBuffer();
        reader.Read("_:a <a:p> _:b .", RdfSyntax.Turtle, buffer);
        reader.Read("_:a <a:p> _:a .", RdfSyntax.NTriples, buffer);
        var quads = buffer.Quads;
        TermId[] nodes = [quads[0].Subject, quads[0].Object, quads[1].Subject];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(nodes, Is.Unique);
            Assert.That(quads[1].Object, Is.EqualTo(quads[1].Subject));
        }
    }

    [Test]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.That(new RdfReader(new TermDictionary()).Read("\uFEFF<a:a> <a:b> <a:c> .", RdfSyntax.NTriples).Quads.Length, Is.EqualTo(1));
}
