using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// Puts what is the same for every focus node into a query once and for all: parameters, <c>$currentShape</c>, <c>$shapesGraph</c>, and the path for <c>$PATH</c>
/// (SHACL §5.3.1, §6.2.3.2). A constant in the place of a variable is what pre-binding gives, for a query may not bind it otherwise.
/// </summary>
internal sealed class ConstantBinding(IReadOnlyDictionary<Variable, Term> constants, PropertyPath? path)
{
    public GraphPattern In(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            BasicGraphPattern basic => In(basic),
            PathPattern walk => new PathPattern(In(walk.Subject), walk.Path, In(walk.Object)),
            Join join => new Join(In(join.Left), In(join.Right)),
            LeftJoin join => new LeftJoin(In(join.Left), In(join.Right), join.Condition is { } condition ? In(condition) : null),
            Union union => new Union(In(union.Left), In(union.Right)),
            Filter filter => new Filter(In(filter.Condition), In(filter.Pattern)),
            Extend extend => new Extend(In(extend.Pattern), extend.Variable, In(extend.Expression)),
            GraphClause graph => new GraphClause(In(graph.Name), In(graph.Pattern)),
            Project project => new Project(In(project.Pattern), [.. project.Variables.Where(variable => !constants.ContainsKey(variable))]),
            Distinct distinct => new Distinct(In(distinct.Pattern)),
            Reduced reduced => new Reduced(In(reduced.Pattern)),
            Slice slice => slice with { Pattern = In(slice.Pattern) },
            OrderBy order => new OrderBy(In(order.Pattern), [.. order.Conditions.Select(condition => condition with { Expression = In(condition.Expression) })]),
            Group group => new Group(In(group.Pattern), [.. group.Keys.Where(key => !constants.ContainsKey(key))], [.. group.Aggregates.Select(In)]),
            _ => pattern,
        };
    }

    private GraphPattern In(BasicGraphPattern basic)
    {
        var triples = new List<TriplePattern>();
        GraphPattern? all = null;
        foreach (var triple in basic.Triples)
        {
            var (subject, @object) = (In(triple.Subject), In(triple.Object));
            if (path is null || !PreBinding.Path.Equals(triple.Predicate))
                triples.Add(new TriplePattern(subject, In(triple.Predicate), @object));
            else if (path is LinkPath link)
                triples.Add(new TriplePattern(subject, link.Predicate, @object));
            else
                all = all is null ? new PathPattern(subject, path, @object) : new Join(all, new PathPattern(subject, path, @object));
        }
        if (all is null)
            return new BasicGraphPattern([.. triples]);
        return triples.Count == 0 ? all : new Join(new BasicGraphPattern([.. triples]), all);
    }

    private PatternTerm In(PatternTerm term) => term is Variable variable && constants.TryGetValue(variable, out var constant) ? new ConstantTerm(constant) : term;

    private AggregateBinding In(AggregateBinding binding) =>
        binding with { Aggregate = binding.Aggregate with { Argument = binding.Aggregate.Argument is { } argument ? In(argument) : null } };

    private Expression In(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            VariableExpression { Variable: var variable } => constants.TryGetValue(variable, out var constant) ? new ConstantExpression(constant) : expression,
            FunctionCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression { Variable: var variable }] } =>
                constants.ContainsKey(variable) ? new ConstantExpression(new Literal("true", Vocab.Xsd.Boolean)) : expression,
            And and => new And(In(and.Left), In(and.Right)),
            Or or => new Or(In(or.Left), In(or.Right)),
            Not not => new Not(In(not.Operand)),
            Comparison comparison => comparison with { Left = In(comparison.Left), Right = In(comparison.Right) },
            Arithmetic arithmetic => arithmetic with { Left = In(arithmetic.Left), Right = In(arithmetic.Right) },
            UnaryMinus minus => new UnaryMinus(In(minus.Operand)),
            UnaryPlus plus => new UnaryPlus(In(plus.Operand)),
            In list => list with { Operand = In(list.Operand), List = [.. list.List.Select(In)] },
            FunctionCall call => call with { Arguments = [.. call.Arguments.Select(In)] },
            CustomCall call => call with { Arguments = [.. call.Arguments.Select(In)] },
            Exists exists => exists with { Pattern = In(exists.Pattern) },
            _ => expression,
        };
    }
}
