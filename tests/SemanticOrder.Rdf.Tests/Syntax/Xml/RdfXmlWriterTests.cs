using System.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace SemanticOrder.Rdf.Tests.Syntax.Xml;

public class RdfXmlWriterTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261111UL, 7UL);

    private static readonly string[] Resources =
    [
        "http://example.org/a", "http://example.org/n/b", "http://example.org/?q=a&b='c'", "urn:x:冷", "urn:x:1", Vocab.Rdf.Namespace + "nil", Vocab.Rdf.Namespace + "li", Vocab.Rdf.Namespace + "Seq",
    ];

    private static readonly string[] Predicates =
    [
        "http://example.org/p", "http://example.org/n/q.r", "http://example.org/-x", "urn:x:9a", "urn:y:冷链", "urn:y:𠀀z", Vocab.Rdf.Namespace + "type", Vocab.Rdf.Namespace + "first",
        Vocab.Rdf.Namespace + "rest", Vocab.Rdf.Namespace + "_1", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/XML/1998/namespace#z",
    ];

    private static readonly Dictionary<string, string>[] Prefixes =
    [
        [],
        new() { ["ex"] = "http://example.org/", ["exn"] = "http://example.org/n/", [""] = "urn:x:", ["xml"] = "urn:y:", ["a b"] = "urn:z:" },
        new() { ["rdf"] = "http://example.org/", [""] = Vocab.Rdf.Namespace, ["ns1"] = "urn:y:", ["e"] = "urn:y:", ["w"] = "http://www.w3.org/XML/1998/namespace" },
    ];

    [Test]
    public void What_is_written_is_read_back_isomorphic() =>
        Prop.ForAll<(byte Subject, byte Predicate, byte Object, string? Text)[], byte>((statements, layout) =>
        {
            var terms = new TermDictionary();
            var nodes = Enumerable.Range(0, 6).Select(_ => terms.AddBlankNode()).ToArray();
            var quads = statements.Select(s => new Quad(
                Resource(terms, nodes, s.Subject), terms.Add(new Iri(Predicates[s.Predicate % Predicates.Length])), Object(terms, nodes, s.Object, s.Text))).ToList();
            return Survives(terms, quads, layout);
        }).Check(Fixed);

    [Test]
    public void Lists_are_read_back_isomorphic() =>
        Prop.ForAll<(byte Owner, byte[] Elements, byte Broken)[], byte>((lists, layout) =>
        {
            var terms = new TermDictionary();
            var nodes = Enumerable.Range(0, 6).Select(_ => terms.AddBlankNode()).ToArray();
            var quads = new List<Quad>();
            foreach (var (owner, elements, broken) in lists)
            {
                var next = WellKnownTerms.RdfNil;
                foreach (var element in elements)
                {
                    var node = broken > 240 ? nodes[element % 3] : terms.AddBlankNode();
                    quads.Add(new Quad(node, WellKnownTerms.RdfFirst, broken % 4 == 0 ? Object(terms, nodes, element, "x") : Resource(terms, nodes, element)));
                    quads.Add(new Quad(node, WellKnownTerms.RdfRest, next));
                    next = node;
                }
                quads.Add(new Quad(Resource(terms, nodes, owner), terms.Add(new Iri(Predicates[owner % 5])), next));
            }
            return Survives(terms, quads, layout);
        }).Check(Fixed);

    [Test]
    public void Xml_is_sorted_nested_and_shortened()
    {
        const string text = """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF
                xmlns:ex="http://example.org/"
                xmlns:ns1="http://example.net/"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <ex:Coat rdf:about="http://example.org/c">
                <ns1:see rdf:resource="http://example.net/a?b&amp;c"/>
                <ex:bands rdf:parseType="Collection">
                  <rdf:Description rdf:about="http://example.org/S"/>
                  <ex:Band>
                    <ex:max rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">88</ex:max>
                  </ex:Band>
                </ex:bands>
                <ex:label>a &lt; b</ex:label>
                <ex:label xml:lang="zh-Hans">大衣</ex:label>
                <ex:limit>
                  <rdf:Description>
                    <ex:none>
                      <rdf:Description/>
                    </ex:none>
                  </rdf:Description>
                </ex:limit>
                <ex:shared rdf:nodeID="b0"/>
              </ex:Coat>
              <rdf:Description rdf:nodeID="b0">
                <ex:shared rdf:nodeID="b0"/>
              </rdf:Description>
            </rdf:RDF>

            """;
        var terms = new TermDictionary();
        var quads = new RdfReader(terms).Read(text, RdfSyntax.RdfXml).Quads.ToArray();
        var options = new RdfWriterOptions { Prefixes = new Dictionary<string, string> { ["ex"] = "http://example.org/" } };
        Assert.That(new RdfWriter(terms, options).Write(quads, RdfSyntax.RdfXml), Is.EqualTo(text));
    }

    [TestCase("http://example.org/")]
    [TestCase("urn:x:1")]
    [TestCase(Vocab.Rdf.Namespace + "li")]
    [TestCase(Vocab.Rdf.Namespace + "about")]
    [TestCase(Vocab.Rdf.Namespace + "Description")]
    public void A_predicate_that_is_no_xml_name_is_refused_and_nothing_is_written(string predicate)
    {
        var terms = new TermDictionary();
        var a = terms.Add(new Iri("urn:a"));
        using var stream = new MemoryStream();
        var error = Assert.Throws<RdfWritingException>(() => new RdfWriter(terms).Write(stream, [new Quad(a, terms.Add(new Iri("urn:p")), a), new Quad(a, terms.Add(new Iri(predicate)), a)], RdfSyntax.RdfXml))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo("SO1036"));
            Assert.That(error.Term, Is.EqualTo(new Iri(predicate)));
            Assert.That(stream.Length, Is.Zero);
        }
    }

    [TestCase("\0")]
    [TestCase("a\u001Bb")]
    [TestCase("\uFFFE")]
    public void A_text_that_xml_cannot_hold_is_refused(string text)
    {
        var terms = new TermDictionary();
        var a = terms.Add(new Iri("urn:a:a"));
        Assert.That(() => new RdfWriter(terms).Write([new Quad(a, a, terms.Add(new Literal(text)))], RdfSyntax.RdfXml), Throws.TypeOf<RdfWritingException>().With.Property("Code").EqualTo("SO1037"));
    }

    [Test]
    public void A_chain_of_nodes_deeper_than_the_limit_is_written_with_labels()
    {
        var terms = new TermDictionary();
        var p = terms.Add(new Iri("urn:p"));
        var nodes = Enumerable.Range(0, 20_000).Select(_ => terms.AddBlankNode()).ToList();
        var quads = nodes.Zip(nodes.Skip(1), (a, b) => new Quad(a, p, b)).ToList();
        var again = new RdfReader(terms).Read(new RdfWriter(terms).Write(quads, RdfSyntax.RdfXml), RdfSyntax.RdfXml);
        Assert.That(again.Quads.Length, Is.EqualTo(quads.Count));
    }

    private static bool Survives(TermDictionary terms, List<Quad> quads, byte layout)
    {
        var options = new RdfWriterOptions { Prefixes = Prefixes[layout % Prefixes.Length], MaxNesting = layout % 5 };
        var text = new RdfWriter(terms, options).Write(quads, RdfSyntax.RdfXml);
        var again = new RdfReader(terms).Read(text, RdfSyntax.RdfXml);
        return GraphIsomorphism.AreIsomorphic(quads.Distinct().ToArray(), again.Quads) ? true : throw new InvalidOperationException(text);
    }

    private static TermId Resource(TermDictionary terms, TermId[] nodes, byte choice) =>
        choice % 2 == 0 ? nodes[choice / 2 % nodes.Length] : terms.Add(new Iri(Resources[choice / 2 % Resources.Length]));

    private static TermId Object(TermDictionary terms, TermId[] nodes, byte choice, string? text)
    {
        var held = string.Concat((text ?? " \r\n\t]]>&amp;\"' 🧊").EnumerateRunes().Where(rune => rune.Value != 0xFFFD && rune.ToString().All(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c))));
        return (choice % 8) switch
        {
            0 => terms.Add(new Literal(held)),
            1 => terms.Add(new Literal(held, choice > 100 ? "en" : "zh-Hans")),
            2 => terms.Add(new Literal(held, Vocab.Rdf.XMLLiteral)),
            3 => terms.Add(new Literal("-1.50", Vocab.Xsd.Decimal)),
            _ => Resource(terms, nodes, (byte)(choice / 8)),
        };
    }
}
