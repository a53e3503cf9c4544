using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>The W3C tests of RDF 1.1 XML Syntax.</summary>
[ConformanceSuite("RDF 1.1 XML Syntax", "W3C rdf-tests, rdf/rdf11/rdf-xml")]
public sealed class RdfXmlTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("rdf-tests");

    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(RdfCase test) => Excluded.Run(test.Id, () => RdfCaseRunner.Check(test));

    private static IEnumerable<TestCaseData> Cases() =>
        SuiteFolder.Cases("rdf-tests", suite => RdfManifest.Read(suite, "rdf/rdf11/rdf-xml/manifest.ttl").Select(test => new TestCaseData(test).SetName(test.Id)));
}
