using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>BIND, projection, grouping, and the solution modifiers.</summary>
internal sealed partial class PatternPlanner
{
    private Operator PlanExtend(Extend extend, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed)
    {
        // Consecutive ones are computed row by row together: BNODE("x") is one node in one solution.
        var chain = new Stack<Extend>();
        GraphPattern inner = extend;
        while (inner is Extend next)
        {
            chain.Push(next);
            inner = next.Pattern;
        }
        Extend[] used = [.. chain.Where(e => needed.Contains(e.Variable) || chain.Any(other => Mentions.In(other.Expression).Contains(e.Variable)))];
        var wanted = With(needed, used.SelectMany(e => Mentions.In(e.Expression)));
        var input = Plan(inner, graph, wanted, seed?.For(_variables.Certain(inner)));
        if (used.Length == 0)
            return input;
        Variable[] columns = [.. input.Schema.Variables, .. used.Select(e => e.Variable)];
        var schema = new Schema(columns, input.Schema.HasCertain);
        // Each sees what was bound before it, not what comes after.
        var seen = Enumerable.Range(0, used.Length).Select(e => new Schema([.. columns.Take(input.Schema.Width + e)], input.Schema.HasCertain));
        CompiledExpression[] values = [.. seen.Zip(used, (before, e) => new ExpressionCompiler(context, before, CompileExists(graph)).Compile(e.Expression))];
        return new ExtendRows(context, schema, input, values, string.Join(' ', used.Select(e => e.Variable)))
        {
            EstimatedRows = input.EstimatedRows,
            EstimatedCost = input.EstimatedCost + (input.EstimatedRows * JoinCosts.Filter),
            SortedBy = input.SortedBy,
        };
    }

    private Operator PlanProject(Project project, ActiveGraph graph, Seed? seed, long? limit)
    {
        var variables = project.Variables.ToHashSet();
        var input = Plan(project.Pattern, graph, variables, seed?.For(_variables.Certain(project)), limit);
        if (input.Schema.Variables.SequenceEqual(project.Variables))
            return input;
        var schema = new Schema(project.Variables, input.Schema.HasCertain);
        return new ProjectRows(context, schema, input)
        {
            EstimatedRows = input.EstimatedRows,
            EstimatedCost = input.EstimatedCost,
            SortedBy = input.SortedBy < 0 ? -1 : schema[input.Schema.Variables[input.SortedBy]],
        };
    }

    private Operator PlanDistinct(Distinct distinct, ActiveGraph graph, Seed? seed)
    {
        if (_optimizes && TryDistinctByIndex(distinct.Pattern, graph) is { } skipped)
            return skipped;
        var input = Narrow(Plan(distinct.Pattern, graph, _variables.Scope(distinct.Pattern), seed), _variables.Scope(distinct.Pattern));
        return MakeDistinct(input);
    }

    /// <summary>The distinct terms in one place of one triple pattern, when they are few beside the statements: the index jumps from one to the next.</summary>
    private IndexCount? TryDistinctByIndex(GraphPattern pattern, ActiveGraph graph)
    {
        if (pattern is not Project { Variables: [var variable], Pattern: BasicGraphPattern { Triples: [var triple] } } || graph.Parts.Count != 1)
            return null;
        var access = new TripleAccess(triple, graph, context.Terms);
        if (access.PlaceOf(variable) is not { } place || access.Scope.Count() < access.Variables.Count(v => v is not null)
            || !context.Dataset.CanSort(access.Constants, graph, place) || context.Dataset.CountDistinct(access.Constants, graph, place) is not { } terms
            || terms * JoinCosts.Seek > context.Dataset.Count(access.Constants, graph) * (JoinCosts.ScannedRow + JoinCosts.HashedRow))
            return null;
        return new IndexCount(context, new Schema([variable], _ => true), access, variable) { EstimatedRows = terms, EstimatedCost = terms * JoinCosts.Seek, SortedBy = 0 };
    }

    private DistinctRows MakeDistinct(Operator input) => new(context, input)
    {
        EstimatedRows = input.EstimatedRows,
        EstimatedCost = input.EstimatedCost + (input.EstimatedRows * JoinCosts.HashedRow),
        SortedBy = input.SortedBy,
    };

    /// <summary>Drops columns that are not among the variables.</summary>
    private Operator Narrow(Operator input, IReadOnlySet<Variable> variables)
    {
        if (input.Schema.Variables.All(variables.Contains))
            return input;
        Variable[] columns = [.. input.Schema.Variables.Where(variables.Contains)];
        return new ProjectRows(context, new Schema(columns, input.Schema.HasCertain), input) { EstimatedRows = input.EstimatedRows, EstimatedCost = input.EstimatedCost };
    }

    private SortRows PlanOrder(OrderBy order, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed, long? limit)
    {
        var wanted = With(needed, order.Conditions.SelectMany(c => Mentions.In(c.Expression)));
        var input = Plan(order.Pattern, graph, wanted, seed);
        var compiler = new ExpressionCompiler(context, input.Schema, CompileExists(graph));
        return new SortRows(context, input, [.. order.Conditions.Select(c => compiler.Compile(c.Expression))], [.. order.Conditions.Select(c => c.IsDescending)], _optimizes ? limit : null)
        {
            EstimatedRows = Math.Min(input.EstimatedRows, limit ?? double.MaxValue),
            EstimatedCost = input.EstimatedCost + (input.EstimatedRows * JoinCosts.IndexProbe),
        };
    }

    private SliceRows PlanSlice(Slice slice, ActiveGraph graph, IReadOnlySet<Variable> needed, long? limit)
    {
        long? first = slice.Length is { } length && slice.Start <= long.MaxValue - length ? slice.Start + length : null;
        var input = Plan(slice.Pattern, graph, needed, null, first);
        return new SliceRows(context, input, slice.Start, limit is { } outer && outer < slice.Length ? outer : slice.Length)
        {
            EstimatedRows = Math.Min(input.EstimatedRows, slice.Length ?? double.MaxValue),
            EstimatedCost = input.EstimatedCost,
            SortedBy = input.SortedBy,
        };
    }

    private Operator PlanGroupBy(Group group, ActiveGraph graph, Seed? seed)
    {
        if (_optimizes && TryCountByIndex(group, graph) is { } counted)
            return counted;
        var used = With(group.Keys, group.Aggregates.SelectMany(a => a.Aggregate.Argument is { } argument ? Mentions.In(argument) : []));
        // Whole solutions are compared by COUNT(DISTINCT *).
        if (group.Aggregates.Any(a => a.Aggregate is { Argument: null, IsDistinct: true }))
            used.UnionWith(_variables.Scope(group.Pattern).Where(v => v.IsVisible));
        var keys = group.Keys.ToHashSet();
        keys.IntersectWith(_variables.Certain(group.Pattern));
        var parts = PlanParts(group, graph, used, group.Keys.Count == 0 ? null : seed?.For(keys));
        var input = parts[0].Rows;
        Variable[] columns = [.. group.Keys, .. group.Aggregates.Select(a => a.Variable)];
        var schema = new Schema(columns, v => input.Schema.HasCertain(v) || group.Aggregates.Any(a => a.Variable == v && a.Aggregate.Function == AggregateFunction.Count));
        return new GroupRows(context, schema, [.. parts.Select(p => p.Rows)], [.. parts.Select(p => p.Groups)])
        {
            EstimatedRows = group.Keys.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(input.EstimatedRows)),
            EstimatedCost = GroupCost(group, input),
        };
    }

    /// <summary>COUNT over the statements of one triple pattern, all together or by one of its places: the index knows.</summary>
    private Operator? TryCountByIndex(Group group, ActiveGraph graph)
    {
        if (group.Pattern is not BasicGraphPattern { Triples: [var triple] } || graph.Parts.Count != 1 || group.Keys.Count > 1)
            return null;
        var access = new TripleAccess(triple, graph, context.Terms);
        if (access.Scope.Count() < access.Variables.Count(v => v is not null))
            return null;
        var schema = new Schema([.. group.Keys, .. group.Aggregates.Select(a => a.Variable)], _ => true);
        if (group is { Keys: [], Aggregates: [{ Aggregate: { Function: AggregateFunction.Count, IsDistinct: true, Argument: VariableExpression distinct } }] })
        {
            return access.PlaceOf(distinct.Variable) is { } counted && context.Dataset.CountDistinct(access.Constants, graph, counted) is { } count
                ? new InlineRows(context, schema, [[context.Terms.AddInteger(count)]], 1) { EstimatedRows = 1 }
                : null;
        }
        var isCount = group.Aggregates.All(a => a.Aggregate is { Function: AggregateFunction.Count, IsDistinct: false }
            && (a.Aggregate.Argument is null || (a.Aggregate.Argument is VariableExpression v && access.PlaceOf(v.Variable) is not null)));
        if (!isCount)
            return null;
        if (group.Keys is not [var key])
            return new IndexCount(context, schema, access, null) { EstimatedRows = 1, EstimatedCost = JoinCosts.Start };
        if (access.PlaceOf(key) is not { } place || !context.Dataset.CanSort(access.Constants, graph, place))
            return null;
        var groups = context.Dataset.CountDistinct(access.Constants, graph, place) ?? 1000;
        return new IndexCount(context, schema, access, key) { EstimatedRows = groups, EstimatedCost = groups * JoinCosts.IndexProbe };
    }
}
