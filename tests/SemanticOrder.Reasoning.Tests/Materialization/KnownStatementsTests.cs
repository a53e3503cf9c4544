namespace SemanticOrder.Reasoning.Tests.Materialization;

/// <summary>Answers that are remembered are those of the knowledge.</summary>
public sealed class KnownStatementsTests
{
    [Test]
    public void Statements_that_share_a_place_are_answered_each_for_itself()
    {
        var terms = new TermDictionary();
        var ids = Enumerable.Range(0, 60).Select(i => terms.Add(new Iri($"http://example.org/{i}"))).ToArray();
        var random = new Random(3);
        var asserted = new QuadStore(terms).Load(Enumerable.Range(0, 900).Select(_ => new Quad(Pick(), ids[0], Pick(), TermId.None)).ToArray());
        var known = new KnownStatements(asserted);

        // 3,600 statements in 512 places, each asked when its answer was remembered and when it was not.
        for (var turn = 0; turn < 20_000; turn++)
        {
            var asked = new QuadPattern(Pick(), ids[0], Pick());
            var expected = asserted.Count(asked, GraphSelection.All) > 0;
            Assert.That((known.Contains(asked), known.Contains(asked)), Is.EqualTo((expected, expected)));
        }

        TermId Pick() => ids[random.Next(ids.Length)];
    }

    [Test]
    public void A_statement_of_a_named_graph_is_known()
    {
        var terms = new TermDictionary();
        var id = terms.Add(new Iri("http://example.org/a"));
        var asserted = new QuadStore(terms).Load([new Quad(id, id, id, id)]);
        Assert.That(new KnownStatements(asserted).Contains(new QuadPattern(id, id, id)), Is.True);
    }
}
