using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A query of a SPARQL-based constraint, with all but the focus nodes bound. Immutable.</summary>
/// <param name="Pattern">The algebra.</param>
/// <param name="IsAsk">True when a solution means that the value node is well.</param>
/// <param name="WorksForMany">See <see cref="PreBinding.WorksForMany"/>.</param>
/// <param name="ReadsShapesGraph">True when it needs to know the graph of the shapes.</param>
/// <param name="Constants">What was bound, for messages.</param>
internal sealed record PreparedQuery(GraphPattern Pattern, bool IsAsk, bool WorksForMany, bool ReadsShapesGraph, IReadOnlyDictionary<Variable, Term> Constants)
{
    public static PreparedQuery Create(Query query, PropertyPath? path, IReadOnlyDictionary<Variable, Term> constants)
    {
        var pattern = new ConstantBinding(constants, path).In(query.Pattern);
        return new PreparedQuery(pattern, query is AskQuery, PreBinding.WorksForMany(pattern), PatternParts.Mentions(pattern, [PreBinding.ShapesGraph]), constants);
    }

    /// <summary>The SELECT for some rows: of focus nodes, or of focus and value nodes when it is an ASK.</summary>
    public SelectQuery For(Values table, Iri? shapesGraph)
    {
        var pattern = ReadsShapesGraph && shapesGraph is not null
            ? new ConstantBinding(new Dictionary<Variable, Term> { [PreBinding.ShapesGraph] = shapesGraph }, null).In(Pattern)
            : Pattern;
        var bound = new PreBinding(table).InQuery(pattern);
        return new SelectQuery(IsAsk ? new Distinct(new Project(bound, table.Variables)) : bound, DatasetClause.None, null);
    }
}
