namespace SemanticOrder.Rdf.Tests.Terms;

public class TermTests
{
    [Test]
    public void Terms_print_as_n_triples()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Iri("http://example.org/a b").ToString(), Is.EqualTo(@"<http://example.org/a\u0020b>"));
            Assert.That(new BlankNode("x").ToString(), Is.EqualTo("_:x"));
            Assert.That(new Literal("say \"hi\"\n\\").ToString(), Is.EqualTo(@"""say \""hi\""\n\\"""));
            Assert.That(new Literal("加急", "ZH-hans-cn").ToString(), Is.EqualTo("\"加急\"@zh-Hans-CN"));
            Assert.That(new Literal("1", Vocab.Xsd.Integer).ToString(), Is.EqualTo("\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>"));
        }
    }

    [Test]
    public void A_language_string_without_a_language_is_refused() =>
        Assert.That(() => new Literal("x", Vocab.Rdf.LangString), Throws.ArgumentException);

    [Test]
    public void Every_dictionary_holds_the_well_known_terms_under_the_same_ids()
    {
        var terms = new TermDictionary();
        foreach (var iri in WellKnownTerms.All)
            Assert.That(terms.Find(iri), Is.EqualTo(WellKnownTerms.Find(iri)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(terms.Decode(WellKnownTerms.RdfType), Is.EqualTo(Vocab.Rdf.Type));
            Assert.That(terms.Decode(WellKnownTerms.RdfNil), Is.EqualTo(Vocab.Rdf.Nil));
            Assert.That(terms.Decode(WellKnownTerms.XsdDecimal), Is.EqualTo(Vocab.Xsd.Decimal));
            Assert.That(terms.Decode(WellKnownTerms.XsdDayTimeDuration), Is.EqualTo(Vocab.Xsd.DayTimeDuration));
        }
    }
}
