using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Which variables the solutions of a pattern have (SPARQL 1.1 §18.2.1), computed once for each node of a tree.</summary>
internal sealed class PatternVariables
{
    private readonly Dictionary<GraphPattern, (HashSet<Variable> Scope, HashSet<Variable> Certain)> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Variables that may be bound.</summary>
    public HashSet<Variable> Scope(GraphPattern pattern) => Of(pattern).Scope;

    /// <summary>Variables that are bound in every solution.</summary>
    public HashSet<Variable> Certain(GraphPattern pattern) => Of(pattern).Certain;

    /// <summary>Variables whose terms another side of a join can offer to the pattern: those surely bound, with SERVICE SILENT those that are when it does not fail.</summary>
    public HashSet<Variable> Seedable(GraphPattern pattern) => pattern is Service service ? CertainOf(service) : Certain(pattern);

    private (HashSet<Variable> Scope, HashSet<Variable> Certain) Of(GraphPattern pattern)
    {
        if (_known.TryGetValue(pattern, out var known))
            return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return _known[pattern] = Compute(pattern);
    }

    private (HashSet<Variable> Scope, HashSet<Variable> Certain) Compute(GraphPattern pattern) => pattern switch
    {
        BasicGraphPattern bgp => Both(bgp.Triples.SelectMany(t => Variables(t.Subject, t.Predicate, t.Object))),
        PathPattern path => Both(Variables(path.Subject, path.Object)),
        Join join => (Union(Scope(join.Left), Scope(join.Right)), Union(Certain(join.Left), Certain(join.Right))),
        LeftJoin join => (Union(Scope(join.Left), Scope(join.Right)), Certain(join.Left)),
        Algebra.Union union => (Union(Scope(union.Left), Scope(union.Right)), [.. Certain(union.Left).Intersect(Certain(union.Right))]),
        Minus minus => Of(minus.Left),
        Filter filter => Of(filter.Pattern),
        Extend extend => (Union(Scope(extend.Pattern), [extend.Variable]), Certain(extend.Pattern)),
        GraphClause graph => (Union(Scope(graph.Pattern), Variables(graph.Name)), Union(Certain(graph.Pattern), Variables(graph.Name))),
        Service service => (Union(Scope(service.Pattern), Variables(service.Name)), service.IsSilent ? [] : CertainOf(service)),
        Values values => (values.Variables.ToHashSet(), [.. values.Variables.Where((_, column) => values.Rows.All(row => row[column] is not null))]),
        Project project => (project.Variables.ToHashSet(), [.. project.Variables.Intersect(Certain(project.Pattern))]),
        Group group => ([.. group.Keys, .. group.Aggregates.Select(a => a.Variable)],
            [.. group.Keys.Intersect(Certain(group.Pattern)), .. group.Aggregates.Where(a => a.Aggregate.Function == AggregateFunction.Count).Select(a => a.Variable)]),
        Distinct distinct => Of(distinct.Pattern),
        Reduced reduced => Of(reduced.Pattern),
        OrderBy order => Of(order.Pattern),
        Slice slice => Of(slice.Pattern),
        _ => throw new UnreachableException(),
    };

    private HashSet<Variable> CertainOf(Service service) => Union(Certain(service.Pattern), Variables(service.Name));

    private static (HashSet<Variable> Scope, HashSet<Variable> Certain) Both(IEnumerable<Variable> variables) => variables.ToHashSet() is var set ? (set, set) : default;

    private static IEnumerable<Variable> Variables(params PatternTerm[] terms) => terms.OfType<Variable>();

    private static HashSet<Variable> Union(IEnumerable<Variable> left, IEnumerable<Variable> right) => [.. left, .. right];
}
