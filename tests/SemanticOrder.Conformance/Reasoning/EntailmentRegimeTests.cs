using SemanticOrder.Conformance.Report;
using SemanticOrder.Conformance.Sparql;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Conformance.Reasoning;

/// <summary>
/// The W3C tests of SPARQL 1.1 under the entailment regimes RDF, RDFS, D and OWL 2 RDF-Based. A case is run under each of these that it names. Cases of other
/// regimes only (OWL 2 Direct, RIF) are not this suite's.
/// </summary>
[ConformanceSuite("SPARQL 1.1 entailment", "W3C rdf-tests, sparql/sparql11/entailment, regimes RDF, RDFS, D and OWL-RDF-Based")]
public sealed class EntailmentRegimeTests
{
    private static readonly Exclusions Exclusions = Exclusions.Of("entailment");

    private static readonly Dictionary<string, EntailmentRules> Regimes = new()
    {
        ["RDF"] = EntailmentRules.Rdf,
        ["RDFS"] = EntailmentRules.Rdfs,
        ["D"] = EntailmentRules.Rdfs,
        ["OWL-RDF-Based"] = EntailmentRules.OwlRlAndRdfs,
    };

    [TestCaseSource(nameof(Cases))]
    public void The_suite_passes(SparqlCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Exclusions.Run(test.Id, () =>
        {
            foreach (var regime in test.Regimes.Where(Regimes.ContainsKey))
            {
                TestContext.Out.WriteLine(regime);
                SparqlCaseRunner.Check(test, data => KnowledgeClosure.Compute(data, new KnowledgeClosureOptions { Rules = Regimes[regime] }).Entailed);
            }
        });
    }

    private static IEnumerable<TestCaseData> Cases() => SuiteFolder.Cases(
        "rdf-tests",
        suite => SparqlManifest.Read(suite, "sparql/sparql11/entailment/manifest.ttl")
            .Where(test => test.Regimes.Any(Regimes.ContainsKey))
            .Select(test => new TestCaseData(test).SetName(test.Id)));
}
