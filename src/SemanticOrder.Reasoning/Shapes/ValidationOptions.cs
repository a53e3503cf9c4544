using SemanticOrder.Rdf;
using SemanticOrder.Sparql;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>How data is validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Which graphs are the data graph (SHACL §1.1). SPARQL-based constraints always see the whole dataset, its default graph being theirs.</summary>
    /// <value>The default graph.</value>
    public GraphSelection Graphs { get; init; } = GraphSelection.Default;

    /// <summary>The named graph of the dataset that holds the shapes, for queries that read <c>$shapesGraph</c>.</summary>
    /// <value>None: such queries cannot be run (SO3110).</value>
    public Iri? ShapesGraphName { get; init; }

    /// <summary>Limits of SPARQL-based constraints, each query for itself.</summary>
    /// <value>Those of <see cref="SparqlOptions"/>.</value>
    public SparqlOptions Sparql { get; init; } = new();
}
