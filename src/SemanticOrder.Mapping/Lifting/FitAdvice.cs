using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Compares where a body falls with the size that was ordered. A difference is advice on fit, never a conflict.</summary>
public sealed class FitAdvice(MappingCatalog catalog)
{
    /// <summary>Adds advice for each line whose ordered size is another designation of a standard that a body of the order was placed in.</summary>
    public void Find(OrderGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var terms = catalog.Terms;
        for (var body = 0; body < graph.Nodes.Count; body++)
        {
            if (graph.Nodes[body].Class != terms.Body)
                continue;
            foreach (var placed in graph.Statements.Statements(new QuadPattern(graph.Nodes[body].Id, terms.Designation, TermId.None)))
            {
                if (catalog.Designations.Find(graph.Statements[placed].Object) is { } falls)
                    Compare(graph, placed, falls);
            }
        }
    }

    private void Compare(OrderGraph graph, int placed, Designations.Designation falls)
    {
        for (var size = 0; size < graph.Nodes.Count; size++)
        {
            if (graph.Nodes[size].Class != catalog.Terms.SizeStatement)
                continue;
            var ordered = graph.ValueOf(size, catalog.Terms.Concept, out var statement);
            if (catalog.Designations.Find(ordered) is { } chosen && chosen.Scheme == falls.Scheme && chosen != falls)
            {
                graph.AddFinding(new GraphFinding(
                    FindingKind.Advice, size, catalog.Terms.Concept, [statement, placed], [],
                    $"所订 {chosen.Notation}，而所量身体落在 {falls.Notation}：请与顾客确认合身意愿。",
                    $"The size ordered is {chosen.Notation}, but the measured body falls in {falls.Notation}: confirm the fit that is wanted."));
            }
        }
    }
}
