using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

public sealed class ComparisonTests
{
    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("'1'^^boolean", true)]
    [TestCase("'x'^^boolean", false)]
    [TestCase("'x'^^integer", false)]
    [TestCase("''", false)]
    [TestCase("'a'", true)]
    [TestCase("'longer than inline'", true)]
    [TestCase("''@en", false)]
    [TestCase("'a'@en", true)]
    [TestCase("0", false)]
    [TestCase("00", false)]
    [TestCase("-3", true)]
    [TestCase("0.0", false)]
    [TestCase("0.1", true)]
    [TestCase("0e0", false)]
    [TestCase("'NaN'^^double", false)]
    [TestCase("'NaN'^^float", false)]
    [TestCase("'INF'^^float", true)]
    [TestCase("'2026-01-01'^^date", null)]
    [TestCase("'a'^^http://e/t", null)]
    [TestCase("<http://e/>", null)]
    [TestCase("_:a", null)]
    [TestCase("error", null)]
    public void Effective_boolean_values(string term, bool? expected)
    {
        var evaluation = new Evaluation();
        Assert.That(TermValues.EffectiveBooleanValue(evaluation.Term(term), evaluation.Scope), Is.EqualTo(expected));
    }

    /// <summary>The result of =; then of &lt; and of &gt;; null for an error.</summary>
    [TestCase("1", "1.0", true, false, false)]
    [TestCase("1", "'1'^^byte", true, false, false)]
    [TestCase("1", "01", true, false, false)]
    [TestCase("1", "2.5e0", false, true, false)]
    [TestCase("'0.1'^^float", "0.1e0", false, false, true)]
    [TestCase("'NaN'^^double", "'NaN'^^double", false, false, false)]
    [TestCase("'NaN'^^double", "1", false, false, false)]
    [TestCase("'-INF'^^double", "-99999999999999999999999999999999999999999", false, true, false)]
    [TestCase("'12345678901234567890123456789.1'^^decimal", "12345678901234567890123456789", false, false, true)]
    [TestCase("'a'", "'b'", false, true, false)]
    [TestCase("'a long text, not inline'", "'a'", false, false, true)]
    [TestCase("'\uFFFD long enough'", "'\U00010000 long enough'", false, true, false)]
    [TestCase("true", "'1'^^boolean", true, false, false)]
    [TestCase("false", "true", false, true, false)]
    [TestCase("'2026-11-11T20:00:00+08:00'^^dateTime", "'2026-11-11T12:00:00Z'^^dateTime", true, false, false)]
    [TestCase("'2026-11-11T20:00:00'^^dateTime", "'2026-11-11T20:00:00'^^dateTime", true, false, false)]
    [TestCase("'2026-11-11T20:00:00'^^dateTime", "'2026-11-11T20:00:00Z'^^dateTime", null, null, null)]
    [TestCase("'2026-11-11T20:00:00'^^dateTime", "'2026-11-13T20:00:00Z'^^dateTime", false, true, false)]
    [TestCase("'2006-08-23'^^date", "'2006-08-24'^^date", false, true, false)]
    [TestCase("'2006-08-23'^^date", "'2006-08-23Z'^^date", null, null, null)]
    [TestCase("'2006-08-23'^^date", "'2006-08-23T09:00:00'^^dateTime", false, null, null)]
    [TestCase("'PT48H'^^dayTimeDuration", "'P2D'^^dayTimeDuration", true, false, false)]
    [TestCase("'P1M'^^duration", "'P30D'^^duration", false, null, null)]
    [TestCase("'12:00:00'^^time", "'13:00:00'^^time", false, true, false)]
    [TestCase("'xyz'@en", "'xyz'@EN", true, null, null)]
    [TestCase("'xyz'@en", "'xyz'@fr", false, null, null)]
    [TestCase("'xyz'@en", "'xyz'", false, null, null)]
    [TestCase("'xyz'@en", "'xyz'^^http://e/t", false, null, null)]
    [TestCase("'xyz'", "'xyz'^^http://e/t", null, null, null)]
    [TestCase("'xyz'", "'xyz'^^integer", null, null, null)]
    [TestCase("'xyz'^^integer", "'xyz'^^integer", true, null, null)]
    [TestCase("'xyz'^^http://e/t", "'xyz'^^http://e/t", true, null, null)]
    [TestCase("'xyz'^^http://e/t", "'abc'^^http://e/t", null, null, null)]
    [TestCase("'1'", "1", false, null, null)]
    [TestCase("<http://e/a>", "<http://e/a>", true, null, null)]
    [TestCase("<http://e/a>", "<http://e/b>", false, null, null)]
    [TestCase("<http://e/a>", "'http://e/a'", false, null, null)]
    [TestCase("_:a", "_:a", false, null, null)]
    [TestCase("1", "error", null, null, null)]
    public void Comparisons(string left, string right, bool? equal, bool? less, bool? greater)
    {
        var evaluation = new Evaluation();
        var (a, b) = (evaluation.Term(left), evaluation.Term(right));
        bool? Holds(ComparisonOperator comparison, TermId x, TermId y) => TermValues.Compare(comparison, x, y, evaluation.Scope);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Holds(ComparisonOperator.Equal, a, b), Is.EqualTo(equal));
            Assert.That(Holds(ComparisonOperator.Equal, b, a), Is.EqualTo(equal));
            Assert.That(Holds(ComparisonOperator.NotEqual, a, b), Is.EqualTo(!equal));
            Assert.That(Holds(ComparisonOperator.Less, a, b), Is.EqualTo(less));
            Assert.That(Holds(ComparisonOperator.Greater, b, a), Is.EqualTo(less));
            Assert.That(Holds(ComparisonOperator.Greater, a, b), Is.EqualTo(greater));
            Assert.That(Holds(ComparisonOperator.LessOrEqual, a, b), Is.EqualTo(less is null ? null : less.Value || equal == true));
            Assert.That(Holds(ComparisonOperator.GreaterOrEqual, a, b), Is.EqualTo(greater is null ? null : greater.Value || equal == true));
        }
    }
}
