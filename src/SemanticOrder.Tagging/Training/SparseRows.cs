using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SemanticOrder.Tagging.Training;

/// <summary>Rows of a sparse matrix: for each row the columns that are not zero, ascending, with their values. Immutable.</summary>
/// <param name="Starts">Where each row begins; one more than there are rows.</param>
/// <param name="Columns">Columns, row after row, each below the width.</param>
/// <param name="Values">Values beside them.</param>
/// <param name="Width">How many columns there are.</param>
internal sealed record SparseRows(int[] Starts, int[] Columns, float[] Values, int Width)
{
    private readonly Lazy<(int[] Counts, double[] Squares)> _sums = new(() => Sums(Columns, Values, Width));

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

    /// <summary>The product of a row with weights, and the bias after them. Four sums side by side, added in a fixed order: the same on every machine.</summary>
    public float Score(int row, float[] weights)
    {
        if (weights.Length <= Width)
            throw new ArgumentException("There are fewer weights than columns.", nameof(weights));
        var (start, end) = (Starts[row], Starts[row + 1]);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var column = ref MemoryMarshal.GetArrayDataReference(Columns);
        ref var value = ref MemoryMarshal.GetArrayDataReference(Values);
        var (sum0, sum1, sum2, sum3) = (0f, 0f, 0f, 0f);
        var at = start;
        for (; at + 4 <= end; at += 4)
        {
            sum0 += Unsafe.Add(ref value, at) * Unsafe.Add(ref weight, Unsafe.Add(ref column, at));
            sum1 += Unsafe.Add(ref value, at + 1) * Unsafe.Add(ref weight, Unsafe.Add(ref column, at + 1));
            sum2 += Unsafe.Add(ref value, at + 2) * Unsafe.Add(ref weight, Unsafe.Add(ref column, at + 2));
            sum3 += Unsafe.Add(ref value, at + 3) * Unsafe.Add(ref weight, Unsafe.Add(ref column, at + 3));
        }

        for (; at < end; at++)
            sum0 += Unsafe.Add(ref value, at) * Unsafe.Add(ref weight, Unsafe.Add(ref column, at));
        return sum0 + sum1 + (sum2 + sum3) + weights[^1];
    }

    /// <summary>The square of the length of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="scaling">By what the square of each column is multiplied; empty for 1.</param>
    public float Square(int row, ReadOnlySpan<float> scaling)
    {
        var columns = ColumnsOf(row);
        var values = ValuesOf(row);
        var sum = 0f;
        for (var at = 0; at < columns.Length; at++)
            sum += values[at] * values[at] * (scaling.IsEmpty ? 1 : scaling[columns[at]]);
        return sum;
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
