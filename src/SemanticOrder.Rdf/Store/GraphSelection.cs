namespace SemanticOrder.Rdf;

/// <summary>Which graphs of a dataset are looked into.</summary>
public readonly record struct GraphSelection
{
    private GraphSelection(GraphScope scope, TermId graph) => (Scope, Graph) = (scope, graph);

    /// <summary>The default graph only; this is also the value of <c>default</c>.</summary>
    public static GraphSelection Default => default;

    /// <summary>All named graphs, not the default one; a triple in two graphs is found twice, with the graph of each.</summary>
    public static GraphSelection AnyNamed => new(GraphScope.AnyNamed, TermId.None);

    /// <summary>The default graph and all named ones.</summary>
    public static GraphSelection All => new(GraphScope.All, TermId.None);

    /// <summary>One of the four ways to choose.</summary>
    public GraphScope Scope { get; }

    /// <summary>The graph of <see cref="GraphScope.Named"/>; None otherwise.</summary>
    public TermId Graph { get; }

    /// <summary>One named graph.</summary>
    /// <exception cref="ArgumentException"><paramref name="graph"/> is None.</exception>
    public static GraphSelection Named(TermId graph) => graph.IsNone
        ? throw new ArgumentException("A named graph has a name; use Default for the default graph.", nameof(graph))
        : new GraphSelection(GraphScope.Named, graph);

    /// <summary>True when statements of this graph (None: the default graph) are chosen.</summary>
    public bool Includes(TermId graph) => Scope switch
    {
        GraphScope.Default => graph.IsNone,
        GraphScope.Named => graph == Graph,
        GraphScope.AnyNamed => !graph.IsNone,
        _ => true,
    };
}
