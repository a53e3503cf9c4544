using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Puts terms in the place of variables (substitute of SPARQL 1.1 §18.6). Variables that a sub-select hides, VALUES and what BIND makes stay.</summary>
/// <param name="values">The terms; a blank node stands for itself, not for a variable.</param>
internal sealed class Substitution(IReadOnlyDictionary<Variable, Term> values)
{
    /// <summary>For another endpoint, to which a blank node of this one cannot be named.</summary>
    private Substitution ForOthers => new(values.Where(entry => entry.Value is not BlankNode).ToDictionary());

    public GraphPattern In(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            BasicGraphPattern bgp => new BasicGraphPattern([.. bgp.Triples.Select(t => new TriplePattern(In(t.Subject), In(t.Predicate), In(t.Object)))]),
            PathPattern path => new PathPattern(In(path.Subject), path.Path, In(path.Object)),
            Join join => new Join(In(join.Left), In(join.Right)),
            LeftJoin join => new LeftJoin(In(join.Left), In(join.Right), join.Condition is { } condition ? In(condition) : null),
            Union union => new Union(In(union.Left), In(union.Right)),
            Minus minus => new Minus(In(minus.Left), In(minus.Right)),
            Filter filter => new Filter(In(filter.Condition), In(filter.Pattern)),
            Extend extend => new Extend(In(extend.Pattern), extend.Variable, In(extend.Expression)),
            GraphClause graph => new GraphClause(In(graph.Name), In(graph.Pattern)),
            Service service => new Service(In(service.Name), ForOthers.In(service.Pattern), service.IsSilent),
            // A sub-select is evaluated on its own; its solutions have to agree afterwards.
            _ => pattern,
        };
    }

    private PatternTerm In(PatternTerm term) => term is Variable variable && values.TryGetValue(variable, out var value) ? new ConstantTerm(value) : term;

    private Expression In(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            VariableExpression variable => values.TryGetValue(variable.Variable, out var value) ? new ConstantExpression(value) : expression,
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
