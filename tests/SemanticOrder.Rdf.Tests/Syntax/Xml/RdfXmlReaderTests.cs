using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax.Xml;

public class RdfXmlReaderTests
{
    private const string Start = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/" xml:base="http://example.org/doc">""";
    private const string Turtle = "@base <http://example.org/doc> . @prefix ex: <http://example.org/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n";

    [TestCase("""<ex:Coat rdf:about="#c" ex:size="M"><ex:colour xml:lang="zh-hans">红</ex:colour></ex:Coat>""", "<#c> a ex:Coat ; ex:size 'M' ; ex:colour '红'@zh-Hans .")]
    [TestCase("""<rdf:Description rdf:ID="c"><ex:max rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">-18</ex:max></rdf:Description>""", "<#c> ex:max -18 .")]
    [TestCase("""<ex:A><ex:p rdf:nodeID="n"/><ex:q><ex:B rdf:nodeID="n"/></ex:q></ex:A>""", "[] a ex:A ; ex:p _:n ; ex:q _:n . _:n a ex:B .")]
    [TestCase("""<ex:A><ex:p rdf:parseType="Resource"><ex:q>1</ex:q></ex:p></ex:A>""", "[] a ex:A ; ex:p [ ex:q '1' ] .")]
    [TestCase("""<ex:A><ex:p rdf:parseType="Collection"><ex:B/><rdf:Description rdf:about="x"/></ex:p><ex:q rdf:parseType="Collection"/></ex:A>""", "[] a ex:A ; ex:p ([ a ex:B ] <x>) ; ex:q () .")]
    [TestCase("""<rdf:Seq><rdf:li>a</rdf:li><rdf:_7>b</rdf:_7><rdf:li rdf:resource="#c"/></rdf:Seq>""", "[] a rdf:Seq ; rdf:_1 'a' ; rdf:_7 'b' ; rdf:_2 <#c> .")]
    [TestCase("""<ex:A rdf:type="#T"><ex:p ex:q="v" rdf:type="#U"> </ex:p></ex:A>""", "[] a ex:A, <#T> ; ex:p [ a <#U> ; ex:q 'v' ] .")]
    [TestCase("""<ex:A><ex:p> a <!-- x -->b<![CDATA[<c>]]><?p i?>&#x1F9CA; </ex:p><ex:q>  </ex:q></ex:A>""", "[] a ex:A ; ex:p ' a b<c>🧊 ' ; ex:q '  ' .")]
    [TestCase("""<ex:A xml:lang="en"><ex:p>a</ex:p><ex:p xml:lang="">b</ex:p><ex:p rdf:datatype="http://example.org/d">c</ex:p></ex:A>""", "[] a ex:A ; ex:p 'a'@en, 'b', 'c'^^ex:d .")]
    [TestCase("""<ex:A xml:base="/other/"><ex:p rdf:resource="x"/><ex:p xml:base="deep/" rdf:resource="x"/></ex:A>""", "[] a ex:A ; ex:p <http://example.org/other/x>, <http://example.org/other/deep/x> .")]
    [TestCase("""<rdf:Description rdf:about="a"><ex:p rdf:ID="s">v</ex:p></rdf:Description>""", "<a> ex:p 'v' . <#s> a rdf:Statement ; rdf:subject <a> ; rdf:predicate ex:p ; rdf:object 'v' .")]
    [TestCase("""<ex:A about="a" xmlfoo="x" xml:space="preserve"/>""", "<a> a ex:A .")]
    public void Each_form_gives_its_statements(string xml, string turtle)
    {
        var terms = new TermDictionary();
        var actual = new RdfReader(terms).Read(Start + xml + "</rdf:RDF>", RdfSyntax.RdfXml);
        var expected = new RdfReader(terms).Read(Turtle + turtle, RdfSyntax.Turtle);
        Assert.That(GraphIsomorphism.AreIsomorphic(actual.Quads, expected.Quads), new RdfWriter(terms).Write(actual.Quads.ToArray(), RdfSyntax.NTriples));
    }

    [TestCase("<b/>", "<b></b>")]
    [TestCase("<b z='1' a=\"x&quot;'&#9;\"/>", "<b a=\"x&quot;'&#x9;\" z=\"1\"></b>")]
    [TestCase("<u:b xmlns:u='urn:u' xmlns:v='urn:v' u:z='1' y='2'><u:c/><c/></u:b>", "<u:b xmlns:u=\"urn:u\" y=\"2\" u:z=\"1\"><u:c></u:c><c></c></u:b>")]
    [TestCase("<b xmlns='urn:d'><c xmlns=''/><c/></b><c/>", "<b xmlns=\"urn:d\"><c xmlns=\"\"></c><c></c></b><c></c>")]
    [TestCase("<ex:b xml:lang='en'/>", "<ex:b xmlns:ex=\"http://example.org/\" xml:lang=\"en\"></ex:b>")]
    [TestCase(" a<!--c--><?p  d e?><![CDATA[<&>]]>\r\n&#13; ", " a<!--c--><?p d e?>&lt;&amp;&gt;\n&#xD; ")]
    public void An_xml_literal_is_canonical(string xml, string expected)
    {
        var terms = new TermDictionary();
        var quads = new RdfReader(terms).Read($"{Start}<rdf:Description><ex:p rdf:parseType=\"Literal\">{xml}</ex:p><ex:q/></rdf:Description></rdf:RDF>", RdfSyntax.RdfXml).Quads;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(quads.Length, Is.EqualTo(2));
            Assert.That(terms.Decode(quads[0].Object), Is.EqualTo(new Literal(expected, Vocab.Rdf.XMLLiteral)));
        }
    }

    [Test]
    public void Entities_of_the_document_type_work_in_values_and_texts()
    {
        const string text = """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF PUBLIC "-//X//DTD Y//EN" "http://example.org/not-loaded.dtd" [
              <!ENTITY xsd "http://www.w3.org/2001/XMLSchema#">
              <!ENTITY ex "http://example.org/">
              <!ENTITY brand "Nord &amp; S&#xFC;d">
            ]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="&ex;">
              <rdf:Description rdf:about="&ex;a">
                <ex:max rdf:datatype="&xsd;integer">18</ex:max>
                <ex:brand>by &brand;</ex:brand>
              </rdf:Description>
            </rdf:RDF>
            """;
        var terms = new TermDictionary();
        var actual = new RdfReader(terms).Read(text, RdfSyntax.RdfXml);
        var expected = new RdfReader(terms).Read("PREFIX ex: <http://example.org/> ex:a ex:max 18 ; ex:brand 'by Nord & Süd' .", RdfSyntax.Turtle);
        Assert.That(GraphIsomorphism.AreIsomorphic(actual.Quads, expected.Quads));
    }

    [Test]
    public void Statements_come_with_the_line_of_their_object_and_prefixes_with_their_iri()
    {
        const string text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://example.org/"
                xmlns:_x="http://example.org/x">
              <Coat rdf:about="http://example.org/c"
                size="M" xmlns:b="http://example.org/b"
                b:size="L">
                <size>
            84</size>
                <part>
                  <Sleeve/>
                </part>
              </Coat>
            </rdf:RDF>
            """;
        var buffer = new RdfReader(new TermDictionary()).Read(text.Replace("size=\"M\"", "", StringComparison.Ordinal), RdfSyntax.RdfXml);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(buffer.Lines.ToArray(), Is.EqualTo(new[] { 2, 4, 5, 8, 8 }));
            Assert.That(buffer.Prefixes, Is.EquivalentTo(new Dictionary<string, string> { ["rdf"] = Vocab.Rdf.Namespace, [""] = "http://example.org/", ["b"] = "http://example.org/b" }));
        }
    }

    [TestCase("utf-8", true)]
    [TestCase("utf-8", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("iso-8859-1", false)]
    public void Any_known_encoding_is_read(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version='1.0' encoding='{name}'?>\n<rdf:RDF xmlns:rdf='{Vocab.Rdf.Namespace}' xmlns:ex='urn:x:'><ex:A ex:p='Süd'/></rdf:RDF>";
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        new RdfReader(terms).Read((byte[])[.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)], RdfSyntax.RdfXml, buffer);
        Assert.That(terms.Decode(buffer.Quads[1].Object), Is.EqualTo(new Literal("Süd")));
    }

    [Test]
    public void A_string_is_read_whatever_encoding_it_declares() =>
        Assert.That(new RdfReader(new TermDictionary()).Read("\uFEFF<?xml version='1.0' encoding='utf-16'?><ex:A xmlns:ex='urn:x:'/>", RdfSyntax.RdfXml).Quads.Length, Is.EqualTo(1));

    [Test]
    public void A_large_stream_is_read_with_the_right_lines_and_terms()
    {
        var text = new StringBuilder($"<rdf:RDF xmlns:rdf='{Vocab.Rdf.Namespace}' xmlns:ex='http://example.org/'>\r\n");
        for (var i = 0; i < 20_000; i++)
            text.Append("<!-- 注释 -->\r\n<rdf:Description rdf:about='http://example.org/s").Append(i % 100).Append("'><ex:p xml:lang='zh'>值 🧊 ").Append(i).Append("</ex:p></rdf:Description>\r\n");
        text.Append("</rdf:RDF>");
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        new RdfReader(terms).Read(stream, RdfSyntax.RdfXml, buffer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(buffer.Quads.Length, Is.EqualTo(20_000));
            Assert.That(buffer.Lines[19_999], Is.EqualTo(40_000));
            Assert.That(terms.Decode(buffer.Quads[12_345].Object), Is.EqualTo(new Literal("值 🧊 12345", "zh")));
        }
    }
}
