using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Large groups are cut into parts for as many cores: the same plan for each, over a part of the statements that it reads first.</summary>
internal sealed partial class PatternPlanner
{
    /// <summary>What a group has to cost, in microseconds, and how many statements it has to begin with, to be worth another core.</summary>
    private const double MinPartedCost = 10_000;
    private const double MinPartedRows = 50_000;

    /// <summary>The part of its cost that may go into tables which every part builds for itself.</summary>
    private const double MaxRepeated = 0.15;

    private static double GroupCost(Group group, Operator input) => input.EstimatedCost + (input.EstimatedRows * (1 + group.Aggregates.Count) * JoinCosts.HashProbe);

    private List<(Operator Rows, GroupTable Groups)> PlanParts(Group group, ActiveGraph graph, IReadOnlySet<Variable> used, Seed? seed)
    {
        var parts = new List<(Operator Rows, GroupTable Groups)> { PlanPart(group, graph, used, seed) };
        if (!_optimizes || context.Options.Parallelism < 2 || seed is not null || !IsWorthParting(group, parts[0].Rows))
            return parts;
        while (parts.Count < context.Options.Parallelism)
            parts.Add(new PatternPlanner(context.Fork()).PlanPart(group, graph, used, null));
        if (parts.Exists(p => First(p.Rows) is null))
            return parts[..1];
        foreach (var (number, (rows, _)) in parts.Index())
            (First(rows)!.Part, First(rows)!.Parts) = (number, parts.Count);
        return parts;
    }

    private (Operator Rows, GroupTable Groups) PlanPart(Group group, ActiveGraph graph, IReadOnlySet<Variable> used, Seed? seed)
    {
        var input = Narrow(Plan(group.Pattern, graph, used, seed), used);
        var compiler = new ExpressionCompiler(context, input.Schema, CompileExists(graph));
        var table = new GroupTable(context, input.Schema, [.. group.Keys.Select(v => input.Schema[v])], [.. group.Aggregates.Select(a => a.Aggregate)],
            [.. group.Aggregates.Select(a => a.Aggregate.Argument is { } argument ? compiler.Compile(argument) : null)]);
        return (input, table);
    }

    /// <summary>True for a large group that reads most of what it needs once. Putting sets of distinct values together would cost what was saved.</summary>
    private bool IsWorthParting(Group group, Operator input)
    {
        var cost = GroupCost(group, input);
        return cost >= MinPartedCost && First(input) is { CanBeParted: true, EstimatedRows: >= MinPartedRows } && RepeatedCost(input) <= MaxRepeated * cost
            && !group.Aggregates.Any(a => a.Aggregate.IsDistinct) && GivesTheSameAgain(group);
    }

    /// <summary>The scan whose parts are the parts of all rows; null when rows come in another way.</summary>
    private static IndexScan? First(Operator step)
    {
        while (step is FilterRows or ExtendRows or ProjectRows or IndexJoin or MergeJoin or HashJoin)
            step = step.Inputs[0];
        return step as IndexScan;
    }

    private static double RepeatedCost(Operator step)
    {
        var cost = 0d;
        for (; step.Inputs.Count > 0; step = step.Inputs[0])
            cost += step.Inputs.Skip(1).Sum(i => i.EstimatedCost + (i.EstimatedRows * JoinCosts.HashedRow));
        return cost;
    }

    /// <summary>True when several plans of a pattern, each with terms of its own, give the same solutions.</summary>
    private bool GivesTheSameAgain(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern is not (Service or Slice) && !context.Options.IsSource(pattern) && Mentions.Expressions(pattern).All(Mentions.IsDeterministic) && Mentions.Parts(pattern).All(GivesTheSameAgain);
    }
}
