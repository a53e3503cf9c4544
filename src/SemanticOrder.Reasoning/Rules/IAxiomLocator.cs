using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Port of the knowledge loader: says where a statement of the knowledge is written, for diagnostics and proofs.</summary>
public interface IAxiomLocator
{
    /// <summary>The file and line of a statement; null when unknown. Called for each axiom that a diagnostic or proof shows; thread-safe.</summary>
    AxiomLocation? Locate(TermId subject, TermId predicate, TermId @object);
}
