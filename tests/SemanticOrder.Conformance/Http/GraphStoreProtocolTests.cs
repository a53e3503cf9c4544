using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Http;

/// <summary>The W3C tests of SPARQL 1.1 Graph Store HTTP Protocol, against a running gateway. They replace those of sparql11/http-rdf-update, which are prose and deprecated for them.</summary>
[ConformanceSuite("SPARQL 1.1 Graph Store HTTP Protocol", "W3C rdf-tests, sparql/sparql11/graph-store-protocol, over HTTP")]
public sealed class GraphStoreProtocolTests
{
    private const string Folder = "sparql/sparql11/graph-store-protocol/";

    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(HttpCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Exclusions.Of("sparql11-graph-store-protocol").Run(test.Id, () => HttpSuite.Run(test));
    }

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "rdf-tests",
        suite => HttpManifest.Read(suite, Folder + "manifest-direct.ttl").Concat(HttpManifest.Read(suite, Folder + "manifest-indirect.ttl")).Select(test => new TestCaseData(test).SetName(test.Id)));
}
