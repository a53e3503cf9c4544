using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Results;

/// <summary>When two tables say the same.</summary>
public sealed class ResultTableTests
{
    [TestCase("?x\n1\n2\n", "?x\n2\n1\n", true, TestName = "the order of rows does not count")]
    [TestCase("?x\n1\n1\n2\n", "?x\n1\n2\n2\n", false, TestName = "how often a row comes counts")]
    [TestCase("?x\t?y\n1\t2\n", "?y\t?x\n2\t1\n", true, TestName = "the order of columns does not count")]
    [TestCase("?x\n1\n", "?y\n1\n", false, TestName = "names of variables count")]
    [TestCase("?x\n\n", "?x\n\"\"\n", false, TestName = "unbound is not the empty string")]
    [TestCase("?x\n1\n", "?x\n01\n", false, TestName = "terms are compared, not values")]
    [TestCase("?x\t?y\n_:a\t_:b\n_:b\t_:a\n", "?x\t?y\n_:q\t_:r\n_:r\t_:q\n", true, TestName = "blank nodes may be renamed")]
    [TestCase("?x\t?y\n_:a\t_:b\n_:b\t_:a\n", "?x\t?y\n_:q\t_:r\n_:q\t_:r\n", false, TestName = "a blank node is one across rows")]
    [TestCase("?x\t?y\n_:a\t_:a\n", "?x\t?y\n_:a\t_:b\n", false, TestName = "two blank nodes are not one")]
    [TestCase("?x\n_:a\n_:a\n", "?x\n_:a\n_:b\n", false, TestName = "a row twice is not two rows")]
    public void Tables_are_compared_as_bags_up_to_blank_nodes(string left, string right, bool same)
    {
        var (a, b) = (Read(left), Read(right));
        Assert.Multiple(() =>
        {
            Assert.That(a.IsEquivalentTo(b), Is.EqualTo(same));
            Assert.That(b.IsEquivalentTo(a), Is.EqualTo(same));
        });
    }

    [Test]
    public void The_order_counts_when_it_is_asked_for() => Assert.Multiple(() =>
    {
        Assert.That(Read("?x\n1\n2\n").IsEquivalentTo(Read("?x\n2\n1\n"), isOrdered: true), Is.False);
        Assert.That(Read("?x\n1\n2\n").IsEquivalentTo(Read("?x\n1\n2\n"), isOrdered: true));
    });

    [Test]
    public void An_answer_is_not_a_table() => Assert.Multiple(() =>
    {
        Assert.That(new ResultTable(true).IsEquivalentTo(new ResultTable(true)));
        Assert.That(new ResultTable(true).IsEquivalentTo(new ResultTable(false)), Is.False);
        Assert.That(new ResultTable(true).IsEquivalentTo(Read("?x\n1\n")), Is.False);
    });

    private static ResultTable Read(string tsv) => new ResultReader(new TermDictionary()).Read(tsv, ResultSyntax.Tsv);
}
