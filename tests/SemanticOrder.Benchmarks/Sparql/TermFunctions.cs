using System.Diagnostics;
using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>Operators and functions of SPARQL on a column of a million ids: nanoseconds and bytes allocated per call.</summary>
public sealed class TermFunctions : IMeasurement
{
    private const int Count = 1_000_000;

    private readonly TermDictionary _dictionary = new();
    private EvaluationScope _scope = null!;

    public string Verb => "sparql-functions";

    public string Arguments => "";

    public int Run(string[] args)
    {
        var random = new Random(7);
        _scope = NewScope();
        var integers = Column(() => Literal(random.Next(1000).ToString(CultureInfo.InvariantCulture), WellKnownTerms.XsdInteger));
        var decimals = Column(() => Literal((random.Next(100_000) / 100m).ToString(CultureInfo.InvariantCulture), WellKnownTerms.XsdDecimal));
        var doubles = Column(() => Literal((random.Next(100_000) / 100d).ToString(CultureInfo.InvariantCulture) + "e0", WellKnownTerms.XsdDouble));
        var times = Column(() => TermId.TryFromDateTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(30_000_000)), out var id) ? id : default);
        var texts = Column(() => Literal($"linen shirt number {random.Next(50_000)} in white", WellKnownTerms.XsdString));
        foreach (var (name, column) in new[] { ("integer", integers), ("decimal", decimals), ("double", doubles), ("dateTime", times), ("string", texts) })
        {
            Measure($"{name} <", column, (a, b) => TermValues.Compare(ComparisonOperator.Less, a, b, _scope) == true);
            Measure($"{name} =", column, (a, b) => TermValues.AreEqual(a, b, _scope) == true);
            Measure($"{name} ORDER BY", column, (a, b) => TermValues.CompareForOrder(a, b, _scope) < 0);
        }
        foreach (var (name, column) in new[] { ("integer", integers), ("decimal", decimals), ("double", doubles) })
        {
            Measure($"{name} +", column, (a, b) => !TermValues.Calculate(ArithmeticOperator.Add, a, b, _scope).IsNone);
            var sum = Accumulator.Create(new Aggregate(AggregateFunction.Sum, new VariableExpression(new Variable("x")), IsDistinct: false), _scope);
            Measure($"{name} SUM", column, (a, _) => Add(sum, a));
        }
        var (pattern, word) = (Literal("number [0-9]*7 in", WellKnownTerms.XsdString), Literal("77 in white", WellKnownTerms.XsdString));
        Measure("REGEX", texts, (a, _) => BuiltIns.Call(BuiltInFunction.Regex, [a, pattern], _scope) == TermId.FromBoolean(true));
        Measure("CONTAINS", texts, (a, _) => BuiltIns.Call(BuiltInFunction.Contains, [a, word], _scope) == TermId.FromBoolean(true));
        Measure("STRLEN", texts, (a, _) => !BuiltIns.Call(BuiltInFunction.StrLen, [a], _scope).IsNone);
        Measure("UCASE", texts, (a, _) => !BuiltIns.Call(BuiltInFunction.UCase, [a], _scope).IsNone);
        Measure("YEAR", times, (a, _) => !BuiltIns.Call(BuiltInFunction.Year, [a], _scope).IsNone);
        return 0;
    }

    private static bool Add(Accumulator sum, TermId value)
    {
        sum.Add(value);
        return true;
    }

    private void Measure(string name, TermId[] column, Func<TermId, TermId, bool> call)
    {
        Loop(column, call);
        // A scope of its own, so that terms made before are not found again.
        _scope = NewScope();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var trues = Loop(column, call);
        var elapsed = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(FormattableString.Invariant($"{name,-20} {elapsed.TotalNanoseconds / Count,8:N1} ns {allocated / (double)Count,8:N1} bytes ({trues} true)"));
    }

    private static int Loop(TermId[] column, Func<TermId, TermId, bool> call)
    {
        var trues = 0;
        for (var i = 0; i < Count; i++)
            trues += call(column[i], column[i == 0 ? Count - 1 : i - 1]) ? 1 : 0;
        return trues;
    }

    private static TermId[] Column(Func<TermId> make) => [.. Enumerable.Range(0, Count).Select(_ => make())];

    private TermId Literal(string text, TermId datatype) => _dictionary.AddLiteral(Encoding.UTF8.GetBytes(text), datatype);

    private EvaluationScope NewScope() => new(new EvaluationTerms(_dictionary), DateTimeOffset.UnixEpoch, new Random(1));
}
