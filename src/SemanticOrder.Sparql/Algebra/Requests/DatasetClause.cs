using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>FROM and FROM NAMED (SPARQL 1.1 §13.2), USING and USING NAMED (Update §3.1.3), or the dataset of a protocol request (Protocol §2.1.4).</summary>
/// <param name="DefaultGraphs">Graphs whose merge is the default graph.</param>
/// <param name="NamedGraphs">Graphs that GRAPH can reach.</param>
public sealed record DatasetClause(AlgebraList<Iri> DefaultGraphs, AlgebraList<Iri> NamedGraphs)
{
    /// <summary>No clause: the dataset is the one that is asked.</summary>
    public static DatasetClause None { get; } = new([], []);

    /// <summary>True when no graph is named, so that the whole dataset is meant.</summary>
    public bool IsNone => DefaultGraphs.Count == 0 && NamedGraphs.Count == 0;
}
