namespace SemanticOrder.Tagging.Training;

/// <summary>Rows of a sparse matrix: for each row the columns that are not zero, ascending, with their values. Immutable.</summary>
/// <param name="Starts">Where each row begins; one more than there are rows.</param>
/// <param name="Columns">Columns, row after row.</param>
/// <param name="Values">Values beside them.</param>
/// <param name="Width">How many columns there are.</param>
internal sealed record SparseRows(int[] Starts, int[] Columns, float[] Values, int Width)
{
    /// <summary>How many rows there are.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>The columns of a row.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => Columns.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>The product of a row with a vector.</summary>
    public double Dot(int row, ReadOnlySpan<double> vector)
    {
        var columns = ColumnsOf(row);
        var values = ValuesOf(row);
        var sum = 0.0;
        for (var at = 0; at < columns.Length; at++)
            sum += values[at] * vector[columns[at]];
        return sum;
    }

    /// <summary>The same rows with every column multiplied.</summary>
    public SparseRows Scaled(ReadOnlySpan<float> factors)
    {
        var values = new float[Values.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = Values[at] * factors[Columns[at]];
        return this with { Values = values };
    }

    /// <summary>Some of the rows, in the order given.</summary>
    public SparseRows Select(IReadOnlyList<int> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var at = 0; at < rows.Count; at++)
            starts[at + 1] = starts[at] + Starts[rows[at] + 1] - Starts[rows[at]];
        var (columns, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var at = 0; at < rows.Count; at++)
        {
            ColumnsOf(rows[at]).CopyTo(columns.AsSpan(starts[at]));
            ValuesOf(rows[at]).CopyTo(values.AsSpan(starts[at]));
        }

        return new SparseRows(starts, columns, values, Width);
    }
}
