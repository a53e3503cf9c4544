using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>The expected results of the W3C query tests are read, and come back from every format they are written in.</summary>
public sealed class ResultFormatTests
{
    [TestCase("sparql/sparql10/manifest-evaluation.ttl")]
    [TestCase("sparql/sparql11/manifest-all.ttl")]
    public void Every_expected_table_is_read_and_comes_back(string manifest)
    {
        if (SuiteFolder.Find("rdf-tests") is not { } suite)
        {
            Assert.Ignore("suite rdf-tests not present");
            return;
        }
        var tables = 0;
        foreach (var test in SparqlManifest.Read(suite, manifest).Where(test => test.Result is not null))
        {
            if (ExpectedTable.TryRead(test.Result!, out var table, out _))
            {
                tables++;
                ExpectedTable.CheckWriting(table);
            }
        }
        Assert.That(tables, Is.GreaterThan(250));
    }
}
