namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The rows for which a condition is true (Filter of SPARQL 1.1 §18.5).</summary>
internal sealed class FilterRows(EvaluationContext context, Operator input, CompiledExpression condition, string detail) : Operator(context, input.Schema, input)
{
    public override string Detail => detail;

    protected override RowBatch? NextCore()
    {
        while (Inputs[0].Next() is { } batch)
        {
            var kept = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                Context.Tick();
                if (condition.Test(batch, row) is not true)
                    continue;
                if (kept < row)
                    Move(batch, row, kept);
                kept++;
            }
            batch.Count = kept;
            if (kept > 0)
                return batch;
        }
        return null;
    }

    private static void Move(RowBatch batch, int from, int to)
    {
        foreach (var column in batch.Columns)
            column[to] = column[from];
    }
}
