using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Rows written out in the query: VALUES, the empty pattern's one row, or none.</summary>
internal sealed class InlineRows(EvaluationContext context, Schema schema, TermId[][] columns, int count) : Operator(context, schema)
{
    private int _at;

    public override string Detail => count == 0 ? "nothing" : Schema.ToString();

    protected override void StartCore() => _at = 0;

    protected override RowBatch? NextCore()
    {
        if (_at == count)
            return null;
        var rows = Math.Min(RowBatch.LargeCapacity, count - _at);
        var batch = new RowBatch([.. columns.Select(c => c.AsSpan(_at, rows).ToArray())], rows);
        _at += rows;
        return batch;
    }
}
