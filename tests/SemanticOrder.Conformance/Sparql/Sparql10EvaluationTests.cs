using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>The W3C tests of SPARQL 1.0 that run a query.</summary>
[ConformanceSuite("SPARQL 1.0 Query", "W3C rdf-tests, sparql/sparql10, evaluation")]
public sealed class Sparql10EvaluationTests
{
    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(SparqlCase test) => SparqlCaseRunner.Check(test);

    private static IEnumerable<TestCaseData> Cases() =>
        SuiteFolder.Cases("rdf-tests", suite => SparqlManifest.Read(suite, "sparql/sparql10/manifest-evaluation.ttl").Select(test => new TestCaseData(test).SetName(test.Id)));
}
