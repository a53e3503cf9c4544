using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Http;

/// <summary>The W3C tests of SPARQL 1.1 Protocol, against a running gateway.</summary>
[ConformanceSuite("SPARQL 1.1 Protocol", "W3C rdf-tests, sparql/sparql11/protocol, over HTTP")]
public sealed class ProtocolTests
{
    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(HttpCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Exclusions.Of("sparql11-protocol").Run(test.Id, () => HttpSuite.Run(test));
    }

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "rdf-tests", suite => HttpManifest.Read(suite, "sparql/sparql11/protocol/manifest.ttl").Select(test => new TestCaseData(test).SetName(test.Id)));
}
