using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>OPTIONAL, MINUS, EXISTS and FILTER.</summary>
internal sealed partial class PatternPlanner
{
    /// <summary>Plans are compared with and without seed down to this depth of patterns in patterns; below it the seed is taken, or planning would double at each level.</summary>
    private const int MaxCompared = 6;

    /// <summary>What a seed has to save, at least, to be worth computing the right side again for each block.</summary>
    private const double SeedMargin = 0.7;
    private int _compared;

    private Operator PlanLeftJoin(LeftJoin join, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed)
    {
        HashSet<Variable> condition = join.Condition is { } expression ? Mentions.In(expression) : [];
        var rightScope = _variables.Scope(join.Right);
        var left = Plan(join.Left, graph, With(needed, condition.Concat(rightScope)), seed?.For(_variables.Certain(join.Left)));
        var wanted = With(needed, condition.Concat(left.Schema.Variables));
        if (_optimizes && graph.Endpoint is null && join is { Condition: null, Right: BasicGraphPattern { Triples: [var triple] } })
            return PlanOptionalTriple(left, new TripleAccess(triple, graph, context.Terms), needed);
        return JoinWith(left, join.Right, graph, wanted, needed, JoinKind.Left, join.Condition);
    }

    private Operator PlanOptionalTriple(Operator left, TripleAccess access, IReadOnlySet<Variable> needed)
    {
        var relation = RelationOf(access);
        Variable[] columns = [.. left.Schema.Variables.Concat(access.Scope).Distinct().Where(needed.Contains)];
        var schema = new Schema(columns, left.Schema.HasCertain);
        Variable[] shared = [.. access.Scope.Where(left.Schema.Has)];
        var rows = Math.Max(left.EstimatedRows, left.EstimatedRows * relation.Rows / Math.Max(1, shared.Select(v => relation.Distinct[IndexOf(relation, v)]).DefaultIfEmpty(1).Max()));
        var index = left.EstimatedRows * JoinCosts.IndexProbe;
        var merge = (left.EstimatedRows * JoinCosts.MergedRow) + Math.Min(relation.Rows * JoinCosts.MergedRow, left.EstimatedRows * JoinCosts.Seek);
        var hash = (relation.Rows * (JoinCosts.ScannedRow + JoinCosts.HashedRow)) + (left.EstimatedRows * JoinCosts.HashProbe);
        var sortedBy = left.SortedBy >= 0 ? schema[left.Schema.Variables[left.SortedBy]] : -1;
        if (shared is [var key] && left.SortedBy >= 0 && left.Schema[key] == left.SortedBy && merge < Math.Min(index, hash)
            && context.Dataset.CanSort(access.Constants, access.Graph, access.PlaceOf(key)!.Value))
            return new MergeJoin(context, schema, left, key, access, JoinKind.Left) { EstimatedRows = rows, EstimatedCost = left.EstimatedCost + merge, SortedBy = sortedBy };
        if (index < hash || shared.Length == 0)
            return new IndexJoin(context, schema, left, access, JoinKind.Left) { EstimatedRows = rows, EstimatedCost = left.EstimatedCost + index, SortedBy = sortedBy };
        var right = Scan(relation, With(needed, left.Schema.Variables), null);
        return new HashJoin(context, schema, left, right, JoinKind.Left) { EstimatedRows = rows, EstimatedCost = left.EstimatedCost + hash, SortedBy = sortedBy };
    }

    private Operator PlanMinus(Minus minus, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed)
    {
        var shared = _variables.Scope(minus.Right).Where(_variables.Scope(minus.Left).Contains).ToHashSet();
        if (shared.Count == 0 && _optimizes)
            return Plan(minus.Left, graph, needed, seed);
        var left = Plan(minus.Left, graph, With(needed, shared), seed?.For(_variables.Certain(minus.Left)));
        return JoinWith(left, minus.Right, graph, shared, needed, JoinKind.Minus, null);
    }

    private Operator PlanFilter(Filter filter, ActiveGraph graph, IReadOnlySet<Variable> needed, Seed? seed)
    {
        if (_optimizes && IsGroup(filter))
            return PlanGroup(filter, graph, needed, seed);
        var conditions = _optimizes ? AlgebraRewriter.Conjuncts(filter.Condition) : [filter.Condition];
        var wanted = With(needed, Mentions.In(filter.Condition));
        return Narrow(Test(Plan(filter.Pattern, graph, wanted, seed), conditions, graph), needed);
    }

    /// <summary>Rows for which conditions hold; an EXISTS that stands alone becomes a semi-join.</summary>
    private Operator Test(Operator input, IEnumerable<Expression> conditions, ActiveGraph graph)
    {
        foreach (var condition in conditions.OrderBy(c => Mentions.HasExists(c)))
        {
            var (exists, isNegated) = condition switch
            {
                Exists plain => (plain, plain.IsNegated),
                Not { Operand: Exists inner } => (inner, !inner.IsNegated),
                _ => (null, false),
            };
            Operator? joined = exists is not null && _optimizes ? PlanExists(input, exists.Pattern, isNegated, graph) : null;
            input = joined ?? MakeFilter(input, condition, graph);
        }
        return input;
    }

    private FilterRows MakeFilter(Operator input, Expression condition, ActiveGraph graph) =>
        new(context, input, new ExpressionCompiler(context, input.Schema, CompileExists(graph)).Compile(condition), Describe(condition))
        {
            EstimatedRows = input.EstimatedRows * Selectivity(condition),
            EstimatedCost = input.EstimatedCost + (input.EstimatedRows * JoinCosts.Filter),
            SortedBy = input.SortedBy,
        };

    private HashJoin? PlanExists(Operator input, GraphPattern pattern, bool isNegated, ActiveGraph graph)
    {
        if (!TryDecorrelate(pattern, input.Schema, out var inner, out var condition))
            return null;
        var wanted = With(input.Schema.Variables, condition is null ? [] : Mentions.In(condition));
        return JoinWith(input, inner, graph, wanted, input.Schema.Variables.ToHashSet(), isNegated ? JoinKind.Anti : JoinKind.Semi, condition);
    }

    /// <summary>Joins rows with a pattern by hashing, the pattern computed for itself or for the rows' terms, whichever is cheaper.</summary>
    /// <param name="left">The rows.</param>
    /// <param name="pattern">The pattern on the right.</param>
    /// <param name="graph">What it is matched against.</param>
    /// <param name="wanted">Variables of the pattern that the join uses.</param>
    /// <param name="needed">Variables of the result.</param>
    /// <param name="kind">Which join.</param>
    /// <param name="condition">What must hold for a pair; null for nothing.</param>
    private HashJoin JoinWith(Operator left, GraphPattern pattern, ActiveGraph graph, IReadOnlySet<Variable> wanted, IReadOnlySet<Variable> needed, JoinKind kind, Expression? condition)
    {
        var (right, seed) = PlanRight(left, pattern, graph, wanted);
        right = Narrow(right, wanted);
        if (kind is JoinKind.Semi or JoinKind.Anti or JoinKind.Minus && condition is null)
            right = MakeDistinct(right);
        var keepsRight = kind is JoinKind.Inner or JoinKind.Left;
        Variable[] all = [.. left.Schema.Variables.Concat(right.Schema.Variables).Distinct()];
        Variable[] columns = [.. (keepsRight ? all : left.Schema.Variables).Where(needed.Contains)];
        var schema = new Schema(columns, v => left.Schema.HasCertain(v) || (kind == JoinKind.Inner && right.Schema.HasCertain(v)));
        Schema? pair = null;
        CompiledExpression? compiled = null;
        if (condition is not null)
        {
            pair = new Schema(all, left.Schema.HasCertain);
            compiled = new ExpressionCompiler(context, pair, CompileExists(graph)).Compile(condition);
        }
        var rows = kind switch { JoinKind.Left => Math.Max(left.EstimatedRows, 1), JoinKind.Inner => Math.Max(left.EstimatedRows, right.EstimatedRows), _ => left.EstimatedRows / 2 };
        return new HashJoin(context, schema, left, right, kind, seed, compiled, pair)
        {
            EstimatedRows = rows,
            EstimatedCost = left.EstimatedCost + right.EstimatedCost + (right.EstimatedRows * JoinCosts.HashedRow) + (left.EstimatedRows * JoinCosts.HashProbe),
            SortedBy = left.SortedBy < 0 ? -1 : schema[left.Schema.Variables[left.SortedBy]],
        };
    }

    private (Operator Right, SeedTable? Seed) PlanRight(Operator left, GraphPattern pattern, ActiveGraph graph, IReadOnlySet<Variable> wanted)
    {
        var seedable = _variables.Seedable(pattern);
        Variable[] keys = [.. left.Schema.Variables.Where(v => left.Schema.HasCertain(v) && seedable.Contains(v))];
        // An endpoint that a variable names is known from the rows only.
        if (keys.Length == 0 || (!_optimizes && pattern is not Service { Name: Variable }))
            return (Plan(pattern, graph, wanted, null), null);
        _compared++;
        var alone = _compared <= MaxCompared ? Plan(pattern, graph, wanted, null) : null;
        var table = new SeedTable(context, keys);
        var seeded = Plan(pattern, graph, wanted, new Seed(table, keys, Math.Max(1, left.EstimatedRows)));
        _compared--;
        return alone is null || seeded.EstimatedCost < alone.EstimatedCost * SeedMargin ? (seeded, table) : (alone, null);
    }
}
