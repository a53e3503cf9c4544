using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Some rows of ids, column by column. Who receives a batch may change it until it asks for the next.</summary>
internal sealed class RowBatch
{
    /// <summary>Rows of a batch where many are expected.</summary>
    public const int LargeCapacity = 1024;

    /// <summary>Rows of a batch where few are expected.</summary>
    public const int SmallCapacity = 64;

    public RowBatch(int width, int capacity)
    {
        Columns = new TermId[width][];
        Capacity = capacity;
        for (var column = 0; column < width; column++)
            Columns[column] = GC.AllocateUninitializedArray<TermId>(capacity);
    }

    /// <summary>A batch over columns that others own.</summary>
    public RowBatch(TermId[][] columns, int count)
    {
        (Columns, Count) = (columns, count);
        Capacity = count;
    }

    public TermId[][] Columns { get; }

    public int Capacity { get; }

    public int Count { get; set; }

    public int Width => Columns.Length;
}
