using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf.Tests.Syntax.Xml;

/// <summary>Texts made to exhaust memory, stack or time, or to reach files.</summary>
public class RdfXmlHostileTests
{
    private const string Start = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:ex='http://example.org/'>";

    [TestCase("<ex:A>\n<ex:p>&j;</ex:p></ex:A>")]
    [TestCase("\n<ex:B/><ex:A ex:p='&j;'/>")]
    [TestCase("\n<ex:A><ex:p rdf:parseType='Literal'><b c='&j;'/></ex:p></ex:A>")]
    public void An_entity_bomb_is_refused(string content)
    {
        var type = new StringBuilder("<!DOCTYPE x [<!ENTITY a 'lollollollol'>");
        for (var c = 'b'; c <= 'j'; c++)
            type.Append("<!ENTITY ").Append(c).Append(" '").Append(string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))).Append("'>");
        var error = Refuses(type + "]>" + Start + content + "</rdf:RDF>", new RdfReaderOptions { MaxTermBytes = int.MaxValue / 2, MaxEntityCharacters = 1_000_000 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo("SO1035"), error.Message);
            Assert.That(error.Span!.Value.Start, Is.GreaterThan(default(TextPosition)));
        }
    }

    [Test]
    public void An_entity_bomb_meets_the_limit_of_terms_too()
    {
        var type = $"<!DOCTYPE x [<!ENTITY a '{new string('x', 10_000)}'><!ENTITY b '{string.Concat(Enumerable.Repeat("&a;", 10_000))}'>]>";
        Assert.That(Refuses($"{type}{Start}<ex:A><ex:p>&b;</ex:p></ex:A></rdf:RDF>").Code, Is.EqualTo("SO1009"));
    }

    [Test]
    public void Defaults_of_attributes_count_as_entities()
    {
        var type = $"<!DOCTYPE x [<!ATTLIST ex:A ex:p CDATA '{new string('x', 10_000)}'>]>";
        var text = type + Start + string.Concat(Enumerable.Repeat("<ex:A/>", 1000)) + "</rdf:RDF>";
        Assert.That(Refuses(text, new RdfReaderOptions { MaxEntityCharacters = 1_000_000 }).Code, Is.EqualTo("SO1035"));
    }

    [TestCase("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;", "SO1030")]
    [TestCase("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;", "SO1039")]
    [TestCase("<!ENTITY a SYSTEM 'http://127.0.0.1:1/'>", "&a;", "SO1039")]
    [TestCase("<!ENTITY a SYSTEM ':://'>", "&a;", "SO1039")]
    [TestCase("<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a; <!ENTITY b 'c'>", "&d;", "SO1030")]
    public void Entities_that_refer_to_themselves_or_outside_are_refused(string declarations, string reference, string code) =>
        Assert.That(Refuses($"<!DOCTYPE x [{declarations}]>{Start}<ex:A><ex:p>{reference}</ex:p></ex:A></rdf:RDF>").Code, Is.EqualTo(code));

    [Test]
    public void A_long_chain_of_entities_is_read_or_refused()
    {
        var type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'x'>");
        for (var i = 1; i < 5000; i++)
            type.Append("<!ENTITY e").Append(i).Append(" '&e").Append(i - 1).Append(";'>");
        ReadsOrRefuses(Encoding.UTF8.GetBytes(type + "]>" + Start + "<ex:A ex:p='&e4999;'/></rdf:RDF>"));
        ReadsOrRefuses(Encoding.UTF8.GetBytes(type + "]>" + Start + "<ex:A><ex:p>&e4999;</ex:p></ex:A></rdf:RDF>"));
    }

    [TestCase("<ex:A><ex:p>")]
    [TestCase("<ex:A><ex:p rdf:parseType='Collection'>")]
    [TestCase("<ex:p rdf:parseType='Resource'>")]
    public void Deep_nesting_is_refused(string level) =>
        Assert.That(Refuses(Start + "<ex:A>" + "<ex:p>" + (level.StartsWith("<ex:p", StringComparison.Ordinal) ? "<ex:A>" : "") + string.Concat(Enumerable.Repeat(level, 10_000))).Code, Is.EqualTo("SO1010"));

    [Test]
    public void Deep_nesting_in_an_xml_literal_is_refused() =>
        Assert.That(Refuses(Start + "<ex:A><ex:p rdf:parseType='Literal'>" + string.Concat(Enumerable.Repeat("<b>", 10_000))).Code, Is.EqualTo("SO1010"));

    [TestCase("<ex:A><ex:p>", "")]
    [TestCase("<ex:A><ex:p rdf:parseType='Literal'>", "")]
    [TestCase("\n<ex:B/><ex:A ex:p='", "")]
    [TestCase("<ex:A rdf:about='urn:", "")]
    [TestCase("<!-- ", "")]
    [TestCase("<ex:A><ex:p>", "</ex:p></ex:A></rdf:RDF>")]
    public void A_term_past_the_limit_is_refused_before_all_of_it_is_read(string before, string after)
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(Start + before), 64 << 20, Encoding.UTF8.GetBytes(after));
        var reader = new RdfReader(new TermDictionary(), new RdfReaderOptions { MaxTermBytes = 200_000 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => reader.Read(stream, RdfSyntax.RdfXml, new QuadBuffer()), Throws.TypeOf<RdfSyntaxException>().With.Property("Code").EqualTo("SO1009"));
            Assert.That(stream.Position, Is.LessThan(1 << 20));
        }
    }

    [Test]
    public void Too_many_or_too_long_namespaces_are_refused()
    {
        var many = string.Concat(Enumerable.Range(0, 20).Select(i => $"<ex:A xmlns:p{i}='urn:{i}'/>"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refuses(Start + many, new RdfReaderOptions { MaxPrefixes = 10 }).Code, Is.EqualTo("SO1011"));
            Assert.That(Refuses($"{Start}<ex:A xmlns:p='urn:{new string('x', 10_000)}'/>").Code, Is.EqualTo("SO1009"));
            Assert.That(Refuses($"{Start}<ex:A xml:base='urn:{new string('x', 10_000)}'/>").Code, Is.EqualTo("SO1009"));
        }
    }

    [TestCase("='x' ")]
    [TestCase("\n=\n\"\" ")]
    public void Too_many_attributes_on_one_element_are_refused(string value)
    {
        var attributes = string.Concat(Enumerable.Range(0, 400_000).Select(i => $"ex:p{i}{value}"));
        Assert.That(Refuses($"{Start}<ex:A {attributes}/>").Code, Is.EqualTo("SO1009"));
    }

    [Test]
    public void Many_namespaces_in_an_xml_literal_are_declared_in_time_that_grows_with_them()
    {
        var attributes = string.Concat(Enumerable.Range(0, 5000).Select(i => $"xmlns:p{i}='urn:{i}' p{i}:q='' "));
        var quads = new RdfReader(new TermDictionary()).Read(
            $"{Start}<ex:A><ex:p rdf:parseType='Literal'><b {attributes}>{string.Concat(Enumerable.Repeat("<c p1:z=''/>", 20_000))}</b></ex:p></ex:A></rdf:RDF>", RdfSyntax.RdfXml);
        Assert.That(quads.Quads.Length, Is.EqualTo(2));
    }

    [Test]
    public void A_text_cut_anywhere_is_refused()
    {
        var text = Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE rdf:RDF [<!ENTITY e "冷">]>
            {Start.Replace('\'', '"')}
              <ex:A rdf:nodeID="a" xml:lang="zh"><ex:p rdf:parseType="Literal"><b c="d">&e;</b></ex:p>
              <ex:q rdf:parseType="Collection"><ex:B/></ex:q><ex:r><![CDATA[x]]>🧊&#x41;</ex:r><!-- c --><?p i?></ex:A>
            </rdf:RDF>
            """);
        for (var length = 0; length < text.Length; length++)
            Assert.That(() => new RdfReader(new TermDictionary()).Read(text.AsMemory(0, length), RdfSyntax.RdfXml, new QuadBuffer()), Throws.TypeOf<RdfSyntaxException>(), $"cut at {length}");
        Assert.That(() => new RdfReader(new TermDictionary()).Read(text, RdfSyntax.RdfXml, new QuadBuffer()), Throws.Nothing);
    }

    [Test]
    public void Damaged_texts_are_read_or_refused()
    {
        var random = new Random(5);
        var text = Encoding.UTF8.GetBytes($"<!DOCTYPE x [<!ENTITY e 'x'><!ATTLIST ex:A ex:d CDATA 'y'>]>{Start}<ex:A rdf:nodeID='a' xml:lang='zh'><ex:p rdf:parseType='Literal'><b c='d'>&e;</b></ex:p><ex:q rdf:parseType='Resource'><ex:r>&#65;</ex:r></ex:q></ex:A></rdf:RDF>");
        for (var i = 0; i < 5000; i++)
        {
            var damaged = (byte[])text.Clone();
            for (var n = random.Next(3); n >= 0; n--)
                damaged[random.Next(damaged.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : damaged[random.Next(damaged.Length)];
            ReadsOrRefuses(damaged);
        }
    }

    private static RdfSyntaxException Refuses(string text, RdfReaderOptions? options = null) =>
        Assert.Throws<RdfSyntaxException>(() => new RdfReader(new TermDictionary(), options).Read(text, RdfSyntax.RdfXml, new QuadBuffer()))!;

    private static void ReadsOrRefuses(byte[] text)
    {
        try
        {
            new RdfReader(new TermDictionary()).Read(text, RdfSyntax.RdfXml, new QuadBuffer());
        }
        catch (RdfSyntaxException error)
        {
            Assert.That(error.Span, Is.Not.Null);
        }
    }
}
