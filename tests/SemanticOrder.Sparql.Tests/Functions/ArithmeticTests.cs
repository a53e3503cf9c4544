using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

public sealed class ArithmeticTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20261111UL, 7UL);

    [TestCase("1 | + | 2", "'3'^^integer")]
    [TestCase("'1'^^byte | + | '2'^^unsignedLong", "'3'^^integer")]
    [TestCase("1 | + | 2.5", "'3.5'^^decimal")]
    [TestCase("1 | + | '2.5'^^float", "'3.5E0'^^float")]
    [TestCase("1.5 | + | 1e0", "'2.5E0'^^double")]
    [TestCase("'1.5'^^float | * | 2e0", "'3.0E0'^^double")]
    [TestCase("'0.1'^^float | + | '0.2'^^float", "'3.0E-1'^^float")]
    [TestCase("0.1e0 | + | 0.2e0", "'3.0000000000000004E-1'^^double")]
    [TestCase("0.1 | + | 0.2", "'0.3'^^decimal")]
    [TestCase("6 | / | 3", "'2'^^decimal")]
    [TestCase("1 | / | 4", "'0.25'^^decimal")]
    [TestCase("1 | / | 3", "'0.3333333333333333333333333333'^^decimal")]
    [TestCase("1 | / | 0", "error")]
    [TestCase("1.0 | / | 0", "error")]
    [TestCase("1 | / | 0e0", "'INF'^^double")]
    [TestCase("0e0 | / | 0", "'NaN'^^double")]
    [TestCase("-1e0 | / | '0'^^float", "'-INF'^^double")]
    [TestCase("36028797018963967 | + | 1", "'36028797018963968'^^integer")]
    [TestCase("36028797018963967 | * | 36028797018963967", "'1298074214633706835075030044377089'^^integer")]
    [TestCase("99999999999999999999999999999 | * | 99999999999999999999999999999", "'9999999999999999999999999999800000000000000000000000000001'^^integer")]
    [TestCase("'0.0000000000000001'^^decimal | * | '0.0000000000000001'^^decimal", "'0.00000000000000000000000000000001'^^decimal")]
    [TestCase("'79228162514264337593543950335'^^decimal | + | 0.5", "'79228162514264337593543950335.5'^^decimal")]
    [TestCase("1 | + | 'a'", "error")]
    [TestCase("'1' | + | 1", "error")]
    [TestCase("'x'^^integer | + | 1", "error")]
    [TestCase("1 | + | error", "error")]
    [TestCase("<http://e/> | + | 1", "error")]
    [TestCase("'2026-11-11T20:00:00Z'^^dateTime | + | 'PT36H'^^dayTimeDuration", "'2026-11-13T08:00:00Z'^^dateTime")]
    [TestCase("'2026-01-31T00:00:00'^^dateTime | + | 'P1M'^^yearMonthDuration", "'2026-02-28T00:00:00'^^dateTime")]
    [TestCase("'2026-03-31'^^date | - | 'P1M'^^yearMonthDuration", "'2026-02-28'^^date")]
    [TestCase("'2026-11-11+08:00'^^date | + | 'PT25H'^^dayTimeDuration", "'2026-11-12+08:00'^^date")]
    [TestCase("'23:00:00'^^time | + | 'PT2H'^^dayTimeDuration", "'01:00:00'^^time")]
    [TestCase("'2026-11-11T20:00:00+08:00'^^dateTime | - | '2026-11-11T00:00:00Z'^^dateTime", "'PT12H'^^dayTimeDuration")]
    [TestCase("'P1D'^^dayTimeDuration | + | 'PT12H'^^dayTimeDuration", "'P1DT12H'^^dayTimeDuration")]
    [TestCase("'P1Y'^^yearMonthDuration | - | 'P2M'^^yearMonthDuration", "'P10M'^^yearMonthDuration")]
    [TestCase("'P1M'^^yearMonthDuration | - | 'P2D'^^dayTimeDuration", "error")]
    public void Operators(string expression, string expected)
    {
        var evaluation = new Evaluation();
        var parts = expression.Split(" | ");
        var arithmetic = parts[1] switch { "+" => ArithmeticOperator.Add, "-" => ArithmeticOperator.Subtract, "*" => ArithmeticOperator.Multiply, _ => ArithmeticOperator.Divide };
        var result = TermValues.Calculate(arithmetic, evaluation.Term(parts[0]), evaluation.Term(parts[2]), evaluation.Scope);
        Assert.That(evaluation.Text(result), Is.EqualTo(expected));
    }

    [TestCase("1", "'-1'^^integer")]
    [TestCase("-36028797018963968", "'36028797018963968'^^integer")]
    [TestCase("1.50", "'-1.5'^^decimal")]
    [TestCase("0e0", "'-0.0E0'^^double")]
    [TestCase("'1'^^float", "'-1.0E0'^^float")]
    [TestCase("'1'", "error")]
    [TestCase("true", "error")]
    public void Negation(string number, string expected)
    {
        var evaluation = new Evaluation();
        Assert.That(evaluation.Text(TermValues.Negate(evaluation.Term(number), evaluation.Scope)), Is.EqualTo(expected));
        Assert.That(TermValues.Plus(evaluation.Term(number), evaluation.Scope), Is.EqualTo(expected == Evaluation.Error ? TermId.None : evaluation.Term(number)));
    }

    [Test]
    public void Decimals_are_calculated_as_System_Decimal_does()
    {
        var evaluation = new Evaluation();
        var number = from mantissa in Gen.Choose(-1_000_000_000, 1_000_000_000) from scale in Gen.Choose(0, 9) select new decimal(Math.Abs(mantissa), 0, 0, mantissa < 0, (byte)scale);
        Check.One(Fixed, Prop.ForAll(number.Two().ToArbitrary(), pair =>
        {
            var (a, b) = pair;
            return Equals(evaluation, ArithmeticOperator.Add, a, b, a + b) && Equals(evaluation, ArithmeticOperator.Subtract, a, b, a - b)
                && Equals(evaluation, ArithmeticOperator.Multiply, a, b, a * b) && (b == 0 || Equals(evaluation, ArithmeticOperator.Divide, a, b, a / b));
        }));
    }

    [Test]
    public void Doubles_come_back_from_their_ids_bit_by_bit()
    {
        var evaluation = new Evaluation();
        var any = Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => BitConverter.Int64BitsToDouble(((long)pair.Item1 << 32) | (uint)pair.Item2));
        var round = from mantissa in Gen.Choose(-100_000_000, 100_000_000) from power in Gen.Choose(-25, 25) select mantissa * Math.Pow(10, power);
        Check.One(Fixed, Prop.ForAll(Gen.OneOf(any, round).ToArbitrary(), value =>
        {
            var id = evaluation.Scope.Terms.AddDouble(value);
            TypedValue.Of(evaluation.Scope.Terms, id).TryGetDouble(out var back);
            var literal = (Literal)evaluation.Scope.Terms.Decode(id);
            return BitConverter.DoubleToInt64Bits(back) == BitConverter.DoubleToInt64Bits(value) || (double.IsNaN(value) && double.IsNaN(back))
                ? literal.LexicalForm == TypedValue.OfDouble(value).ToCanonicalString()
                : false;
        }));
    }

    [Test]
    public void Inline_numbers_and_times_are_compared_and_calculated_without_allocation()
    {
        var evaluation = new Evaluation();
        var terms = evaluation.Terms("7 | -1234567 | 1.25 | 1e3 | 2.5e-3 | '2026-11-11T20:00:00Z'^^dateTime | '2026-11-11T20:00:00+08:00'^^dateTime | 'PT36H'^^dayTimeDuration | 'short' | true");
        var trues = CompareAll(evaluation, terms);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            trues += CompareAll(evaluation, terms);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(trues, Is.Positive);
    }

    private static int CompareAll(Evaluation evaluation, TermId[] terms)
    {
        var trues = 0;
        foreach (var a in terms)
        {
            trues += TermValues.EffectiveBooleanValue(a, evaluation.Scope) == true ? 1 : 0;
            foreach (var b in terms)
            {
                if (a.Kind != b.Kind && !(TermValues.IsNumeric(a, evaluation.Scope) && TermValues.IsNumeric(b, evaluation.Scope)))
                    continue;
                trues += TermValues.Compare(ComparisonOperator.Equal, a, b, evaluation.Scope) == true ? 1 : 0;
                trues += TermValues.Compare(ComparisonOperator.Less, a, b, evaluation.Scope) == true ? 1 : 0;
                trues += TermValues.CompareForOrder(a, b, evaluation.Scope) < 0 ? 1 : 0;
                if (TermValues.IsNumeric(a, evaluation.Scope) && a.Value != b.Value)
                    trues += TermValues.Calculate(ArithmeticOperator.Add, a, b, evaluation.Scope).IsInline ? 1 : 0;
            }
        }
        return trues;
    }

    private static bool Equals(Evaluation evaluation, ArithmeticOperator arithmetic, decimal left, decimal right, decimal expected)
    {
        var terms = evaluation.Scope.Terms;
        var result = TypedValue.Of(terms, TermValues.Calculate(arithmetic, terms.AddDecimal(left), terms.AddDecimal(right), evaluation.Scope));
        return result.ValueEquals(TypedValue.OfDecimal(expected)) == true;
    }
}
