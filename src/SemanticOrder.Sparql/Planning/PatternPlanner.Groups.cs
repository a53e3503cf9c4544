using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Groups: everything that is joined with each other, ordered and joined by what is cheapest.</summary>
internal sealed partial class PatternPlanner
{
    /// <summary>True when a pattern is a join, perhaps under filters.</summary>
    private static bool IsGroup(GraphPattern pattern)
    {
        while (pattern is Filter filter)
            pattern = filter.Pattern;
        return pattern is BasicGraphPattern or PathPattern or Join;
    }

    private Operator PlanGroup(GraphPattern pattern, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed)
    {
        if (!_optimizes && pattern is Join join)
            return PlanAsWritten(join, graph, needed);
        var group = new JoinGroup();
        Collect(pattern, graph, new HashSet<Variable>(), group);
        if (seed?.For(_variables.Certain(pattern)) is { } usable)
            group.Relations.Add(RelationOf(usable, graph));
        if (group.Relations.Count == 0)
            return Test(OneRow(), group.Conditions, graph);
        if (group.Relations.Exists(r => r.Triple is not null && r.Rows == 0))
            return NoRows(pattern);
        return Build(group, graph, needed);
    }

    private HashJoin PlanAsWritten(Join join, ActiveGraph graph, IReadOnlySet<Variable> needed)
    {
        var left = Plan(join.Left, graph, With(needed, _variables.Scope(join.Right)), null);
        return JoinWith(left, join.Right, graph, With(needed, left.Schema.Variables), needed, JoinKind.Inner, null);
    }

    private void Collect(GraphPattern pattern, ActiveGraph graph, HashSet<Variable> outside, JoinGroup group)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case { } remote when IsRemote(remote, graph):
                group.Relations.Add(RelationOf(remote, graph));
                break;
            case BasicGraphPattern bgp:
                group.Relations.AddRange(bgp.Triples.Distinct().Select(t => RelationOf(new TripleAccess(t, graph, context.Terms))));
                break;
            case Join join when _optimizes:
                Collect(join.Left, graph, With(outside, _variables.Scope(join.Right)), group);
                Collect(join.Right, graph, With(outside, _variables.Scope(join.Left)), group);
                break;
            case Filter filter when CanHoist(filter, outside) && !HasForeignExists(filter.Condition, graph, group):
                group.Conditions.AddRange(AlgebraRewriter.Conjuncts(filter.Condition));
                Collect(filter.Pattern, graph, outside, group);
                break;
            case GraphClause { Name: ConstantTerm { Term: var name } } clause when !HasExists(clause.Pattern) && context.Dataset.HasGraph(context.Terms.Add(name)):
                Collect(clause.Pattern, context.Dataset.Named(context.Terms.Add(name)), outside, group);
                break;
            case GraphClause { Name: Variable variable } clause when IsPerStatement(clause.Pattern, variable):
                Collect(clause.Pattern, context.Dataset.AnyNamed(variable), outside, group);
                break;
            case PathPattern path:
                group.Relations.Add(RelationOf(path, graph));
                break;
            default:
                group.Relations.Add(RelationOf(pattern, graph));
                break;
        }
        group.Graph ??= graph;
    }

    /// <summary>True when a filter on a part of a group has the same value on the solutions of the whole group.</summary>
    private bool CanHoist(Filter filter, HashSet<Variable> outside)
    {
        var certain = _variables.Certain(filter.Pattern);
        return Mentions.In(filter.Condition).All(v => certain.Contains(v) || !outside.Contains(v));
    }

    /// <summary>True when an EXISTS would be planned against another graph than where it stands.</summary>
    private static bool HasForeignExists(Expression condition, ActiveGraph graph, JoinGroup group) =>
        Mentions.HasExists(condition) && group.Graph is not null && group.Graph != graph;

    private static bool HasExists(GraphPattern pattern) => pattern is Filter filter ? Mentions.HasExists(filter.Condition) || HasExists(filter.Pattern) : pattern is Join join && (HasExists(join.Left) || HasExists(join.Right));

    private Operator Build(JoinGroup group, ActiveGraph graph, IReadOnlySet<Variable> needed)
    {
        Variable[] variables = [.. group.Relations.SelectMany(r => r.Variables).Distinct()];
        var numbers = new Dictionary<Variable, int>();
        foreach (var variable in variables)
            numbers.Add(variable, numbers.Count);
        foreach (var relation in group.Relations)
            relation.Numbers = [.. relation.Variables.Select(v => numbers[v])];
        var waiting = group.Conditions.ConvertAll(c => (Condition: c, Variables: Mentions.In(c).Where(numbers.ContainsKey).ToHashSet()));
        var filters = waiting.ConvertAll(w => (w.Variables.Select(v => numbers[v]).ToHashSet(), Selectivity(w.Condition)));
        var order = new JoinOrder(group.Relations, variables.Length, filters, (relation, variable) => CanSort(group.Relations[relation], variables[variable]));
        var steps = _optimizes ? order.Find() : order.AsWritten();
        Operator? rows = null;
        var later = steps.ConvertAll(s => group.Relations[s.Relation]);
        foreach (var step in steps)
        {
            var relation = later[0];
            later.RemoveAt(0);
            var wanted = With(needed, later.SelectMany(r => r.Variables).Concat(waiting.SelectMany(w => w.Variables)));
            var sortedBy = step.SortedBy < 0 ? null : variables[step.SortedBy];
            rows = rows is null ? Scan(relation, wanted, sortedBy) : MakeJoin(rows, relation, step, sortedBy, wanted);
            // A variable that may still be unbound can get its term from a later relation.
            var settled = rows;
            var ready = waiting.FindAll(w => later.Count == 0 || (w.Variables.Count > 0 && w.Variables.All(v => settled.Schema.HasCertain(v) || !later.Exists(r => r.Variables.Contains(v)))));
            waiting.RemoveAll(ready.Contains);
            rows = Test(rows, ready.Select(r => r.Condition), graph);
        }
        return rows!;
    }

    private bool CanSort(JoinRelation relation, Variable variable) =>
        relation.Triple is { } triple && triple.PlaceOf(variable) is { } place && context.Dataset.CanSort(triple.Constants, triple.Graph, place);

    /// <summary>A relation alone.</summary>
    private Operator Scan(JoinRelation relation, IReadOnlySet<Variable> wanted, Variable? sortedBy)
    {
        if (relation.Pattern is { } pattern)
            return Narrow(Plan(pattern, relation.Graph, wanted, null), wanted);
        Variable[] columns = [.. relation.Variables.Where(wanted.Contains)];
        var schema = new Schema(columns, _ => true);
        if (relation.Path is { } path)
            return new PathJoin(context, schema, OneRow(), path, relation.Graph) { EstimatedRows = relation.Rows, EstimatedCost = relation.Cost };
        if (relation.Seed is { } seed)
            return new SeedRows(context, schema, seed.Table, [.. columns.Select(v => IndexOf(seed.Table.Variables, v))]) { EstimatedRows = seed.Rows };
        return new IndexScan(context, schema, relation.Triple!, sortedBy is null ? null : relation.Triple!.PlaceOf(sortedBy))
        {
            EstimatedRows = relation.Rows,
            EstimatedCost = relation.Cost,
            SortedBy = sortedBy is null ? -1 : schema[sortedBy],
        };
    }

    private Operator MakeJoin(Operator left, JoinRelation relation, JoinStep step, Variable? sortedBy, IReadOnlySet<Variable> wanted)
    {
        Variable[] columns = [.. left.Schema.Variables.Concat(relation.Variables).Distinct().Where(wanted.Contains)];
        var schema = new Schema(columns, v => left.Schema.HasCertain(v) || ((relation.Triple is not null || relation.Path is not null) && relation.Variables.Contains(v)));
        var sorted = sortedBy is null ? -1 : schema[sortedBy];
        var inner = With(wanted, left.Schema.Variables);
        switch (step.Method)
        {
            case JoinMethod.Index when relation.Path is { } path:
                return new PathJoin(context, schema, left, path, relation.Graph) { EstimatedRows = step.Rows, EstimatedCost = step.Cost, SortedBy = sorted };
            case JoinMethod.Index:
                return new IndexJoin(context, schema, left, relation.Triple!, JoinKind.Inner) { EstimatedRows = step.Rows, EstimatedCost = step.Cost, SortedBy = sorted };
            case JoinMethod.Merge:
                return new MergeJoin(context, schema, left, sortedBy!, relation.Triple!, JoinKind.Inner) { EstimatedRows = step.Rows, EstimatedCost = step.Cost, SortedBy = sorted };
            case JoinMethod.Seeded:
                return JoinWith(left, relation.Pattern!, relation.Graph, inner, wanted, JoinKind.Inner, null);
            default:
                var right = Scan(relation, inner, null);
                var isSwapped = sortedBy is null && relation.Rows > left.EstimatedRows;
                var certain = new Schema(columns, v => left.Schema.HasCertain(v) || right.Schema.HasCertain(v));
                return new HashJoin(context, certain, isSwapped ? right : left, isSwapped ? left : right, JoinKind.Inner) { EstimatedRows = step.Rows, EstimatedCost = step.Cost, SortedBy = sorted };
        }
    }

    private static int IndexOf(IReadOnlyList<Variable> variables, Variable variable)
    {
        var index = 0;
        while (variables[index] != variable)
            index++;
        return index;
    }

    private static int IndexOf(JoinRelation relation, Variable variable) => IndexOf(relation.Variables, variable);
}
