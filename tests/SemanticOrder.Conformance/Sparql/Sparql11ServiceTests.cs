using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>The W3C tests of SPARQL 1.1 Federated Query, their endpoints in memory.</summary>
[ConformanceSuite("SPARQL 1.1 Federated Query", "W3C rdf-tests, sparql/sparql11/service")]
public sealed class Sparql11ServiceTests
{
    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(SparqlCase test) => SparqlCaseRunner.Check(test);

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "rdf-tests", suite => SparqlManifest.Read(suite, "sparql/sparql11/service/manifest.ttl").Select(test => new TestCaseData(test).SetName(test.Id)));
}
