using SemanticOrder.Mapping.Policies;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>What follows from a lifted order: computed properties, the closure, designations of bodies, deadlines, and the findings across statements.</summary>
/// <param name="catalog">The sources and terms.</param>
/// <param name="ontology">The rules.</param>
/// <param name="policies">The bounds between events.</param>
public sealed class OrderCompletion(MappingCatalog catalog, CompiledOntology ontology, EventBoundGraph policies)
{
    private readonly BodyPlacement _bodies = new(catalog);
    private readonly PromiseDeadlines _deadlines = new(catalog, policies);
    private readonly Disagreements _disagreements = new(catalog, ontology.IsUnder, ontology.Label);
    private readonly EmptyRanges _ranges = new(catalog);
    private readonly FitAdvice _fit = new(catalog);
    private readonly PromisesAgainstLanes _lanes = new(catalog, policies, ontology.Label);

    /// <summary>Completes a lifted graph in place.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="whenClosed">Adds what is read from the graph once it is closed; what it adds is closed over too. Null for nothing.</param>
    public void Complete(OrderGraph graph, Action<OrderGraph>? whenClosed = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var inconsistencies = Close(graph, whenClosed);
        _disagreements.Find(graph);
        _ranges.Find(graph);
        _fit.Find(graph);
        _lanes.Find(graph);
        foreach (var inconsistency in inconsistencies)
            Report(graph, inconsistency);
    }

    /// <summary>Says what a value that is translated alone contradicts in itself.</summary>
    internal void FindEmptyRanges(OrderGraph graph) => _ranges.Find(graph);

    /// <summary>Adds everything that follows, without findings. Concepts give values (a duration, a range), values give results (a deadline), and results classify again.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="whenClosed">Adds what is read from the graph once it is closed; null for nothing.</param>
    public IReadOnlyList<Inconsistency> Close(OrderGraph graph, Action<OrderGraph>? whenClosed = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ComputedProperties.Apply(graph, catalog);
        graph.BeginClosure();
        var result = ontology.Close(graph.Statements);
        var closed = graph.Statements.StatementCount;
        ComputedProperties.Apply(graph, catalog);
        _bodies.Apply(graph);
        _deadlines.Apply(graph);
        whenClosed?.Invoke(graph);
        return graph.Statements.StatementCount == closed ? result.Inconsistencies : [.. result.Inconsistencies, .. ontology.Close(graph.Statements, closed).Inconsistencies];
    }

    private void Report(OrderGraph graph, Inconsistency inconsistency)
    {
        var proof = ontology.Explain(graph.Statements, inconsistency);
        var statements = string.Join("; ", proof.Premises.Select(premise => premise.Statement?.Text).OfType<string>());
        var evidenced = proof.Leaves.Select(leaf => leaf.Number ?? -1).Where(number => number >= 0).Distinct().ToList();
        var node = evidenced.Select(number => graph.NodeOf(graph.Statements[number].Subject)).FirstOrDefault(candidate => candidate >= 0);
        graph.AddFinding(new GraphFinding(
            FindingKind.Inconsistency, node, TermId.None, evidenced, [],
            $"本体中互相排斥的说法同时成立：{statements}。", $"Two things that the ontology says exclude each other were both said: {statements} ({proof.Rule})."));
    }
}
