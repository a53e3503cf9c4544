using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>How many rows to expect: exact for a triple pattern, by rule of thumb for the rest.</summary>
internal sealed partial class PatternPlanner
{
    /// <summary>Edges that one node has in a path, and how much longer a closure is than a step; guesses.</summary>
    private const double PathFanOut = 8;
    private readonly Dictionary<(GraphPattern Pattern, ActiveGraph Graph), (double Rows, double Cost, bool IsRemote)> _sizes = new(ByReference.Instance);

    private JoinRelation RelationOf(TripleAccess access)
    {
        var rows = (double)context.Dataset.Count(access.Constants, access.Graph);
        Variable[] variables = [.. access.Scope];
        return new JoinRelation
        {
            Triple = access,
            Graph = access.Graph,
            Variables = variables,
            Rows = rows,
            Cost = rows * JoinCosts.ScannedRow,
            Distinct = [.. variables.Select(v => DistinctOf(access, v, rows))],
        };
    }

    /// <summary>Distinct terms in a place; where the index does not know, the distinct terms of a wider pattern bound them from above.</summary>
    private double DistinctOf(TripleAccess access, Variable variable, double rows)
    {
        if (rows <= 1 || !_optimizes)
            return Math.Max(1, rows);
        var place = access.PlaceOf(variable)!.Value;
        if (context.Dataset.CountDistinct(access.Constants, access.Graph, place) is { } exact)
            return exact;
        var wider = access.Constants.Predicate.IsNone ? QuadPattern.Any : new QuadPattern(TermId.None, access.Constants.Predicate, TermId.None);
        return Math.Min(rows, context.Dataset.CountDistinct(wider, access.Graph, place) ?? rows);
    }

    private JoinRelation RelationOf(PathPattern path, ActiveGraph graph)
    {
        Variable[] variables = [.. new[] { path.Subject, path.Object }.OfType<Variable>().Distinct()];
        var edges = Math.Max(1, EdgesOf(path.Path, graph));
        var constants = (path.Subject is ConstantTerm ? 1 : 0) + (path.Object is ConstantTerm ? 1 : 0);
        var rows = constants switch { 0 => edges * PathFanOut, 1 => Math.Min(edges, PathFanOut * PathFanOut), _ => 1 };
        return new JoinRelation
        {
            Path = path,
            Graph = graph,
            Variables = variables,
            Rows = rows,
            Cost = constants == 0 ? edges * JoinCosts.PathWalk : rows * JoinCosts.IndexProbe * 2,
            Distinct = [.. variables.Select(_ => constants == 0 ? edges : rows)],
        };
    }

    private double EdgesOf(PropertyPath path, ActiveGraph graph) => path switch
    {
        LinkPath link => context.Dataset.Count(new QuadPattern(TermId.None, context.Terms.Add(link.Predicate), TermId.None), graph),
        InversePath inverse => EdgesOf(inverse.Path, graph),
        SequencePath sequence => Math.Min(EdgesOf(sequence.First, graph), EdgesOf(sequence.Second, graph)),
        AlternativePath alternative => EdgesOf(alternative.First, graph) + EdgesOf(alternative.Second, graph),
        OneOrMorePath plus => EdgesOf(plus.Path, graph),
        ZeroOrMorePath star => EdgesOf(star.Path, graph),
        ZeroOrOnePath optional => EdgesOf(optional.Path, graph),
        _ => context.Dataset.Count(QuadPattern.Any, graph),
    };

    private static JoinRelation RelationOf(Seed seed, ActiveGraph graph) => new()
    {
        Seed = seed,
        Graph = graph,
        Variables = seed.Variables,
        Rows = seed.Rows,
        Cost = 0,
        Distinct = [.. seed.Variables.Select(_ => seed.Rows)],
    };

    private JoinRelation RelationOf(GraphPattern pattern, ActiveGraph graph)
    {
        var (rows, cost, isRemote) = SizeOf(pattern, graph);
        Variable[] variables = [.. _variables.Scope(pattern)];
        return new JoinRelation { Pattern = pattern, IsRemote = isRemote, Graph = graph, Variables = variables, Rows = rows, Cost = cost, Distinct = [.. variables.Select(_ => Math.Max(1, rows))] };
    }

    private (double Rows, double Cost, bool IsRemote) SizeOf(GraphPattern pattern, ActiveGraph graph)
    {
        if (_sizes.TryGetValue((pattern, graph), out var size))
            return size;
        var plan = Plan(pattern, graph, _variables.Scope(pattern), null);
        return _sizes[(pattern, graph)] = (plan.EstimatedRows, plan.EstimatedCost, plan is ServiceCall);
    }

    /// <summary>The part of rows that a condition keeps, by rule of thumb.</summary>
    private static double Selectivity(Expression condition)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return condition switch
        {
            Comparison { Operator: ComparisonOperator.Equal } => 0.05,
            Comparison { Operator: ComparisonOperator.NotEqual } => 0.95,
            Comparison => 0.35,
            And and => Selectivity(and.Left) * Selectivity(and.Right),
            Or or => Math.Min(1, Selectivity(or.Left) + Selectivity(or.Right)),
            Not not => 1 - (Selectivity(not.Operand) * 0.9),
            In list => Math.Min(0.5, list.List.Count * 0.05),
            FunctionCall { Function: BuiltInFunction.Regex or BuiltInFunction.Contains or BuiltInFunction.StrStarts or BuiltInFunction.StrEnds } => 0.1,
            _ => 0.5,
        };
    }

    private static string Describe(Expression condition) => condition switch
    {
        Comparison comparison => $"{comparison.Operator} {string.Join(' ', Mentions.In(condition))}",
        FunctionCall call => $"{call.Function} {string.Join(' ', Mentions.In(condition))}",
        _ => $"{condition.GetType().Name} {string.Join(' ', Mentions.In(condition))}",
    };

    /// <summary>Patterns are the same when they are the same object.</summary>
    private sealed class ByReference : IEqualityComparer<(GraphPattern Pattern, ActiveGraph Graph)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((GraphPattern Pattern, ActiveGraph Graph) x, (GraphPattern Pattern, ActiveGraph Graph) y) => ReferenceEquals(x.Pattern, y.Pattern) && ReferenceEquals(x.Graph, y.Graph);

        public int GetHashCode((GraphPattern Pattern, ActiveGraph Graph) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Pattern), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Graph));
    }
}
