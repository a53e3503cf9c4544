using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The graph that patterns are matched against (SPARQL 1.1 §13.1, §18.1.5): some graphs of the source, merged, or one after the other with their names. Immutable.</summary>
/// <param name="Parts">Where statements come from; none is the empty graph.</param>
/// <param name="Name">Bound to the name of the graph of each statement; null when the name does not matter.</param>
/// <param name="Endpoint">Who is asked in place of the source, which then has no part; null for the source.</param>
internal sealed record ActiveGraph(IReadOnlyList<GraphSelection> Parts, Variable? Name = null, Iri? Endpoint = null)
{
    /// <summary>True when a triple can come from several graphs and has to count once.</summary>
    public bool IsMerged => Name is null && Parts.Count > 1;

    public override string ToString() => Name is not null ? $"graph {Name}"
        : Parts is [{ Scope: GraphScope.Default }] ? "" : Parts is [{ Scope: GraphScope.Named }] ? "named graph" : $"{Parts.Count} graphs merged";
}
