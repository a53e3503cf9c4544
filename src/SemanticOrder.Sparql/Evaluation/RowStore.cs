using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A growing table of ids, column by column; its memory is counted.</summary>
internal sealed class RowStore(EvaluationContext context, int width)
{
    private const int FirstCapacity = 64;
    private readonly TermId[][] _columns = [.. Enumerable.Repeat(Array.Empty<TermId>(), width)];
    private int _capacity;

    public int Count { get; private set; }

    public TermId[][] Columns => _columns;

    /// <summary>The rows as one batch, valid until rows are added.</summary>
    public RowBatch AsBatch() => new(_columns, Count);

    public void Append(RowBatch batch)
    {
        Reserve(batch.Count);
        for (var column = 0; column < width; column++)
            batch.Columns[column].AsSpan(0, batch.Count).CopyTo(_columns[column].AsSpan(Count));
        Count += batch.Count;
    }

    public void Append(RowBatch batch, int row)
    {
        Reserve(1);
        for (var column = 0; column < width; column++)
            _columns[column][Count] = batch.Columns[column][row];
        Count++;
    }

    /// <summary>Takes some columns of a row of another table.</summary>
    public void Append(TermId[][] columns, ReadOnlySpan<int> from, int row)
    {
        Reserve(1);
        for (var column = 0; column < from.Length; column++)
            _columns[column][Count] = columns[from[column]][row];
        Count++;
    }

    public void Append(ReadOnlySpan<TermId> row)
    {
        Reserve(1);
        for (var column = 0; column < width; column++)
            _columns[column][Count] = row[column];
        Count++;
    }

    /// <summary>Forgets the rows and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets the rows after the first ones.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        context.Hold(-BytesOf(_capacity));
        (Count, _capacity) = (0, 0);
        Array.Fill(_columns, []);
    }

    private void Reserve(int more)
    {
        if (Count + more <= _capacity)
            return;
        var capacity = Math.Max(Math.Max(FirstCapacity, checked(Count + more)), _capacity < int.MaxValue / 4 ? _capacity * 2 : int.MaxValue / 2);
        context.Hold(BytesOf(capacity) - BytesOf(_capacity));
        for (var column = 0; column < width; column++)
        {
            var grown = GC.AllocateUninitializedArray<TermId>(capacity);
            _columns[column].AsSpan(0, Count).CopyTo(grown);
            _columns[column] = grown;
        }
        _capacity = capacity;
    }

    private long BytesOf(int rows) => (long)rows * width * sizeof(ulong);
}
