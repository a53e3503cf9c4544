namespace SemanticOrder.Rdf.Tests.Store;

public class QuadOverlayDerivationTests
{
    private QuadOverlay _overlay = null!;
    private TermId _p;

    [SetUp]
    public void BuildOverlay()
    {
        var terms = new TermDictionary();
        _p = terms.Add(new Iri("http://example.org/p"));
        _overlay = new QuadOverlay(QuadSnapshot.Empty(terms));
    }

    [Test]
    public void An_inferred_statement_keeps_its_rule_and_premises()
    {
        var (a, b) = (_overlay.AddNode(), _overlay.AddNode());
        var first = _overlay.Add(a, _p, b);
        var second = _overlay.AddInferred(b, _p, a, 7, [first, -1], out var isNew);
        Assert.That(isNew);
        Assert.That(_overlay.IsInferred(first), Is.False);
        Assert.That(_overlay.DerivationOf(first).IsAsserted);
        Assert.That(_overlay.DerivationOf(second).Rule, Is.EqualTo(7));
        Assert.That(_overlay.DerivationOf(second).Premises.ToArray(), Is.EqualTo(new[] { first, -1 }));
    }

    [Test]
    public void The_first_origin_of_a_statement_is_kept()
    {
        var (a, b) = (_overlay.AddNode(), _overlay.AddNode());
        var asserted = _overlay.Add(a, _p, b);
        Assert.That(_overlay.AddInferred(a, _p, b, 1, [], out var isNew), Is.EqualTo(asserted));
        Assert.That(isNew, Is.False);
        var inferred = _overlay.AddInferred(b, _p, a, 2, [asserted], out _);
        _overlay.AddInferred(b, _p, a, 3, [], out _);
        _overlay.Add(b, _p, a);
        Assert.That(_overlay.IsInferred(asserted), Is.False);
        Assert.That(_overlay.DerivationOf(inferred).Rule, Is.EqualTo(2));
    }

    [Test]
    public void Derivations_survive_growth_and_are_forgotten_when_cleared()
    {
        var nodes = Enumerable.Range(0, 1000).Select(_ => _overlay.AddNode()).ToArray();
        for (var i = 1; i < nodes.Length; i++)
            _overlay.AddInferred(nodes[i], _p, nodes[i - 1], i, [i - 1, i, -1], out _);
        for (var i = 1; i < nodes.Length; i++)
        {
            Assert.That(_overlay.DerivationOf(i - 1).Rule, Is.EqualTo(i));
            Assert.That(_overlay.DerivationOf(i - 1).Premises.ToArray(), Is.EqualTo(new[] { i - 1, i, -1 }));
        }
        _overlay.Clear();
        var again = _overlay.Add(_overlay.AddNode(), _p, _overlay.AddNode());
        Assert.That(_overlay.IsInferred(again), Is.False);
    }

    [Test]
    public void Walking_statements_goes_on_when_the_overlay_grows_meanwhile()
    {
        var nodes = Enumerable.Range(0, 100).Select(_ => _overlay.AddNode()).ToArray();
        foreach (var node in nodes)
            _overlay.Add(nodes[0], _p, node);
        var walked = new List<int>();
        foreach (var statement in _overlay.Statements(new QuadPattern(nodes[0], _p, TermId.None)))
        {
            walked.Add(statement);
            for (var i = 0; i < 50; i++)
                _overlay.Add(_overlay.AddNode(), _p, nodes[i]);
        }
        Assert.That(walked, Is.EqualTo(Enumerable.Range(0, 100).Reverse()));
    }

    [Test]
    public void A_statement_number_that_was_not_given_is_refused() =>
        Assert.That(() => _overlay.IsInferred(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
