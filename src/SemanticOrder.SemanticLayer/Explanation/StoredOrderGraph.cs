using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>A stored order as a closed graph again, under the knowledge version that interpreted it.</summary>
internal sealed class StoredOrderGraph
{
    private StoredOrderGraph(OrderGraph graph, int[] numbers) => (Graph, Numbers) = (graph, numbers);

    /// <summary>The closed graph; its nodes have the document's numbers.</summary>
    public OrderGraph Graph { get; }

    /// <summary>The graph's statement number of each statement of the document; −1 for one that this program version does not find again.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The graph's statement by which a node hangs under the one above it; −1 for one that is not found again.</summary>
    /// <param name="node">Index of the node; not the order itself.</param>
    public int LinkTo(int node) => Graph.Statements.IndexOf(Graph.Nodes[Graph.Nodes[node].Parent].Id, Graph.Nodes[node].Property, Graph.Nodes[node].Id);

    /// <summary>With evidence: what was read and computed is said again in the order in which it was, and the rest inferred again.</summary>
    public static StoredOrderGraph WithEvidence(InterpretationDocument document, ReadOnlySpan<byte> evidence, KnowledgeSnapshot snapshot)
    {
        var graph = new OrderGraph(snapshot.Graph);
        var numbers = EvidenceCodec.Load(document, evidence, snapshot, graph);
        return new StoredOrderGraph(graph, numbers);
    }

    /// <summary>The contradictions of the graph, each with the places of the document's statements that it rests on.</summary>
    public IEnumerable<(Inconsistency Inconsistency, HashSet<int> Statements)> Contradictions(KnowledgeSnapshot snapshot)
    {
        var places = Numbers.Select((number, place) => (number, place)).Where(entry => entry.number >= 0).GroupBy(entry => entry.number).ToDictionary(group => group.Key, group => group.First().place);
        foreach (var inconsistency in snapshot.Ontology.Close(Graph.Statements).Inconsistencies)
        {
            var leaves = snapshot.Ontology.Explain(Graph.Statements, inconsistency).Leaves.Select(leaf => leaf.Number ?? -1);
            yield return (inconsistency, [.. leaves.Where(places.ContainsKey).Select(number => places[number])]);
        }
    }

    /// <summary>Without evidence: enough to say nodes in other words. Personal values are not in it.</summary>
    public static OrderGraph WithoutEvidence(InterpretationDocument document, KnowledgeSnapshot snapshot)
    {
        var graph = new OrderGraph(snapshot.Graph);
        for (var index = 0; index < document.Nodes.Count; index++)
        {
            var stated = document.Nodes[index];
            var @class = snapshot.Numbering.IdOf(stated.Class);
            graph.GetOrAddNode(stated.Parent, snapshot.Numbering.IdOf(stated.Property), @class, System.Text.Encoding.UTF8.GetBytes(stated.Key), out _);
            graph.Statements.Add(graph.Nodes[index].Id, WellKnownTerms.RdfType, @class);
            if (stated.Parent >= 0)
                graph.Statements.Add(graph.Nodes[stated.Parent].Id, graph.Nodes[index].Property, graph.Nodes[index].Id);
        }

        foreach (var statement in document.Statements)
        {
            var value = statement.Value.Kind == DocumentValueKind.Node ? graph.Nodes[statement.Value.Number].Id : snapshot.Numbering.ToTerm(statement.Value, graph.Statements);
            var property = snapshot.Numbering.IdOf(statement.Property);
            if (!property.IsNone && !value.IsNone)
                graph.Statements.Add(graph.Nodes[statement.Node].Id, property, value);
        }

        snapshot.Ontology.Close(graph.Statements);
        return graph;
    }
}
