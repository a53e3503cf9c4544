using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Walks over the parts of SPARQL algebra.</summary>
internal static class PatternParts
{
    /// <summary>The patterns directly inside a pattern, those of EXISTS in its conditions included.</summary>
    public static IEnumerable<GraphPattern> Of(GraphPattern pattern) => pattern switch
    {
        Join join => [join.Left, join.Right],
        LeftJoin join => [join.Left, join.Right, .. join.Condition is { } condition ? InExpression(condition) : []],
        Union union => [union.Left, union.Right],
        Minus minus => [minus.Left, minus.Right],
        Filter filter => [filter.Pattern, .. InExpression(filter.Condition)],
        Extend extend => [extend.Pattern, .. InExpression(extend.Expression)],
        GraphClause graph => [graph.Pattern],
        Service service => [service.Pattern],
        Project project => [project.Pattern],
        Distinct distinct => [distinct.Pattern],
        Reduced reduced => [reduced.Pattern],
        Slice slice => [slice.Pattern],
        OrderBy order => [order.Pattern, .. order.Conditions.SelectMany(condition => InExpression(condition.Expression))],
        Group group => [group.Pattern],
        _ => [],
    };

    /// <summary>The patterns of EXISTS in an expression.</summary>
    public static IEnumerable<GraphPattern> InExpression(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression is Exists exists ? [exists.Pattern] : ExpressionVariables.Operands(expression).SelectMany(InExpression);
    }

    /// <summary>True when a pattern, or what it is inside of, is somewhere in it.</summary>
    public static bool Any(GraphPattern pattern, Predicate<GraphPattern> isMeant)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return isMeant(pattern) || Of(pattern).Any(part => Any(part, isMeant));
    }

    /// <summary>True when one of the variables stands anywhere in the pattern, inner patterns and conditions included.</summary>
    public static bool Mentions(GraphPattern pattern, IReadOnlyCollection<Variable> variables)
    {
        bool Is(PatternTerm term) => term is Variable variable && variables.Contains(variable);
        return Any(pattern, part => part switch
        {
            BasicGraphPattern basic => basic.Triples.Any(triple => Is(triple.Subject) || Is(triple.Predicate) || Is(triple.Object)),
            PathPattern path => Is(path.Subject) || Is(path.Object),
            GraphClause graph => Is(graph.Name),
            Filter filter => Reads(filter.Condition, variables),
            LeftJoin { Condition: { } condition } => Reads(condition, variables),
            Extend extend => Reads(extend.Expression, variables),
            OrderBy order => order.Conditions.Any(condition => Reads(condition.Expression, variables)),
            Group group => group.Keys.Any(variables.Contains) || group.Aggregates.Any(binding => binding.Aggregate.Argument is { } argument && Reads(argument, variables)),
            Project project => project.Variables.Any(variables.Contains),
            _ => false,
        });
    }

    /// <summary>True when an expression, or EXISTS in it, has one of the variables.</summary>
    public static bool Reads(Expression expression, IReadOnlyCollection<Variable> variables) =>
        ExpressionVariables.Of(expression).Any(variables.Contains) || InExpression(expression).Any(pattern => Mentions(pattern, variables));

    /// <summary>The variables that every solution of a pattern surely binds.</summary>
    public static HashSet<Variable> Certain(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case BasicGraphPattern basic:
                return [.. basic.Triples.SelectMany(triple => (PatternTerm[])[triple.Subject, triple.Predicate, triple.Object]).OfType<Variable>()];
            case PathPattern path:
                return [.. ((PatternTerm[])[path.Subject, path.Object]).OfType<Variable>()];
            case Values values:
                return [.. values.Variables];
            case Join join:
                return [.. Certain(join.Left), .. Certain(join.Right)];
            case Union union:
                return [.. Certain(union.Left).Intersect(Certain(union.Right))];
            case Project project:
                return [.. Certain(project.Pattern).Intersect(project.Variables)];
            case Group group:
                return [.. Certain(group.Pattern).Intersect(group.Keys)];
            case GraphClause { Name: Variable name } graph:
                return [.. Certain(graph.Pattern), name];
            default:
                // Of OPTIONAL the left side; of the rest the only pattern inside.
                return Of(pattern).FirstOrDefault() is { } inner ? Certain(inner) : [];
        }
    }
}
