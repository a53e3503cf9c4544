using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>
/// Rewrites algebra into algebra with the same solutions: paths become joins and unions, constants are folded, filters split and moved towards what they test, and
/// OPTIONAL, MINUS and BIND lifted over joins, so that the triple patterns of one group are planned together.
/// </summary>
/// <param name="folding">Folds constants.</param>
/// <param name="options">Tell the graphs that other endpoints hold.</param>
internal sealed partial class AlgebraRewriter(ConstantFolding folding, SparqlOptions options)
{
    private readonly PatternVariables _variables = new();
    private int _fresh;
    private int _existsDepth;

    public GraphPattern Rewrite(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            PathPattern path => SimplifyPath(path.Subject, path.Path, path.Object),
            Join join => MakeJoin(Rewrite(join.Left), Rewrite(join.Right)),
            LeftJoin join => new LeftJoin(Rewrite(join.Left), Rewrite(join.Right), join.Condition is { } condition ? Rewrite(condition) : null),
            Union union => new Union(Rewrite(union.Left), Rewrite(union.Right)),
            Minus minus => new Minus(Rewrite(minus.Left), Rewrite(minus.Right)),
            Filter filter => PushAll(Conjuncts(Rewrite(filter.Condition)), Rewrite(filter.Pattern)),
            Extend extend => new Extend(Rewrite(extend.Pattern), extend.Variable, Rewrite(extend.Expression)),
            // Another endpoint has its own optimiser, and is asked what was written.
            GraphClause graph => graph with { Pattern = options.IsSource(graph) ? RemotePatterns.Divide(graph.Pattern) : Rewrite(graph.Pattern) },
            Project project => new Project(Rewrite(project.Pattern), project.Variables),
            Group group => new Group(Rewrite(group.Pattern), group.Keys, [.. group.Aggregates.Select(Rewrite)]),
            Distinct distinct => MakeDistinct(Rewrite(distinct.Pattern)),
            Reduced reduced => new Reduced(Rewrite(reduced.Pattern)),
            OrderBy order => new OrderBy(Rewrite(order.Pattern), [.. order.Conditions.Select(c => c with { Expression = Rewrite(c.Expression) })]),
            Slice slice => new Slice(Rewrite(slice.Pattern), slice.Start, slice.Length),
            _ => pattern,
        };
    }

    /// <summary>The conditions that a condition is the conjunction of.</summary>
    public static List<Expression> Conjuncts(Expression condition)
    {
        var conjuncts = new List<Expression>();
        var open = new Stack<Expression>([condition]);
        while (open.TryPop(out var next))
        {
            if (next is And and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else
            {
                conjuncts.Add(next);
            }
        }
        return conjuncts;
    }

    private AggregateBinding Rewrite(AggregateBinding binding) => binding.Aggregate.Argument is { } argument
        ? binding with { Aggregate = binding.Aggregate with { Argument = Rewrite(argument) } }
        : binding;

    private Expression Rewrite(Expression expression) => folding.Fold(expression, RewriteExists);

    /// <summary>Rewrites the pattern of EXISTS, where a variable without scope may still have a term.</summary>
    private GraphPattern RewriteExists(GraphPattern pattern)
    {
        _existsDepth++;
        var rewritten = Rewrite(pattern);
        _existsDepth--;
        return rewritten;
    }

    /// <summary>Sorting rows that are distinct afterwards anyway: fewer rows are sorted, and a limit above can end it early.</summary>
    private static GraphPattern MakeDistinct(GraphPattern pattern)
    {
        if (pattern is Project { Pattern: OrderBy order } project
            && order.Conditions.All(c => Mentions.IsDeterministic(c.Expression) && Mentions.In(c.Expression).IsSubsetOf(project.Variables)))
            return new OrderBy(new Distinct(new Project(order.Pattern, project.Variables)), order.Conditions);
        return new Distinct(pattern);
    }

    /// <summary>Lifts what can stand above a join: the other side then takes part in the planning of what it stood on.</summary>
    private GraphPattern MakeJoin(GraphPattern left, GraphPattern right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return TryLift(left, right, isLeft: true) ?? TryLift(right, left, isLeft: false) ?? new Join(left, right);
    }

    private GraphPattern? TryLift(GraphPattern lifted, GraphPattern other, bool isLeft)
    {
        switch (lifted)
        {
            case LeftJoin join when MeetsOnlyIn(join.Left, other, _variables.Scope(join.Right), join.Condition):
                return new LeftJoin(Joined(join.Left), join.Right, join.Condition);
            case Minus minus when MeetsOnlyIn(minus.Left, other, _variables.Scope(minus.Right), null):
                return new Minus(Joined(minus.Left), minus.Right);
            case Extend extend when Mentions.IsDeterministic(extend.Expression) && !_variables.Scope(other).Contains(extend.Variable) && MeetsOnlyIn(extend.Pattern, other, [], extend.Expression):
                return new Extend(Joined(extend.Pattern), extend.Variable, extend.Expression);
            default:
                return null;
        }

        GraphPattern Joined(GraphPattern inner) => isLeft ? MakeJoin(inner, other) : MakeJoin(other, inner);
    }

    /// <summary>True when whatever the other side has in common with variables or an expression is surely bound in a pattern already.</summary>
    private bool MeetsOnlyIn(GraphPattern pattern, GraphPattern other, IEnumerable<Variable> variables, Expression? expression)
    {
        var certain = _variables.Certain(pattern);
        var scope = _variables.Scope(other);
        return variables.Concat(expression is null ? [] : Mentions.In(expression)).All(v => !scope.Contains(v) || certain.Contains(v));
    }
}
