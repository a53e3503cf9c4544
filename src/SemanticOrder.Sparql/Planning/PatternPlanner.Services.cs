using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>SERVICE, and GRAPH of a named source: patterns that another endpoint is asked for.</summary>
internal sealed partial class PatternPlanner
{
    /// <summary>Rows to expect of an endpoint, by what a triple pattern leaves open; guesses, so large that terms which are known here are sent along whenever there are some.</summary>
    private const double RemoteRows = 1e8;
    private const double RemoteRowsOfObject = 1e5;
    private const double RemoteRowsOfSubject = 100;

    /// <summary>Rows that an answer has at most, whatever it would have: limits see to that.</summary>
    private const double AnsweredRows = 1e5;

    /// <summary>An endpoint without name can only be asked for rows that have one.</summary>
    private const double Never = 1e12;

    private bool IsRemote(GraphPattern pattern, ActiveGraph graph) => graph.Endpoint is not null && RemotePatterns.IsWhole(pattern, _variables);

    private ServiceCall PlanService(Service service, IReadOnlySet<Variable> needed, Seed? seed)
    {
        var (seedable, certain) = (_variables.Seedable(service), _variables.Certain(service));
        Variable[] columns = [.. _variables.Scope(service).Where(v => v.IsVisible && (needed.Contains(v) || v == service.Name))];
        var schema = new Schema(columns, certain.Contains);
        if (seed?.For(seedable) is not { } offered)
        {
            var all = service.Name is Variable ? Never : RemoteRowsOf(service.Pattern);
            return new ServiceCall(context, schema, service, null) { EstimatedRows = Math.Min(all, AnsweredRows), EstimatedCost = JoinCosts.RemoteCall + (all * JoinCosts.RemoteRow) };
        }
        int[] sources = [.. offered.Variables.Select(v => IndexOf(offered.Table.Variables, v))];
        var bindings = new SeedRows(context, new Schema(offered.Variables, _ => true), offered.Table, sources) { EstimatedRows = offered.Rows };
        var rows = Math.Min(offered.Rows, AnsweredRows);
        return new ServiceCall(context, schema, service, bindings) { EstimatedRows = rows, EstimatedCost = JoinCosts.RemoteJoin(rows) };
    }

    private static double RemoteRowsOf(GraphPattern pattern)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            BasicGraphPattern bgp => bgp.Triples.Select(triple => RemoteRowsOf(triple.Subject, triple.Object)).DefaultIfEmpty(1).Min(),
            PathPattern path => RemoteRowsOf(path.Subject, path.Object),
            Join join => Math.Min(RemoteRowsOf(join.Left), RemoteRowsOf(join.Right)),
            Algebra.Values values => values.Rows.Count,
            Filter filter => RemoteRowsOf(filter.Pattern),
            Project project => RemoteRowsOf(project.Pattern),
            Distinct distinct => RemoteRowsOf(distinct.Pattern),
            LeftJoin join => RemoteRowsOf(join.Left),
            Slice { Length: { } length } => length,
            _ => RemoteRows,
        };
    }

    private static double RemoteRowsOf(PatternTerm subject, PatternTerm @object) =>
        subject is ConstantTerm ? RemoteRowsOfSubject : @object is ConstantTerm ? RemoteRowsOfObject : RemoteRows;
}
