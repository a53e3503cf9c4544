using SemanticOrder.Sparql;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>SPARQL 1.2 is not claimed; the score of its syntax tests is printed, so that the distance is known.</summary>
public sealed class Sparql12ScoreTests
{
    [Test]
    public void The_score_is_printed()
    {
        if (SuiteFolder.Find("rdf-tests") is not { } suite)
        {
            Assert.Ignore("suite rdf-tests not present");
            return;
        }
        var cases = SparqlManifest.ReadSyntax(suite, "sparql/sparql12/manifest.ttl").DistinctBy(test => test.Id).ToList();
        foreach (var folder in cases.GroupBy(test => test.Id[..test.Id.IndexOf('#', StringComparison.Ordinal)]))
            TestContext.Progress.WriteLine($"{folder.Key}, syntax: {folder.Count(Passes)} of {folder.Count()} pass (not claimed)");
        TestContext.Progress.WriteLine($"SPARQL 1.2, syntax: {cases.Count(Passes)} of {cases.Count} pass (not claimed)");
        Assert.That(cases, Is.Not.Empty);
    }

    private static bool Passes(SparqlSyntaxCase test)
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
}
