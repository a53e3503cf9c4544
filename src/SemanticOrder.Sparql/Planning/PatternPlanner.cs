using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>
/// Turns algebra into operators. A plan gives the solutions of a pattern (SPARQL 1.1 §18.6) restricted to the variables that are needed, each as often as the
/// algebra says; with a seed it may leave out solutions that agree with no row of the seed.
/// </summary>
internal sealed partial class PatternPlanner(EvaluationContext context)
{
    private readonly PatternVariables _variables = new();
    private readonly bool _optimizes = context.Options.Optimize;

    /// <summary>The plan of a whole query.</summary>
    public Operator Plan(GraphPattern pattern) => Plan(pattern, context.Dataset.Default, _variables.Scope(pattern), null);

    /// <summary>Plans a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graph">What its triple patterns are matched against.</param>
    /// <param name="needed">Variables whose terms are used; others may be left out.</param>
    /// <param name="seed">Terms that solutions have to agree with, or null.</param>
    /// <param name="limit">How many first rows are wanted, where order matters; null for all.</param>
    private Operator Plan(GraphPattern pattern, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed, long? limit = null)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.Tick(8);
        if (!_optimizes && pattern is not Service)
            seed = null;
        if (IsRemote(pattern, graph))
            return RemotePatterns.IsEmpty(pattern) ? NoRows(pattern) : PlanService(new Service(new ConstantTerm(graph.Endpoint!), pattern, IsSilent: false), needed, seed);
        return pattern switch
        {
            BasicGraphPattern or PathPattern or Join => PlanGroup(pattern, graph, needed, seed),
            Filter filter => PlanFilter(filter, graph, needed, seed),
            LeftJoin join => PlanLeftJoin(join, graph, needed, seed),
            Algebra.Union union => PlanUnion(union, graph, needed, seed),
            Minus minus => PlanMinus(minus, graph, needed, seed),
            Extend extend => PlanExtend(extend, graph, needed, seed),
            GraphClause clause => PlanGraph(clause, needed, seed),
            Service service => PlanService(service, needed, seed),
            Algebra.Values values => PlanValues(values),
            Project project => PlanProject(project, graph, seed, limit),
            Group group => PlanGroupBy(group, graph, seed),
            Distinct distinct => PlanDistinct(distinct, graph, seed),
            Reduced reduced => Plan(reduced.Pattern, graph, _variables.Scope(reduced.Pattern), seed, limit),
            OrderBy order => PlanOrder(order, graph, needed, seed, limit),
            Slice slice => PlanSlice(slice, graph, needed, limit),
            _ => throw new UnreachableException(),
        };
    }

    private UnionRows PlanUnion(Algebra.Union union, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed)
    {
        var inputs = new List<Operator>();
        AddBranches(union, inputs);
        Variable[] columns = [.. inputs.SelectMany(i => i.Schema.Variables).Distinct()];
        var schema = new Schema(columns, v => inputs.TrueForAll(i => i.Schema.HasCertain(v)));
        return new UnionRows(context, schema, [.. inputs]) { EstimatedRows = inputs.Sum(i => i.EstimatedRows), EstimatedCost = inputs.Sum(i => i.EstimatedCost) };

        void AddBranches(GraphPattern branch, List<Operator> plans)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            if (branch is Algebra.Union inner)
            {
                AddBranches(inner.Left, plans);
                AddBranches(inner.Right, plans);
                return;
            }
            plans.Add(Plan(branch, graph, needed, seed?.For(_variables.Seedable(branch))));
        }
    }

    private InlineRows PlanValues(Algebra.Values values)
    {
        var columns = new TermId[values.Variables.Count][];
        for (var column = 0; column < columns.Length; column++)
            columns[column] = [.. values.Rows.Select(row => row[column] is { } term ? context.Terms.Add(term) : TermId.None)];
        var schema = new Schema(values.Variables, _variables.Certain(values).Contains);
        return new InlineRows(context, schema, columns, values.Rows.Count) { EstimatedRows = values.Rows.Count };
    }

    private InlineRows OneRow() => new(context, Schema.Empty, [], 1) { EstimatedRows = 1 };

    private InlineRows NoRows(GraphPattern pattern) =>
        new(context, new Schema([.. _variables.Scope(pattern)], _ => true), [.. _variables.Scope(pattern).Select(_ => Array.Empty<TermId>())], 0);

    private Operator PlanGraph(GraphClause clause, IReadOnlySet<Variable> needed, Seed? seed)
    {
        if (clause.Name is ConstantTerm { Term: var name })
        {
            var id = context.Terms.Add(name);
            return context.Dataset.HasGraph(id) ? Plan(clause.Pattern, context.Dataset.Named(id), needed, seed) : NoRows(clause);
        }
        var variable = (Variable)clause.Name;
        if (IsPerStatement(clause.Pattern, variable))
            return Plan(clause.Pattern, context.Dataset.AnyNamed(variable), With(needed, variable), seed);
        Variable[] columns = [.. _variables.Scope(clause).Where(v => needed.Contains(v) || v == variable)];
        var certain = _variables.Certain(clause.Pattern);
        var schema = new Schema(columns, v => v == variable || certain.Contains(v));
        var wanted = With(needed, variable);
        return new GraphUnion(context, schema, variable, graph => Plan(clause.Pattern, context.Dataset.Named(graph), wanted, seed?.For(certain)))
        {
            EstimatedRows = Math.Max(1, context.Dataset.Count(QuadPattern.Any, context.Dataset.AnyNamed(variable))),
            EstimatedCost = context.Dataset.Count(QuadPattern.Any, context.Dataset.AnyNamed(variable)) * JoinCosts.ScannedRow,
        };
    }

    /// <summary>
    /// True when a pattern over all named graphs is the same as its triple patterns each binding the name of the graph: every part has a triple pattern, nothing in it
    /// is evaluated as a whole, and no expression could see the name.
    /// </summary>
    private bool IsPerStatement(GraphPattern pattern, Variable name) => _optimizes && !Mentions.In(pattern).Contains(name) && IsPerStatement(pattern);

    private static bool IsPerStatement(GraphPattern pattern) => pattern switch
    {
        BasicGraphPattern bgp => bgp.Triples.Count > 0,
        Join join => IsPerStatement(join.Left) && IsPerStatement(join.Right),
        LeftJoin join => IsPerStatement(join.Left) && IsPerStatement(join.Right) && (join.Condition is null || !Mentions.HasExists(join.Condition)),
        Algebra.Union union => IsPerStatement(union.Left) && IsPerStatement(union.Right),
        Filter filter => IsPerStatement(filter.Pattern) && !Mentions.HasExists(filter.Condition),
        _ => false,
    };

    private static HashSet<Variable> With(IEnumerable<Variable> variables, params IEnumerable<Variable> more) => [.. variables, .. more];
}
