using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

/// <summary>Set functions (SPARQL 1.1 §18.5.1).</summary>
public sealed class AccumulatorTests
{
    [TestCase(AggregateFunction.Count, "", "'0'^^integer")]
    [TestCase(AggregateFunction.Count, "1 | error | 'a' | 1", "'3'^^integer")]
    [TestCase(AggregateFunction.Sum, "", "'0'^^integer")]
    [TestCase(AggregateFunction.Sum, "1 | 2 | 3", "'6'^^integer")]
    [TestCase(AggregateFunction.Sum, "1 | 2.5 | 1.50", "'5'^^decimal")]
    [TestCase(AggregateFunction.Sum, "1 | 2.5 | 1e0", "'4.5E0'^^double")]
    [TestCase(AggregateFunction.Sum, "1 | '2.5'^^float", "'3.5E0'^^float")]
    [TestCase(AggregateFunction.Sum, "99999999999999999999999 | 1", "'100000000000000000000000'^^integer")]
    [TestCase(AggregateFunction.Sum, "100000000000000.0 | 0.00000000000001 | 100000000000000.0", "'200000000000000.00000000000001'^^decimal")]
    [TestCase(AggregateFunction.Sum, "1 | 'a'", "error")]
    [TestCase(AggregateFunction.Sum, "1 | error", "error")]
    [TestCase(AggregateFunction.Sum, "1 | 'NaN'^^double", "'NaN'^^double")]
    [TestCase(AggregateFunction.Avg, "", "'0'^^integer")]
    [TestCase(AggregateFunction.Avg, "1 | 2", "'1.5'^^decimal")]
    [TestCase(AggregateFunction.Avg, "1 | 2e0 | 3", "'2.0E0'^^double")]
    [TestCase(AggregateFunction.Avg, "1 | <http://e/>", "error")]
    [TestCase(AggregateFunction.Min, "3 | 1.5 | 2e0", "'1.5'^^decimal")]
    [TestCase(AggregateFunction.Max, "3 | 1.5 | 4e0", "'4e0'^^double")]
    [TestCase(AggregateFunction.Min, "'b' | 'a' | <http://e/>", "<http://e/>")]
    [TestCase(AggregateFunction.Max, "1 | 1.0", "'1'^^integer")]
    [TestCase(AggregateFunction.Min, "", "error")]
    [TestCase(AggregateFunction.Max, "1 | error", "error")]
    [TestCase(AggregateFunction.Sample, "error | 2 | 3", "'2'^^integer")]
    [TestCase(AggregateFunction.Sample, "", "error")]
    [TestCase(AggregateFunction.GroupConcat, "", "''")]
    [TestCase(AggregateFunction.GroupConcat, "'a'@en | 1 | <http://e/>", "'a 1 http://e/'")]
    [TestCase(AggregateFunction.GroupConcat, "'' | ''", "' '")]
    [TestCase(AggregateFunction.GroupConcat, "'a' | error", "error")]
    [TestCase(AggregateFunction.GroupConcat, "_:a", "error")]
    public void Aggregates(AggregateFunction function, string values, string expected) =>
        Assert.That(Run(new Aggregate(function, Argument, IsDistinct: false), values), Is.EqualTo(expected));

    [TestCase(AggregateFunction.Count, "1 | 1 | 1.0 | error", "'2'^^integer")]
    [TestCase(AggregateFunction.Sum, "2 | 2 | 3", "'5'^^integer")]
    [TestCase(AggregateFunction.GroupConcat, "'b' | 'a' | 'b'", "'b-a'")]
    public void Distinct_aggregates(AggregateFunction function, string values, string expected) =>
        Assert.That(Run(new Aggregate(function, Argument, IsDistinct: true, Separator: "-"), values), Is.EqualTo(expected));

    [Test]
    public void Rows_are_counted()
    {
        var evaluation = new Evaluation();
        var accumulator = Accumulator.Create(new Aggregate(AggregateFunction.Count, null, IsDistinct: false), evaluation.Scope);
        accumulator.AddRow();
        accumulator.AddRow();
        Assert.That(evaluation.Text(accumulator.Result()), Is.EqualTo("'2'^^integer"));
    }

    [Test]
    public void Sums_of_integers_are_exact_past_64_bits()
    {
        var evaluation = new Evaluation();
        var accumulator = Accumulator.Create(new Aggregate(AggregateFunction.Sum, Argument, IsDistinct: false), evaluation.Scope);
        var value = evaluation.Term("36028797018963967");
        for (var i = 0; i < 1000; i++)
            accumulator.Add(value);
        Assert.That(evaluation.Text(accumulator.Result()), Is.EqualTo("'36028797018963967000'^^integer"));
    }

    private static VariableExpression Argument { get; } = new(new Variable("x"));

    /// <summary>The result over all values, which has to be that of accumulators over two parts of them put together.</summary>
    private static string Run(Aggregate aggregate, string values)
    {
        var evaluation = new Evaluation();
        var terms = evaluation.Terms(values);
        var expected = evaluation.Text(Over(terms).Result());
        for (var first = 0; first <= terms.Length; first++)
        {
            var whole = Over(terms[..first]);
            whole.Merge(Over(terms[first..]), id => id);
            Assert.That(evaluation.Text(whole.Result()), Is.EqualTo(expected), $"in parts, the first {first} and the rest");
        }
        return expected;

        Accumulator Over(TermId[] part)
        {
            var accumulator = Accumulator.Create(aggregate, evaluation.Scope);
            foreach (var term in part)
                accumulator.Add(term);
            return accumulator;
        }
    }
}
