using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Each row once, as soon as it comes (Distinct of SPARQL 1.1 §18.5).</summary>
internal sealed class DistinctRows(EvaluationContext context, Operator input) : Operator(context, input.Schema, input)
{
    private readonly TermId[] _row = new TermId[input.Schema.Width];
    private DistinctTable _seen = new(context, input.Schema.Width);

    protected override void StartCore()
    {
        base.StartCore();
        _seen.Rows.Release();
        _seen = new DistinctTable(Context, Schema.Width);
    }

    protected override RowBatch? NextCore()
    {
        while (Inputs[0].Next() is { } batch)
        {
            var kept = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                for (var column = 0; column < _row.Length; column++)
                    _row[column] = batch.Columns[column][row];
                if (!_seen.Add(_row))
                    continue;
                for (var column = 0; column < _row.Length; column++)
                    batch.Columns[column][kept] = _row[column];
                kept++;
            }
            batch.Count = kept;
            if (kept > 0)
                return batch;
        }
        return null;
    }
}
