namespace SemanticOrder.Conformance.Reasoning;

/// <summary>One test case of the OWL 2 catalogue.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Types">What it tests, by local name: ConsistencyTest, InconsistencyTest, PositiveEntailmentTest, NegativeEntailmentTest.</param>
/// <param name="Profiles">The profiles it falls in: RL, EL, QL, DL.</param>
/// <param name="Semantics">DIRECT, RDF-BASED.</param>
/// <param name="Premises">The premise ontology and those it imports.</param>
/// <param name="Conclusion">What follows, or does not follow in a negative test; null when nothing is said.</param>
public sealed record OwlTestCase(
    string Id, IReadOnlySet<string> Types, IReadOnlySet<string> Profiles, IReadOnlySet<string> Semantics, IReadOnlyList<OwlTestOntology> Premises, OwlTestOntology? Conclusion)
{
    public override string ToString() => Id;
}
