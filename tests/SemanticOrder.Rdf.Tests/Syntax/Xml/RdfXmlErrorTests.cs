using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax.Xml;

public class RdfXmlErrorTests
{
    private const string Start = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:ex='http://example.org/'>\n";

    private static readonly object[] Errors =
    [
        new object[] { "<ex:A>", "SO1030", "2:9", "rdf:RDF>" },
        new object[] { "<ex:A b>", "SO1030", "2:8", "></rdf:RDF>" },
        new object[] { "<ex:A>&nope;</ex:A>", "SO1030", "2:8", "nope;</ex:A></rdf:RDF>" },
        new object[] { "🧊🧊", "SO1031", "2:1", "🧊🧊</rdf:RDF>" },
        new object[] { "<!-- 🧊 --><rdf:li/>", "SO1031", "2:12", "rdf:li/></rdf:RDF>" },
        new object[] { "<ex:A><rdf:Description/></ex:A>", "SO1031", "2:8", "rdf:Description/></ex:A></rdf:RDF>" },
        new object[] { "<ex:A p='x'/>", "SO1031", "2:7", "p='x'/></rdf:RDF>" },
        new object[] { "<A/>", "SO1031", "2:2", "A/></rdf:RDF>" },
        new object[] { "<ex:A rdf:bagID='x'/>", "SO1031", "2:7", "rdf:bagID='x'/></rdf:RDF>" },
        new object[] { "<ex:A rdf:about='urn:a'\r\n  rdf:nodeID='x'/>", "SO1031", "3:3", "rdf:nodeID='x'/></rdf:RDF>" },
        new object[] { "<ex:A rdf:resource='urn:a'/>", "SO1031", "2:7", "rdf:resource='urn:a'/></rdf:RDF>" },
        new object[] { "<ex:A><ex:p rdf:about='urn:a'/></ex:A>", "SO1031", "2:13", "rdf:about='urn:a'/></ex:A></rdf:RDF>" },
        new object[] { "<ex:A><ex:p>x<ex:B/></ex:p></ex:A>", "SO1031", "2:15", "ex:B/></ex:p></ex:A></rdf:RDF>" },
        new object[] { "<ex:A><ex:p><ex:B/>x</ex:p></ex:A>", "SO1031", "2:20", "x</ex:p></ex:A></rdf:RDF>" },
        new object[] { "<ex:A><ex:p><ex:B/><ex:B/></ex:p></ex:A>", "SO1031", "2:21", "ex:B/></ex:p></ex:A></rdf:RDF>" },
        new object[] { "<ex:A><ex:p rdf:resource='urn:x'>x</ex:p></ex:A>", "SO1031", "2:34", "x</ex:p></ex:A></rdf:RDF>" },
        new object[] { "<ex:A><ex:p rdf:datatype='urn:d'><ex:B/></ex:p></ex:A>", "SO1031", "2:35", "ex:B/></ex:p></ex:A></rdf:RDF>" },
        new object[] { "<ex:A><ex:p rdf:datatype='http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'/></ex:A>", "SO1031", "2:13", "rdf:datatype='http://www.w3.org/1999/02/" },
        new object[] { "<ex:A rdf:about='urn:a b'/>", "SO1006", "2:7", "rdf:about='urn:a b'/></rdf:RDF>" },
        new object[] { "<ex:A rdf:about='a'/>", "SO1007", "2:7", "rdf:about='a'/></rdf:RDF>" },
        new object[] { "<x:A xmlns:x='rel'/>", "SO1007", "2:2", "x:A xmlns:x='rel'/></rdf:RDF>" },
        new object[] { "<ex:A xml:base='urn:b:' rdf:ID='a'/><ex:A xml:base='urn:b:' rdf:ID='a'/>", "SO1032", "2:61", "rdf:ID='a'/></rdf:RDF>" },
        new object[] { "<ex:A xml:base='urn:b:' rdf:ID='1'/>", "SO1033", "2:25", "rdf:ID='1'/></rdf:RDF>" },
        new object[] { "<ex:A rdf:nodeID='a:b'/>", "SO1033", "2:7", "rdf:nodeID='a:b'/></rdf:RDF>" },
        new object[] { "<ex:A xml:lang='en_US'/>", "SO1034", "2:7", "xml:lang='en_US'/></rdf:RDF>" },
        new object[] { "<ex:A xml:lang='en-'/>", "SO1034", "2:7", "xml:lang='en-'/></rdf:RDF>" },
        new object[] { "<ex:A>\0</ex:A>", "SO1003", "2:7", "" },
    ];

    [TestCaseSource(nameof(Errors))]
    public void An_error_says_where_it_is_and_what_stands_there(string text, string code, string place, string offending)
    {
        var error = Read(Encoding.UTF8.GetBytes(Start + text + "</rdf:RDF>"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo(code), error.Message);
            Assert.That(error.Span.ToString(), Is.EqualTo(place), error.Message);
            Assert.That(error.OffendingText, Is.EqualTo(offending));
            Assert.That(error.Diagnostic.File, Is.EqualTo("orders.rdf"));
        }
    }

    [Test]
    public void An_error_far_into_a_stream_has_its_line_column_offset_and_text()
    {
        var text = new StringBuilder(Start);
        for (var i = 0; i < 20_000; i++)
            text.Append("<ex:A>\r\n 🧊<!-- 冷 --></ex:A>".Replace("🧊", "", StringComparison.Ordinal)).Append(i % 3 == 0 ? "\r\n" : "\r");
        text.Append("<!-- 🧊 --><rdf:li/></rdf:RDF>");
        var error = Read(Encoding.UTF8.GetBytes(text.ToString()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Span.ToString(), Is.EqualTo("40002:12"));
            Assert.That(error.Span!.Value.Start.Offset, Is.EqualTo(text.ToString().IndexOf("rdf:li", StringComparison.Ordinal)), "in UTF-16 code units");
            Assert.That(error.OffendingText, Is.EqualTo("rdf:li/></rdf:RDF>"));
        }
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand_after_what_comes_before()
    {
        var buffer = new QuadBuffer();
        byte[] text = [.. Encoding.UTF8.GetBytes(Start + "<ex:A/>\n<ex:B ex:p='中"), 0xC3, 0x28, .. "'/></rdf:RDF>"u8];
        var error = Assert.Throws<RdfSyntaxException>(() => new RdfReader(new TermDictionary()).Read(text, RdfSyntax.RdfXml, buffer))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo("SO1002"));
            Assert.That(error.Span.ToString(), Is.EqualTo("3:14"));
            Assert.That(buffer.Quads.Length, Is.EqualTo(1));
        }
    }

    [TestCase("<?xml version='1.0' encoding='klingon'?><a/>")]
    [TestCase("<?xml version='1.0' encoding='utf-16'?><a/>")]
    [TestCase("<?xml version='1.0' encoding='utf-7'?><a/>")]
    public void An_encoding_that_is_unknown_or_untrue_is_refused(string text) =>
        Assert.That(Read(Encoding.ASCII.GetBytes(text)).Code, Is.EqualTo("SO1038"));

    private static RdfSyntaxException Read(byte[] text)
    {
        var options = new RdfReaderOptions { File = "orders.rdf" };
        return Assert.Throws<RdfSyntaxException>(() => new RdfReader(new TermDictionary(), options).Read(text, RdfSyntax.RdfXml, new QuadBuffer()))!;
    }
}
