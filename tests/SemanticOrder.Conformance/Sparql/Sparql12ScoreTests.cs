using SemanticOrder.Diagnostics;
using SemanticOrder.Sparql;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>SPARQL 1.2 is not claimed; its score is printed, so that the distance is known.</summary>
public sealed class Sparql12ScoreTests
{
    private const string Manifest = "sparql/sparql12/manifest.ttl";

    [Test]
    public void The_score_of_the_syntax_tests_is_printed() => Print("syntax", suite => SparqlManifest.ReadSyntax(suite, Manifest).DistinctBy(test => test.Id), test => test.Id, ReadsAsExpected);

    [Test]
    public void The_score_of_the_evaluation_tests_is_printed() => Print("evaluation", suite => SparqlManifest.Read(suite, Manifest).DistinctBy(test => test.Id), test => test.Id, EvaluatesAsExpected);

    private static void Print<T>(string kind, Func<string, IEnumerable<T>> read, Func<T, string> idOf, Func<T, bool> passes)
    {
        if (SuiteFolder.Find("rdf-tests") is not { } suite)
        {
            Assert.Ignore("suite rdf-tests not present");
            return;
        }
        var cases = read(suite).Select(test => (Folder: idOf(test)[..idOf(test).IndexOf('#', StringComparison.Ordinal)], Passes: passes(test))).ToList();
        foreach (var folder in cases.GroupBy(test => test.Folder))
            TestContext.Progress.WriteLine($"{folder.Key}, {kind}: {folder.Count(test => test.Passes)} of {folder.Count()} pass (not claimed)");
        TestContext.Progress.WriteLine($"SPARQL 1.2, {kind}: {cases.Count(test => test.Passes)} of {cases.Count} pass (not claimed)");
        Assert.That(cases, Is.Not.Empty);
    }

    private static bool ReadsAsExpected(SparqlSyntaxCase test)
    {
        var text = File.ReadAllBytes(test.Request.Path);
        var options = new SparqlParserOptions { BaseIri = test.Request.BaseIri };
        try
        {
            if (test.IsUpdate)
                SparqlParser.ParseUpdate(text, options);
            else
                SparqlParser.ParseQuery(text, options);
            return test.IsPositive;
        }
        catch (SparqlSyntaxException)
        {
            return !test.IsPositive;
        }
    }

    private static bool EvaluatesAsExpected(SparqlCase test)
    {
        // An isolated context keeps the failed assertions of the case out of this test's result.
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            try
            {
                SparqlCaseRunner.Check(test);
                return true;
            }
            catch (Exception fault) when (fault is AssertionException or SemanticOrderException or InvalidDataException or FormatException)
            {
                return false;
            }
        }
    }
}
