using SemanticOrder.Mapping.Lifting;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>Which statements of an order say something personal.</summary>
internal static class PersonalStatements
{
    /// <summary>
    /// True for a text or number that was read from a personal field, and for everything said of a node of a personal class. The concept that a remark was understood
    /// as is a word of the ontology, and is not personal; nor is a link between nodes.
    /// </summary>
    public static bool Contain(OrderGraph graph, int statement, CompiledKnowledge knowledge)
    {
        var (subject, _, @object, _) = graph.Statements[statement];
        if (graph.NodeOf(@object) >= 0)
            return false;
        for (var entry = graph.FirstEvidence(statement); entry >= 0; entry = graph.Evidence[entry].Next)
        {
            if (graph.Evidence[entry].IsPersonal && @object.IsLiteral)
                return true;
        }

        return graph.NodeOf(subject) is >= 0 and var node && AreAllOf(graph, node, knowledge);
    }

    /// <summary>True when everything said of a node is personal.</summary>
    public static bool AreAllOf(OrderGraph graph, int node, CompiledKnowledge knowledge) => knowledge.IsPersonalClass(graph.Nodes[node].Class);
}
