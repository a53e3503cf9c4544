using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Evaluation;

public class EvaluationPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261128UL, 5UL);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Optimised_and_unoptimised_evaluation_give_the_solutions_of_the_specification(int depth) =>
        Check(seed => CheckPattern(seed, depth, snapshot => snapshot));

    [TestCase(2)]
    public void A_source_without_cursors_gives_the_same_solutions(int depth) => Check(seed => CheckPattern(seed, depth, snapshot => new QuadOverlay(snapshot)));

    private static void Check(Action<int> property) => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), property).Check(Fixed);

    private static void CheckPattern(int seed, int depth, Func<QuadSnapshot, IQuadSource> sourceOf)
    {
        var random = new RandomPatterns(seed);
        var snapshot = random.Store().Snapshot;
        var pattern = random.Query(depth);
        var naive = new NaiveEvaluator(snapshot);
        string[] expected = [.. naive.Evaluate(pattern).Select(naive.Key).Order(StringComparer.Ordinal)];
        foreach (var optimize in (bool[])[true, false])
        {
            var actual = Solutions(pattern, sourceOf(snapshot), new SparqlOptions { Optimize = optimize });
            Assert.That(actual, Is.EqualTo(expected), $"seed {seed}, optimised {optimize}: {pattern}");
        }
    }

    private static string[] Solutions(GraphPattern pattern, IQuadSource source, SparqlOptions options)
    {
        using var solutions = new SparqlEngine(options).Select(new SelectQuery(pattern, DatasetClause.None, null), source);
        var rows = new List<string>();
        while (solutions.MoveNext())
        {
            var bindings = solutions.Variables.Select((variable, column) => (variable, id: solutions[column])).Where(b => !b.id.IsNone);
            rows.Add(string.Join(' ', bindings.OrderBy(b => b.variable.Name, StringComparer.Ordinal).Select(b => $"{b.variable}={solutions.Terms.Decode(b.id)}")));
        }
        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
