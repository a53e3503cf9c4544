using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>Asks why a stored order does not say something: what its sources and policies were found to lack, then what axioms lack.</summary>
internal sealed class AbsentStatement(InterpretationDocument document, OrderGraph graph, KnowledgeSnapshot snapshot)
{
    private readonly WhyNotBuilder _builder = new(snapshot.Catalog, snapshot.Ontology);

    /// <summary>The nearest missing premises.</summary>
    /// <param name="node">Index of the node.</param>
    /// <param name="property">Term number of the property.</param>
    /// <param name="value">IRI of a term, or the lexical form of a literal.</param>
    /// <param name="isHidden">Which statements are not to be told; null for none.</param>
    public WhyNot Explain(int node, int property, string value, Func<int, bool>? isHidden)
    {
        var id = snapshot.Numbering.IdOf(property);
        var expected = ExpectedValue.Read(value, snapshot, graph.Statements);
        var linked = Linked(node, property);
        if (linked.Count == 0 || !snapshot.Knowledge.IsConceptClass(expected))
            return _builder.Explain(graph, node, id, expected, Reported([node], property), isHidden);
        // Of several nodes the one that comes nearest to the concept.
        var reported = Reported([node, .. linked], property);
        return linked.Select(other => _builder.Explain(graph, other, WellKnownTerms.RdfType, expected, reported, isHidden))
            .MinBy(answer => answer.Holds ? -1 : answer.Ways.Count == 0 ? int.MaxValue : answer.Ways[0].Missing.Count)!;
    }

    private List<int> Linked(int node, int property) =>
        [.. Enumerable.Range(0, document.Nodes.Count).Where(other => document.Nodes[other].Parent == node && document.Nodes[other].Property == property)];

    /// <summary>What was found to be missing for the nodes when the order was interpreted.</summary>
    private List<ReportedLack> Reported(IReadOnlyCollection<int> nodes, int property)
    {
        var type = snapshot.Numbering.NumberOf(WellKnownTerms.RdfType);
        var concept = snapshot.Numbering.NumberOf(snapshot.Catalog.Terms.Concept);
        var notes = from note in document.Notes
                    where note.Missing.Count > 0 && nodes.Contains(note.Node) && (note.Property == property || (property == type && note.Property == concept))
                    select new ReportedLack([.. note.Missing.Select(Item)], note.TextZh, note.TextEn);
        var findings = from finding in document.Findings
                       where finding.Missing.Count > 0 && (nodes.Contains(finding.Node) || finding.Statements.Any(statement => nodes.Contains(document.Statements[statement].Node)))
                       select new ReportedLack([.. finding.Missing.Select(Item)], finding.TextZh, finding.TextEn);
        return [.. notes, .. findings];
    }

    private static MissingItem Item(string missing) => new(missing, missing);
}
