using System.Text;

namespace SemanticOrder.Rdf.Tests.Terms;

public class TermDictionaryTests
{
    private static readonly Term[] Samples =
    [
        new Iri("http://example.org/a"),
        new Iri(""),
        new BlankNode("x"),
        new Literal("a long enough plain string"),
        new Literal("short"),
        new Literal("冷链", "zh-Hans"),
        new Literal("cold chain", "en"),
        new Literal("x", "de-Latn-DE-1996-x-something-very-long"),
        new Literal("1", new Iri("http://example.org/datatype")),
        new Literal(new string('你', 700_000)),
    ];

    [TestCaseSource(nameof(Samples))]
    public void A_term_comes_back_as_it_was(Term term)
    {
        var terms = new TermDictionary();
        Assert.That(terms.Find(term).IsNone, Is.EqualTo(term != new Literal("short")));
        var id = terms.Add(term);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(terms.Add(term), Is.EqualTo(id));
            Assert.That(terms.Find(term), Is.EqualTo(id));
            Assert.That(terms.Decode(id), Is.EqualTo(term));
        }
    }

    [Test]
    public void Many_terms_keep_their_ids_and_texts_while_the_tables_grow()
    {
        var terms = new TermDictionary();
        var ids = Enumerable.Range(0, 50_000).Select(i => terms.AddIri(Utf8($"http://example.org/{i}"))).ToArray();
        Assert.That(ids.Distinct().Count(), Is.EqualTo(ids.Length));
        for (var i = 0; i < ids.Length; i += 97)
            Assert.That(terms.TryGetLexicalUtf8(ids[i], out var text) && text.SequenceEqual(Utf8($"http://example.org/{i}")));
    }

    [Test]
    public void Literals_differ_by_datatype_and_language()
    {
        var terms = new TermDictionary();
        var ids = new[]
        {
            terms.Add(new Literal("ten letters")), terms.Add(new Literal("ten letters", "en")), terms.Add(new Literal("ten letters", "fr")),
            terms.Add(new Literal("ten letters", Vocab.Xsd.Token)),
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.Unique);
            Assert.That(terms.Decode(terms.DatatypeOf(ids[1])), Is.EqualTo(Vocab.Rdf.LangString));
            Assert.That(terms.Decode(terms.LanguageOf(ids[2])), Is.EqualTo(new Literal("fr")));
            Assert.That(terms.DatatypeOf(ids[3]), Is.EqualTo(WellKnownTerms.Find(Vocab.Xsd.Token)));
            Assert.That(terms.LanguageOf(ids[3]).IsNone);
        }
    }

    [Test]
    public void Language_tags_that_differ_in_case_are_one_term()
    {
        var terms = new TermDictionary();
        Assert.That(terms.Add(new Literal("colour", "EN-gb")), Is.EqualTo(terms.AddLanguageString("colour"u8, "en-GB"u8)));
    }

    [Test]
    public void Blank_nodes_with_and_without_label_do_not_meet()
    {
        var terms = new TermDictionary();
        var labelled = terms.Add(new BlankNode("b2"));
        var anonymous = Enumerable.Range(0, 4).Select(_ => terms.AddBlankNode()).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(anonymous.Append(labelled), Is.Unique);
            foreach (var node in anonymous.Append(labelled))
                Assert.That(terms.Find(terms.Decode(node)), Is.EqualTo(node));
        }
    }

    [Test]
    public void A_foreign_id_is_refused()
    {
        var terms = new TermDictionary();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => terms.Decode(TermId.None), Throws.ArgumentException);
            Assert.That(() => terms.Decode(TermId.Create(TermKind.Iri, 5000)), Throws.ArgumentException);
            Assert.That(() => terms.AddLiteral("x"u8, WellKnownTerms.RdfLangString), Throws.ArgumentException);
        }
    }

    [Test]
    public async Task Readers_find_what_a_writer_adds_at_the_same_time()
    {
        const int count = 20_000;
        var terms = new TermDictionary();
        var published = new TermId[count];
        var written = 0;
        var writer = Task.Run(() =>
        {
            for (var i = 0; i < count; i++)
            {
                published[i] = terms.AddIri(Utf8($"http://example.org/item/{i}"));
                Volatile.Write(ref written, i + 1);
            }
        });
        var readers = Enumerable.Range(0, 2).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            while (!writer.IsCompleted)
            {
                var known = Volatile.Read(ref written);
                if (known == 0)
                    continue;
                var i = random.Next(known);
                Assert.That(terms.FindIri(Utf8($"http://example.org/item/{i}")), Is.EqualTo(published[i]));
            }
        })).ToArray();
        await Task.WhenAll([writer, .. readers]);
        Assert.That(terms.IriCount, Is.EqualTo(count + WellKnownTerms.All.Length));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
