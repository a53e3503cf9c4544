using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>The W3C tests of SPARQL 1.1 that run a query or an update. Entailment regimes and federation are recommendations of their own, with suites of their own.</summary>
[ConformanceSuite("SPARQL 1.1 Query, Update and results", "W3C rdf-tests, sparql/sparql11, evaluation")]
public sealed class Sparql11EvaluationTests
{
    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(SparqlCase test) => SparqlCaseRunner.Check(test);

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "rdf-tests",
        suite => SparqlManifest.Read(suite, "sparql/sparql11/manifest-all.ttl")
            .Where(test => test.Regimes.Count == 0 && !test.Id.StartsWith("sparql11/service#", StringComparison.Ordinal))
            .Select(test => new TestCaseData(test).SetName(test.Id)));
}
