namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The terms that the other side of a join has; see <see cref="SeedTable"/>.</summary>
internal sealed class SeedRows(EvaluationContext context, Schema schema, SeedTable seed, int[] columns) : Operator(context, schema)
{
    /// <summary>Some columns of the seed may repeat combinations; they are given once.</summary>
    private readonly DistinctTable? _distinct = columns.Length < seed.Variables.Count ? new DistinctTable(context, columns.Length) : null;
    private RowBatch? _rows;
    private int _at;

    public override string Detail => Schema.ToString();

    protected override void StartCore()
    {
        _at = 0;
        _rows = seed.Rows;
        if (_distinct is null)
            return;
        _distinct.Clear();
        Span<Rdf.TermId> row = new Rdf.TermId[columns.Length];
        for (var at = 0; at < _rows.Count; at++)
        {
            for (var column = 0; column < columns.Length; column++)
                row[column] = _rows.Columns[columns[column]][at];
            _distinct.Add(row);
        }
        _rows = _distinct.Rows.AsBatch();
    }

    protected override RowBatch? NextCore()
    {
        if (_rows is null || _at == _rows.Count)
            return null;
        var count = Math.Min(RowBatch.LargeCapacity, _rows.Count - _at);
        var batch = new RowBatch(Schema.Width, count) { Count = count };
        for (var column = 0; column < Schema.Width; column++)
            _rows.Columns[_distinct is null ? columns[column] : column].AsSpan(_at, count).CopyTo(batch.Columns[column]);
        _at += count;
        return batch;
    }
}
