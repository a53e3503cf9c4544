namespace SemanticOrder.Sparql.Evaluation;

/// <summary>OFFSET and LIMIT (Slice of SPARQL 1.1 §18.5); asks for no batch more than it needs.</summary>
internal sealed class SliceRows(EvaluationContext context, Operator input, long start, long? length) : Operator(context, input.Schema, input)
{
    private long _skip;
    private long _left;

    public override string Detail => $"{start} to {(length is { } rows ? (start + rows).ToString(System.Globalization.CultureInfo.InvariantCulture) : "the end")}";

    protected override void StartCore()
    {
        base.StartCore();
        (_skip, _left) = (start, length ?? long.MaxValue);
    }

    protected override RowBatch? NextCore()
    {
        while (_left > 0 && Inputs[0].Next() is { } batch)
        {
            var skipped = (int)Math.Min(_skip, batch.Count);
            _skip -= skipped;
            var kept = (int)Math.Min(batch.Count - skipped, _left);
            if (kept == 0)
                continue;
            _left -= kept;
            if (skipped > 0)
            {
                foreach (var column in batch.Columns)
                    column.AsSpan(skipped, kept).CopyTo(column);
            }
            batch.Count = kept;
            return batch;
        }
        return null;
    }
}
