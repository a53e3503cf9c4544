using SemanticOrder.Conformance.Report;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Conformance.Reasoning;

/// <summary>The OWL 2 test cases of the profile RL under RDF-based semantics: consistency, inconsistency, entailment and non-entailment.</summary>
[ConformanceSuite("OWL 2 RL", "W3C OWL 2 test cases, profile RL, RDF-based semantics")]
public sealed class Owl2RlTests
{
    private static readonly Exclusions Exclusions = Exclusions.Of("owl2-rl");

    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(OwlTestCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Exclusions.Run(test.Id, () => Check(test));
    }

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "owl2-test",
        suite => OwlTestCatalogue.Read(suite)
            .Where(test => test.Profiles.Contains("RL") && test.Semantics.Contains("RDF-BASED"))
            .Select(test => new TestCaseData(test).SetName(test.Id)));

    private static void Check(OwlTestCase test)
    {
        var terms = new TermDictionary();
        var premises = test.Premises.SelectMany(ontology => ontology.Read(terms)).ToArray();
        Assert.That(premises, Is.Not.Empty, "The case has no premise.");
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(premises));
        var isInconsistent = test.Types.Contains("InconsistencyTest");
        Assert.That(closure.Inconsistencies, isInconsistent ? Is.Not.Empty : Is.Empty, isInconsistent ? "No contradiction is found." : "A contradiction is found.");
        if (!test.Types.Contains("PositiveEntailmentTest") && !test.Types.Contains("NegativeEntailmentTest"))
            return;
        Assert.That(test.Conclusion, Is.Not.Null, "The case has no conclusion.");
        var entailment = closure.Entails(test.Conclusion!.Read(terms));
        Assert.That(entailment.IsEntailed, Is.EqualTo(test.Types.Contains("PositiveEntailmentTest")), entailment.ToString());
    }
}
