using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Training;

/// <summary>Rows of a sparse matrix: for each row the columns that are not zero, ascending, with their values. Immutable.</summary>
/// <param name="Starts">Where each row begins; one more than there are rows.</param>
/// <param name="Columns">Columns, row after row, each below the width.</param>
/// <param name="Values">Values beside them.</param>
/// <param name="Width">How many columns there are.</param>
internal sealed record SparseRows(int[] Starts, int[] Columns, float[] Values, int Width)
{
    private readonly Lazy<(int[] Counts, double[] Squares)> _sums = new(() => Sums(Columns, Values, Width));
    private readonly Lazy<float[]> _squares = new(() => RowSquares(Starts, Values));

    /// <summary>How many rows there are.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>In how many rows each column is.</summary>
    public ReadOnlySpan<int> ColumnCounts => _sums.Value.Counts;

    /// <summary>The sum of the squares of each column.</summary>
    public ReadOnlySpan<double> ColumnSquares => _sums.Value.Squares;

    /// <summary>The columns of a row.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => Columns.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(Starts[row], Starts[row + 1] - Starts[row]);

    /// <summary>The square of the length of each row.</summary>
    public float[] Squares => _squares.Value;

    /// <summary>The products of a row with the weights of tags, and the biases after them. Four sums side by side, added in a fixed order: the same on every machine.</summary>
    public Vector256<float> Score(int row, float[] weights)
    {
        if (weights.Length <= Width * TagLanes.Width)
            throw new ArgumentException("There are fewer weights than columns.", nameof(weights));
        var columns = ColumnsOf(row);
        var values = ValuesOf(row);
        var (sum0, sum1, sum2, sum3) = (TagLanes.At(weights, Width), Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var at = 0;
        for (; at + 4 <= columns.Length; at += 4)
        {
            sum0 += TagLanes.At(weights, columns[at]) * values[at];
            sum1 += TagLanes.At(weights, columns[at + 1]) * values[at + 1];
            sum2 += TagLanes.At(weights, columns[at + 2]) * values[at + 2];
            sum3 += TagLanes.At(weights, columns[at + 3]) * values[at + 3];
        }

        for (; at < columns.Length; at++)
            sum0 += TagLanes.At(weights, columns[at]) * values[at];
        return sum0 + sum1 + (sum2 + sum3);
    }

    /// <summary>The square of the length of a row, its columns multiplied for each tag.</summary>
    /// <param name="row">The row.</param>
    /// <param name="scaling">By what the square of each column is multiplied for each tag.</param>
    public Vector256<float> ScaledSquare(int row, float[] scaling)
    {
        var columns = ColumnsOf(row);
        var values = ValuesOf(row);
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < columns.Length; at++)
            sum += TagLanes.At(scaling, columns[at]) * (values[at] * values[at]);
        return sum;
    }

    private static float[] RowSquares(int[] starts, float[] values)
    {
        var squares = new float[starts.Length - 1];
        for (var row = 0; row < squares.Length; row++)
        {
            for (var at = starts[row]; at < starts[row + 1]; at++)
                squares[row] += values[at] * values[at];
        }

        return squares;
    }

    private static (int[] Counts, double[] Squares) Sums(int[] columns, float[] values, int width)
    {
        var (counts, squares) = (new int[width], new double[width]);
        for (var at = 0; at < columns.Length; at++)
        {
            counts[columns[at]]++;
            squares[columns[at]] += values[at] * (double)values[at];
        }

        return (counts, squares);
    }
}
