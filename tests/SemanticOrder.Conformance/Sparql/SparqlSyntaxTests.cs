using SemanticOrder.Conformance.Report;
using SemanticOrder.Sparql;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>The W3C syntax tests of SPARQL 1.0 and 1.1 queries and of SPARQL 1.1 Update.</summary>
[ConformanceSuite("SPARQL 1.1 Query and Update, syntax", "W3C rdf-tests, sparql/sparql10 and sparql/sparql11")]
public sealed class SparqlSyntaxTests
{
    private static readonly string[] Manifests = ["sparql/sparql10/manifest.ttl", "sparql/sparql11/manifest-all.ttl"];
    private static readonly Exclusions Excluded = Exclusions.Of("rdf-tests");

    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(SparqlSyntaxCase test) => Excluded.Run(test.Id, () => Check(test));

    private static void Check(SparqlSyntaxCase test)
    {
        var text = File.ReadAllBytes(test.Request.Path);
        var options = new SparqlParserOptions { BaseIri = test.Request.BaseIri };
        void Read()
        {
            if (test.IsUpdate)
                SparqlParser.ParseUpdate(text, options);
            else
                SparqlParser.ParseQuery(text, options);
        }
        Assert.That(Read, test.IsPositive ? Throws.Nothing : Throws.TypeOf<SparqlSyntaxException>());
    }

    private static IEnumerable<TestCaseData> Cases() =>
        SuiteFolder.Cases("rdf-tests", suite => Manifests.SelectMany(manifest => SparqlManifest.ReadSyntax(suite, manifest)).DistinctBy(test => test.Id)
            .Select(test => new TestCaseData(test).SetName(test.Id)));
}
