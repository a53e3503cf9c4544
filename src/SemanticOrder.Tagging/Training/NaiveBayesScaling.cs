namespace SemanticOrder.Tagging.Training;

/// <summary>How much more often a column stands in the rows of a tag than in the others, as a logarithm (Wang and Manning, ACL 2012); by it the columns are scaled before learning.</summary>
internal static class NaiveBayesScaling
{
    private const int Smoothing = 3;

    /// <summary>
    /// The squares of the factors of all columns, such that scaled rows have length 1 in the mean: an error costs the same as with plain rows. Costs the rows of the tag and those not used, not
    /// all rows: what is left over are the others.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="classes">Positive, negative, or 0 for rows that are not used.</param>
    public static float[] SquaresOf(SparseRows rows, ReadOnlySpan<sbyte> classes)
    {
        var (positive, unused, unusedSquares, used) = (new int[rows.Width], new int[rows.Width], new double[rows.Width], 0);
        for (var row = 0; row < rows.Count; row++)
        {
            used += classes[row] != 0 ? 1 : 0;
            if (classes[row] < 0)
                continue;
            var columns = rows.ColumnsOf(row);
            if (classes[row] > 0)
            {
                foreach (var column in columns)
                    positive[column]++;
                continue;
            }

            var values = rows.ValuesOf(row);
            for (var at = 0; at < columns.Length; at++)
            {
                unused[columns[at]]++;
                unusedSquares[columns[at]] += values[at] * (double)values[at];
            }
        }

        return Squares(rows, positive, unused, unusedSquares, used);
    }

    private static float[] Squares(SparseRows rows, int[] positive, int[] unused, double[] unusedSquares, int used)
    {
        var all = rows.ColumnCounts;
        var allSquares = rows.ColumnSquares;
        var (positives, negatives) = ((long)Smoothing * rows.Width, (long)Smoothing * rows.Width);
        for (var column = 0; column < positive.Length; column++)
        {
            positives += positive[column];
            negatives += all[column] - unused[column] - positive[column];
        }

        double[] logarithms = [.. Enumerable.Range(Smoothing, rows.Count + 1).Select(count => Math.Log(count))];
        var (squares, length, shift) = (new float[rows.Width], 0.0, Math.Log(positives) - Math.Log(negatives));
        for (var column = 0; column < squares.Length; column++)
        {
            var factor = logarithms[positive[column]] - logarithms[all[column] - unused[column] - positive[column]] - shift;
            squares[column] = (float)(factor * factor);
            length += squares[column] * Math.Max(allSquares[column] - unusedSquares[column], 0);
        }

        var unit = (float)(used / Math.Max(length, 1e-12));
        foreach (ref var square in squares.AsSpan())
            square *= unit;
        return squares;
    }
}
