using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Distinct combinations of terms that one side of a join has, given to the other side so that it computes only what can match.</summary>
internal sealed class SeedTable(EvaluationContext context, IReadOnlyList<Variable> variables)
{
    private readonly DistinctTable _rows = new(context, variables.Count);
    private readonly TermId[] _row = new TermId[variables.Count];

    public IReadOnlyList<Variable> Variables { get; } = variables;

    public RowBatch Rows => _rows.Rows.AsBatch();

    /// <summary>Takes the combinations of a batch.</summary>
    public void Fill(RowBatch batch, ReadOnlySpan<int> columns)
    {
        _rows.Clear();
        for (var row = 0; row < batch.Count; row++)
        {
            for (var column = 0; column < columns.Length; column++)
                _row[column] = batch.Columns[columns[column]][row];
            _rows.Add(_row);
        }
    }
}
