using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>EXISTS as a join, where putting the row's terms in is the same as choosing solutions that agree with it; else by substitution.</summary>
internal sealed partial class PatternPlanner
{
    private Func<Exists, Schema, CompiledExpression> CompileExists(ActiveGraph graph) => (exists, schema) => CompileExists(exists, schema, graph);

    private CompiledExpression CompileExists(Exists exists, Schema schema, ActiveGraph graph)
    {
        if (_optimizes && TryDecorrelate(exists.Pattern, schema, out var inner, out var condition) && condition is null)
        {
            Variable[] shared = [.. _variables.Scope(inner).Where(schema.Has)];
            var plan = Plan(inner, graph, shared.ToHashSet(), null);
            var columns = new Schema(shared, plan.Schema.HasCertain);
            var rows = MakeDistinct(new ProjectRows(context, columns, plan) { EstimatedRows = plan.EstimatedRows });
            return new CompiledExists(context, rows, [.. shared.Select(v => schema[v])], exists.IsNegated);
        }
        Variable[] mentioned = [.. Mentions.In(exists.Pattern).Where(schema.Has)];
        return new CompiledCorrelation(context, [.. mentioned.Select(v => schema[v])], terms => PlanSubstituted(exists.Pattern, mentioned, terms, graph), exists.IsNegated);
    }

    private Operator PlanSubstituted(GraphPattern pattern, Variable[] variables, TermId[] terms, ActiveGraph graph)
    {
        var values = new Dictionary<Variable, Term>();
        for (var column = 0; column < variables.Length; column++)
        {
            if (!terms[column].IsNone)
                values.Add(variables[column], context.Terms.Decode(terms[column]));
        }
        var substituted = new Substitution(values).In(pattern);
        // What could not be put in has to agree; what was put in is no variable any more.
        if (values.Count > 0)
            substituted = new Join(substituted, new Algebra.Values([.. values.Keys], [[.. values.Values]]));
        return Plan(substituted, graph, new HashSet<Variable>(), null);
    }

    /// <summary>
    /// Splits the pattern of EXISTS into a pattern and a condition on pairs, such that a row has a solution exactly when it agrees with one of the pattern and the
    /// condition holds for both. False when the row's terms are needed further inside.
    /// </summary>
    private bool TryDecorrelate(GraphPattern pattern, Schema outer, out GraphPattern inner, out Expression? condition)
    {
        (inner, condition) = (pattern, null);
        while (inner is Filter filter)
        {
            // An EXISTS in the condition would be compiled against pairs; the general way does that.
            if (Mentions.HasExists(filter.Condition) && !IsInside(filter.Condition, filter.Pattern, outer))
                return false;
            if (IsInside(filter.Condition, filter.Pattern, outer))
                break;
            condition = condition is null ? filter.Condition : new And(filter.Condition, condition);
            inner = filter.Pattern;
        }
        return Commutes(inner, outer);
    }

    /// <summary>True when each variable that rows have is surely bound in the pattern, so that the row's term is the pattern's.</summary>
    private bool IsInside(Expression expression, GraphPattern pattern, Schema outer) =>
        Mentions.In(expression).All(v => !outer.Has(v) || _variables.Certain(pattern).Contains(v));

    /// <summary>True when putting terms into a pattern gives the solutions that agree with them.</summary>
    private bool Commutes(GraphPattern pattern, Schema outer)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            BasicGraphPattern or Algebra.Values => true,
            PathPattern path => !PathWalker.IsZeroLength(path.Path) || !(IsOuter(path.Subject, outer) || IsOuter(path.Object, outer)),
            Join join => Commutes(join.Left, outer) && Commutes(join.Right, outer),
            Algebra.Union union => Commutes(union.Left, outer) && Commutes(union.Right, outer),
            LeftJoin join => Commutes(join.Left, outer) && Commutes(join.Right, outer) && IsSettled(join.Left, join.Right, outer) && (join.Condition is null || IsInside(join.Condition, join.Left, outer)),
            Minus minus => Commutes(minus.Left, outer) && Commutes(minus.Right, outer) && IsSettled(minus.Left, minus.Right, outer),
            Filter filter => Commutes(filter.Pattern, outer) && IsInside(filter.Condition, filter.Pattern, outer),
            Extend extend => Commutes(extend.Pattern, outer) && IsInside(extend.Expression, extend.Pattern, outer) && !outer.Has(extend.Variable),
            GraphClause graph => Commutes(graph.Pattern, outer),
            Service { IsSilent: false, Name: ConstantTerm } service => Commutes(service.Pattern, outer),
            _ => false,
        };
    }

    private static bool IsOuter(PatternTerm term, Schema outer) => term is Variable variable && outer.Has(variable);

    /// <summary>True when what the right side has of the rows' variables is surely bound on the left already.</summary>
    private bool IsSettled(GraphPattern left, GraphPattern right, Schema outer) =>
        Mentions.In(right).All(v => !outer.Has(v) || _variables.Certain(left).Contains(v));
}
