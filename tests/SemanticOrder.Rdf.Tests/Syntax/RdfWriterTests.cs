using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax;

public class RdfWriterTests
{
    [TestCase(RdfSyntax.Turtle)]
    [TestCase(RdfSyntax.TriG)]
    [TestCase(RdfSyntax.NTriples)]
    [TestCase(RdfSyntax.NQuads)]
    public void What_is_written_is_read_back_isomorphic(RdfSyntax syntax)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var terms = new TermDictionary();
            var quads = RandomDataset.Create(terms, seed, syntax is RdfSyntax.TriG or RdfSyntax.NQuads);
            var options = new RdfWriterOptions { Prefixes = RandomDataset.Prefixes, MaxNesting = seed % 5 };
            var text = new RdfWriter(terms, options).Write(quads, syntax);
            var again = new RdfReader(terms).Read(text, syntax);
            Assert.That(GraphIsomorphism.AreIsomorphic(quads, again.Quads), $"seed {seed}:\n{text}");
        }
    }

    [Test]
    public void Turtle_is_sorted_nested_and_shortened()
    {
        const string text = """
            @prefix ex: <http://example.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            ex:Coat a ex:Garment ;
                ex:bands (
            """ + " 84 88.5 \"XL\" () ) ;\n" + """
                ex:limit [
                    a ex:Limit ;
                    ex:max -18.0 ;
                    ex:note []
                ], [
                    ex:min 1.0e0
                ] ;
                rdfs:label "coat"@en, "大衣"@zh-Hans ;
                rdfs:seeAlso <http://example.net/a(b)> .

            ex:Hat ex:shared _:b0 .

            _:b0 ex:self _:b0 .

            [] a ex:Garment .

            """;
        Assert.That(Rewrite(text, RdfSyntax.Turtle), Is.EqualTo(text));
    }

    [Test]
    public void Trig_writes_the_default_graph_first_and_blocks_for_the_others()
    {
        const string text = """"
            @prefix ex: <http://example.org/> .

            ex:g1 ex:p _:b0 .

            ex:g1 {
                ex:a ex:p [
                        ex:q """two
            lines"""
                    ] .

                ex:b a ex:C .
            }

            _:b0 {
                ex:a ex:p 1 .
            }

            """";
        Assert.That(Rewrite(text, RdfSyntax.TriG), Is.EqualTo(text));
    }

    [Test]
    public void The_text_does_not_depend_on_the_order_of_statements_or_ids()
    {
        const string text = "@prefix ex: <http://example.org/> .\nex:b ex:p ex:a, 'x', 2 . ex:a ex:q ex:b ; ex:p ex:b .";
        var terms = new TermDictionary();
        terms.Add(new Iri("http://example.org/q"));
        var buffer = new RdfReader(terms).Read(text, RdfSyntax.Turtle);
        var reversed = buffer.Quads.ToArray().Reverse();
        Assert.That(new RdfWriter(terms, new() { Prefixes = buffer.Prefixes }).Write(reversed, RdfSyntax.Turtle), Is.EqualTo(Rewrite(text, RdfSyntax.Turtle)));
    }

    [Test]
    public void N_quads_keep_the_order_and_escape_what_must_be()
    {
        var terms = new TermDictionary();
        var a = terms.Add(new Iri("http://e/a"));
        Quad[] quads =
        [
            new(terms.AddBlankNode(), a, terms.Add(new Literal("tab\t, line\n, quote\", \u0001 and 冷")), a),
            new(a, a, terms.Add(new Literal("18", Vocab.Xsd.Integer))),
        ];
        Assert.That(new RdfWriter(terms).Write(quads, RdfSyntax.NQuads), Is.EqualTo(
            "_:b0 <http://e/a> \"tab\t, line\\n, quote\\\", \\u0001 and 冷\" <http://e/a> .\n<http://e/a> <http://e/a> \"18\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"));
    }

    [Test]
    public void A_chain_of_nodes_deeper_than_the_limit_is_written_with_labels()
    {
        var text = new StringBuilder("<urn:a> <urn:p> _:n0 .\n");
        for (var i = 0; i < 400; i++)
            text.Append("_:n").Append(i).Append(" <urn:p> _:n").Append(i + 1).Append(" .\n");
        var terms = new TermDictionary();
        var quads = new RdfReader(terms).Read(text.ToString(), RdfSyntax.NTriples).Quads.ToArray();
        var again = new RdfReader(terms).Read(new RdfWriter(terms).Write(quads, RdfSyntax.Turtle), RdfSyntax.Turtle);
        Assert.That(GraphIsomorphism.AreIsomorphic(quads, again.Quads));
    }

    [Test]
    public void The_terms_of_an_overlay_are_written_too()
    {
        var overlay = new QuadOverlay(QuadSnapshot.Empty(new TermDictionary()));
        overlay.Add(overlay.AddNode(), overlay.AddIri("urn:p"u8), overlay.AddLanguageString("加急"u8, "zh"u8));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new RdfWriter(overlay.Terms).Write(overlay.Match(QuadPattern.Any, GraphSelection.Default), RdfSyntax.NTriples), Is.EqualTo("_:o0 <urn:p> \"加急\"@zh .\n"));
            Assert.That(new RdfWriter(overlay.Terms).Write(overlay.Match(QuadPattern.Any, GraphSelection.Default), RdfSyntax.Turtle), Is.EqualTo("[] <urn:p> \"加急\"@zh .\n"));
        }
    }

    private static string Rewrite(string text, RdfSyntax syntax)
    {
        var terms = new TermDictionary();
        var buffer = new RdfReader(terms).Read(text, syntax);
        return new RdfWriter(terms, new() { Prefixes = buffer.Prefixes }).Write(buffer.Quads.ToArray(), syntax);
    }
}
