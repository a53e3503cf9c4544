using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>Finds the proof of a statement of the knowledge, whichever engine has it.</summary>
internal static class KnowledgeProofs
{
    /// <summary>
    /// By the rules that orders are closed over; for a subclass or a value of all members by what follows of one member; else by all of OWL 2 RL.
    /// </summary>
    /// <returns>Null when the statement does not hold.</returns>
    public static Proof? Find(CompiledOntology ontology, EntailedGraph entailed, in Quad statement)
    {
        if (ontology.Explain(statement) is { } proof)
            return proof;
        var ofMember = ontology.Knowledge.Terms.Find(Vocab.Rdfs.SubClassOf) == statement.Predicate
            ? ontology.ExplainSubsumption(statement.Subject, statement.Object)
            : ontology.ExplainValue(statement.Subject, new ConceptValue(statement.Predicate, statement.Object));
        return ofMember ?? entailed.Explain(statement);
    }
}
