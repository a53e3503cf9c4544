using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// Binds focus nodes into a query beforehand (SHACL §5.3.1), all of them at once. The specification joins each part of a query with a table of one row; here the table has a row for
/// each focus node. The parts then meet in the focus node, so that each row has the solutions it would have alone. The table is joined where the focus node has to be known
/// and is not: below a condition that reads it, on the left of an OPTIONAL that mentions it, in an inner SELECT, and around the whole.
/// </summary>
/// <param name="table">The rows.</param>
internal sealed class PreBinding(Values table)
{
    public static Variable This { get; } = new("this");

    public static Variable Value { get; } = new("value");

    public static Variable Path { get; } = new("PATH");

    public static Variable CurrentShape { get; } = new("currentShape");

    public static Variable ShapesGraph { get; } = new("shapesGraph");

    /// <summary>False for a query that counts or cuts off its solutions, which has to be asked of each focus node alone.</summary>
    public static bool WorksForMany(GraphPattern pattern) => !PatternParts.Any(pattern, part => part is Slice or Group { Keys.Count: 0 });

    /// <summary>The pattern of a query with the table in it; its rows are among the columns.</summary>
    public GraphPattern InQuery(GraphPattern pattern) => pattern switch
    {
        Slice slice => slice with { Pattern = InQuery(slice.Pattern) },
        Distinct distinct => new Distinct(InQuery(distinct.Pattern)),
        Reduced reduced => new Reduced(InQuery(reduced.Pattern)),
        Project project => new Project(Bound(project.Pattern), [.. table.Variables, .. project.Variables.Where(variable => !table.Variables.Contains(variable))]),
        _ => Bound(pattern),
    };

    /// <summary>The pattern, joined with the table unless each solution has the rows' terms anyway and keeps to them.</summary>
    private GraphPattern Bound(GraphPattern pattern) => pattern switch
    {
        // An order is kept outside of the join.
        OrderBy order => new OrderBy(Bound(order.Pattern), order.Conditions),
        BasicGraphPattern { Triples.Count: 0 } => table,
        _ => new Join(table, In(pattern)),
    };

    private GraphPattern BoundIf(bool isNeeded, GraphPattern pattern) =>
        isNeeded && !PatternParts.Certain(pattern).IsSupersetOf(table.Variables) ? Bound(pattern) : In(pattern);

    private GraphPattern In(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            Join join => new Join(In(join.Left), In(join.Right)),
            LeftJoin join => new LeftJoin(
                BoundIf(PatternParts.Mentions(join.Right, table.Variables) || (join.Condition is { } condition && Reads(condition)), join.Left), In(join.Right), join.Condition),
            Union union => new Union(In(union.Left), In(union.Right)),
            Filter filter => new Filter(filter.Condition, BoundIf(Reads(filter.Condition), filter.Pattern)),
            Extend extend => new Extend(BoundIf(Reads(extend.Expression), extend.Pattern), extend.Variable, extend.Expression),
            GraphClause graph => new GraphClause(graph.Name, In(graph.Pattern)),
            Project project => new Project(Bound(project.Pattern), project.Variables),
            Distinct distinct => new Distinct(In(distinct.Pattern)),
            Reduced reduced => new Reduced(In(reduced.Pattern)),
            Slice slice => slice with { Pattern = In(slice.Pattern) },
            OrderBy order => new OrderBy(BoundIf(order.Conditions.Any(condition => Reads(condition.Expression)), order.Pattern), order.Conditions),
            Group { Keys.Count: > 0 } group => new Group(Bound(group.Pattern), [.. group.Keys, .. table.Variables.Where(variable => !group.Keys.Contains(variable))], group.Aggregates),
            Group group => new Group(Bound(group.Pattern), group.Keys, group.Aggregates),
            _ => pattern,
        };
    }

    private bool Reads(Expression expression) => PatternParts.Reads(expression, table.Variables);
}
