using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql;

/// <summary>The solutions of a SELECT query, computed as they are read; forward only. Not thread-safe.</summary>
public sealed class SolutionSequence : IDisposable
{
    private readonly EvaluationContext _context;
    private readonly Operator _rows;
    private RowBatch? _batch;
    private int _row = -1;
    private long _count;
    private bool _ended;

    internal SolutionSequence(EvaluationContext context, Operator rows)
    {
        (_context, _rows) = (context, rows);
        Variables = rows.Schema.Variables;
    }

    /// <summary>The columns, in the order of the query.</summary>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>Reads the ids of the rows back into terms; valid until the sequence is disposed.</summary>
    public ITermSource Terms => _context.Terms;

    /// <summary>The term in a column of the current row; <see cref="TermId.None"/> when the variable is unbound.</summary>
    public TermId this[int column] => (_batch ?? throw new InvalidOperationException("There is no current row.")).Columns[column][_row];

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="SparqlLimitException">SO2020, SO2021, SO2022.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public bool MoveNext()
    {
        if (_ended)
            return false;
        _row++;
        if (_batch is null || _row >= _batch.Count)
        {
            _batch = _context.Guard(this, static sequence => sequence.NextBatch());
            _row = 0;
        }
        _ended = _batch is null;
        return !_ended;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        _batch = null;
        _context.Dispose();
    }

    private RowBatch? NextBatch()
    {
        if (_batch is null)
            _rows.Start();
        var batch = _rows.Next();
        _context.CountRows(_count += batch?.Count ?? 0);
        return batch;
    }
}
