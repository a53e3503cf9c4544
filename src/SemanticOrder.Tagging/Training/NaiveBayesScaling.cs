namespace SemanticOrder.Tagging.Training;

/// <summary>How much more often a column stands in the rows of a tag than in the others, as a logarithm (Wang and Manning, ACL 2012); by it the columns are scaled before learning.</summary>
internal static class NaiveBayesScaling
{
    private const int Smoothing = 3;

    /// <summary>
    /// The squares of the factors of all columns for tags side by side, such that scaled rows have length 1 in the mean: an error costs the same as with plain rows. Costs the rows of the tags and
    /// those not used, not all rows: what is left over are the others.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="signs">Classes of the rows for each tag.</param>
    /// <param name="tags">How many tags there are.</param>
    public static float[] SquaresOf(SparseRows rows, float[] signs, int tags)
    {
        var squares = new float[rows.Width * TagLanes.Width];
        var (positive, unused, unusedSquares) = (new int[rows.Width], new int[rows.Width], new double[rows.Width]);
        double[] logarithms = [.. Enumerable.Range(Smoothing, rows.Count + 1).Select(count => Math.Log(count))];
        for (var lane = 0; lane < tags; lane++)
        {
            Array.Clear(positive);
            Array.Clear(unused);
            Array.Clear(unusedSquares);
            var used = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                var sign = signs[(row * TagLanes.Width) + lane];
                used += sign != 0 ? 1 : 0;
                if (sign > 0)
                    Count(rows.ColumnsOf(row), positive);
                else if (sign == 0)
                    Count(rows, row, unused, unusedSquares);
            }

            Fill(squares.AsSpan(lane), rows, positive, unused, unusedSquares, used, logarithms);
        }

        return squares;
    }

    private static void Count(ReadOnlySpan<int> columns, int[] counts)
    {
        foreach (var column in columns)
            counts[column]++;
    }

    private static void Count(SparseRows rows, int row, int[] counts, double[] squares)
    {
        var columns = rows.ColumnsOf(row);
        var values = rows.ValuesOf(row);
        for (var at = 0; at < columns.Length; at++)
        {
            counts[columns[at]]++;
            squares[columns[at]] += values[at] * (double)values[at];
        }
    }

    private static void Fill(Span<float> squares, SparseRows rows, int[] positive, int[] unused, double[] unusedSquares, int used, double[] logarithms)
    {
        var all = rows.ColumnCounts;
        var allSquares = rows.ColumnSquares;
        var (positives, negatives) = ((long)Smoothing * rows.Width, (long)Smoothing * rows.Width);
        for (var column = 0; column < positive.Length; column++)
        {
            positives += positive[column];
            negatives += all[column] - unused[column] - positive[column];
        }

        var (length, shift) = (0.0, Math.Log(positives) - Math.Log(negatives));
        for (var column = 0; column < positive.Length; column++)
        {
            var factor = logarithms[positive[column]] - logarithms[all[column] - unused[column] - positive[column]] - shift;
            squares[column * TagLanes.Width] = (float)(factor * factor);
            length += squares[column * TagLanes.Width] * Math.Max(allSquares[column] - unusedSquares[column], 0);
        }

        var unit = (float)(used / Math.Max(length, 1e-12));
        for (var column = 0; column < positive.Length; column++)
            squares[column * TagLanes.Width] *= unit;
    }
}
