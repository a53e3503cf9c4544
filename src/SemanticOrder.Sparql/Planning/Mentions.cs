using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Which variables an expression or a pattern mentions, in scope or not.</summary>
internal static class Mentions
{
    public static HashSet<Variable> In(Expression expression)
    {
        var found = new HashSet<Variable>();
        Add(expression, found);
        return found;
    }

    /// <summary>Variables of a pattern that can be the same as those outside it: not those that a sub-select hides.</summary>
    public static HashSet<Variable> In(GraphPattern pattern)
    {
        var found = new HashSet<Variable>();
        Add(pattern, found);
        return found;
    }

    /// <summary>True when some part of an expression holds.</summary>
    public static bool Any(Expression expression, Func<Expression, bool> holds)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return holds(expression) || Parts(expression).Any(part => Any(part, holds));
    }

    public static bool HasExists(Expression expression) => Any(expression, e => e is Exists);

    /// <summary>True when the expression has the same value whenever its variables have the same.</summary>
    public static bool IsDeterministic(Expression expression) => !Any(expression, e => e is Exists or FunctionCall
    {
        Function: BuiltInFunction.Rand or BuiltInFunction.BNode or BuiltInFunction.Uuid or BuiltInFunction.StrUuid,
    });

    public static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        And and => [and.Left, and.Right],
        Or or => [or.Left, or.Right],
        Not not => [not.Operand],
        Comparison comparison => [comparison.Left, comparison.Right],
        Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        UnaryMinus minus => [minus.Operand],
        UnaryPlus plus => [plus.Operand],
        In list => [list.Operand, .. list.List],
        FunctionCall call => call.Arguments,
        CustomCall call => call.Arguments,
        _ => [],
    };

    private static void Add(Expression expression, HashSet<Variable> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expression is VariableExpression variable)
            found.Add(variable.Variable);
        else if (expression is Exists exists)
            Add(exists.Pattern, found);
        foreach (var part in Parts(expression))
            Add(part, found);
    }

    private static void Add(PatternTerm term, HashSet<Variable> found)
    {
        if (term is Variable variable)
            found.Add(variable);
    }

    private static void Add(GraphPattern pattern, HashSet<Variable> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case BasicGraphPattern bgp:
                foreach (var triple in bgp.Triples)
                {
                    Add(triple.Subject, found);
                    Add(triple.Predicate, found);
                    Add(triple.Object, found);
                }
                break;
            case PathPattern path:
                Add(path.Subject, found);
                Add(path.Object, found);
                break;
            case GraphClause graph:
                Add(graph.Name, found);
                break;
            case Service service:
                Add(service.Name, found);
                break;
            case Values values:
                found.UnionWith(values.Variables);
                break;
            case Extend extend:
                found.Add(extend.Variable);
                break;
            case Group group:
                found.UnionWith(group.Keys);
                found.UnionWith(group.Aggregates.Select(a => a.Variable));
                break;
            case Project project:
                found.UnionWith(project.Variables);
                return;
        }
        foreach (var expression in Expressions(pattern))
            Add(expression, found);
        foreach (var part in Parts(pattern))
            Add(part, found);
    }

    public static IEnumerable<GraphPattern> Parts(GraphPattern pattern) => pattern switch
    {
        Join join => [join.Left, join.Right],
        LeftJoin join => [join.Left, join.Right],
        Union union => [union.Left, union.Right],
        Minus minus => [minus.Left, minus.Right],
        Filter filter => [filter.Pattern],
        Extend extend => [extend.Pattern],
        GraphClause graph => [graph.Pattern],
        Service service => [service.Pattern],
        Project project => [project.Pattern],
        Group group => [group.Pattern],
        Distinct distinct => [distinct.Pattern],
        Reduced reduced => [reduced.Pattern],
        OrderBy order => [order.Pattern],
        Slice slice => [slice.Pattern],
        _ => [],
    };

    /// <summary>The expressions of a node itself.</summary>
    public static IEnumerable<Expression> Expressions(GraphPattern pattern) => pattern switch
    {
        Filter filter => [filter.Condition],
        LeftJoin { Condition: { } condition } => [condition],
        Extend extend => [extend.Expression],
        OrderBy order => order.Conditions.Select(c => c.Expression),
        Group group => group.Aggregates.Select(a => a.Aggregate.Argument).OfType<Expression>(),
        _ => [],
    };
}
