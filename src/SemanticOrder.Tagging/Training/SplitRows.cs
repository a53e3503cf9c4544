namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Rows to learn from, apart in the columns that several rows have and those that one row has alone, which are most columns of short texts. Nothing but its row touches the weight of such a column: it is
/// what the row bears times the value, and all of them together only make the slope along their row rise faster. So learning goes over the shared columns alone. Immutable.
/// </summary>
internal sealed class SplitRows
{
    private readonly int[] _columns;

    /// <summary>Splits rows.</summary>
    public SplitRows(SparseRows rows)
    {
        var counts = rows.ColumnCounts;
        var (numbers, columns) = (new int[rows.Width], new List<int>());
        for (var column = 0; column < rows.Width; column++)
        {
            if (counts[column] < 2)
                continue;
            numbers[column] = columns.Count;
            columns.Add(column);
        }

        (Width, _columns) = (rows.Width, [.. columns]);
        (Shared, Own) = (Part(rows, isShared: true, numbers, _columns.Length), Part(rows, isShared: false, numbers, rows.Width));
    }

    /// <summary>How many columns there are in all.</summary>
    public int Width { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => Shared.Count;

    /// <summary>The rows in the columns that several rows have, numbered anew.</summary>
    public SparseRows Shared { get; }

    /// <summary>The rows in the columns that no other row has.</summary>
    public SparseRows Own { get; }

    /// <summary>The weights of all columns for tags side by side, the biases last, from those of the shared ones and what each row bears.</summary>
    public float[] Expand(DualProblem problem)
    {
        var weights = new float[(Width + 1) * TagLanes.Width];
        for (var number = 0; number < _columns.Length; number++)
            TagLanes.Put(weights, _columns[number], TagLanes.At(problem.Weights, number));
        TagLanes.Put(weights, Width, TagLanes.At(problem.Weights, _columns.Length));
        for (var row = 0; row < Count; row++)
        {
            var step = problem.OwnStep(row);
            var columns = Own.ColumnsOf(row);
            var values = Own.ValuesOf(row);
            for (var at = 0; at < columns.Length; at++)
                TagLanes.Put(weights, columns[at], step * values[at]);
        }

        return weights;
    }

    private static SparseRows Part(SparseRows rows, bool isShared, int[] numbers, int width)
    {
        var counts = rows.ColumnCounts;
        var (starts, columns, values) = (new int[rows.Count + 1], new List<int>(), new List<float>());
        for (var row = 0; row < rows.Count; row++)
        {
            var all = rows.ColumnsOf(row);
            var amounts = rows.ValuesOf(row);
            for (var at = 0; at < all.Length; at++)
            {
                if ((counts[all[at]] > 1) != isShared)
                    continue;
                columns.Add(isShared ? numbers[all[at]] : all[at]);
                values.Add(amounts[at]);
            }

            starts[row + 1] = columns.Count;
        }

        return new SparseRows(starts, [.. columns], [.. values], width);
    }
}
