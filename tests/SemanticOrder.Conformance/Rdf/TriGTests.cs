using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>The W3C tests of RDF 1.1 TriG.</summary>
[ConformanceSuite("RDF 1.1 TriG", "W3C rdf-tests, rdf/rdf11/rdf-trig")]
public sealed class TriGTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("rdf-tests");

    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(RdfCase test) => Excluded.Run(test.Id, () => RdfCaseRunner.Check(test));

    private static IEnumerable<TestCaseData> Cases() =>
        SuiteFolder.Cases("rdf-tests", suite => RdfManifest.Read(suite, "rdf/rdf11/rdf-trig/manifest.ttl").Select(test => new TestCaseData(test).SetName(test.Id)));
}
