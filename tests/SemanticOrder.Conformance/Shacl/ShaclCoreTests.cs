using SemanticOrder.Conformance.Report;

namespace SemanticOrder.Conformance.Shacl;

/// <summary>The W3C tests of SHACL Core.</summary>
[ConformanceSuite("SHACL Core", "W3C data-shapes test suite, core")]
public sealed class ShaclCoreTests
{
    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(ShaclCase test) => ShaclCaseRunner.Check(test);

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "data-shapes",
        suite => ShaclManifest.ReadAll(Path.Combine(suite, "data-shapes-test-suite", "tests"), "core").Select(test => new TestCaseData(test).SetName($"shacl {test.Id}")));
}
