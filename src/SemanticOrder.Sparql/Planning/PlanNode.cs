using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql;

/// <summary>One operator of a <see cref="QueryPlan"/>. Immutable.</summary>
/// <param name="Operator">What kind of step it is.</param>
/// <param name="Detail">What it works on, for people.</param>
/// <param name="EstimatedRows">Rows that the planner expects of one start.</param>
/// <param name="ActualRows">Rows it gave, over all starts; null when the query was not run.</param>
/// <param name="Starts">How often it was started; null when the query was not run.</param>
/// <param name="Milliseconds">Time in it and in its inputs; null when the query was not run.</param>
/// <param name="Inputs">Where its rows come from.</param>
public sealed record PlanNode(string Operator, string Detail, double EstimatedRows, long? ActualRows, int? Starts, double? Milliseconds, IReadOnlyList<PlanNode> Inputs)
{
    internal static PlanNode Of(Operator step, bool isRun) => new(
        step.Name,
        step.Detail,
        Math.Round(step.EstimatedRows, 1),
        isRun ? step.ActualRows : null,
        isRun ? step.Starts : null,
        isRun ? step.Elapsed.TotalMilliseconds : null,
        [.. step.Inputs.Select(input => Of(input, isRun))]);
}
