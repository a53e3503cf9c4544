namespace SemanticOrder.Reasoning;

/// <summary>What a query takes as following from a graph (SPARQL 1.1 Entailment Regimes).</summary>
public enum EntailmentRegime
{
    /// <summary>What the graph says, and nothing else: subgraph matching (SPARQL 1.1 Query §18.3).</summary>
    Simple,

    /// <summary>RDFS (Entailment Regimes §3), by the rules of RDF 1.1 Semantics §8 and §9.</summary>
    Rdfs,

    /// <summary>OWL 2 RDF-Based (Entailment Regimes §6.2) as far as the rules of OWL 2 RL/RDF go (OWL 2 Profiles §4.3), with those of RDFS.</summary>
    OwlRl,
}
