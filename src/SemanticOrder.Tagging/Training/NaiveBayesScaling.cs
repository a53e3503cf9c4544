namespace SemanticOrder.Tagging.Training;

/// <summary>How much more often a column stands in the rows of a tag than in the others, as a logarithm (Wang and Manning, ACL 2012); by it the columns are scaled before learning.</summary>
internal static class NaiveBayesScaling
{
    private const double Smoothing = 3;

    /// <summary>The factors of all columns, such that scaled rows have length 1 in the mean: an error costs the same as with plain rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="classes">Positive, negative, or 0 for rows that are not used.</param>
    public static float[] Of(SparseRows rows, ReadOnlySpan<sbyte> classes)
    {
        var (positive, negative) = (new double[rows.Width], new double[rows.Width]);
        for (var row = 0; row < rows.Count; row++)
        {
            if (classes[row] == 0)
                continue;
            var counts = classes[row] > 0 ? positive : negative;
            foreach (var column in rows.ColumnsOf(row))
                counts[column]++;
        }

        var (positives, negatives) = (positive.Sum() + (Smoothing * rows.Width), negative.Sum() + (Smoothing * rows.Width));
        var factors = new float[rows.Width];
        for (var column = 0; column < factors.Length; column++)
            factors[column] = (float)Math.Log((positive[column] + Smoothing) / positives / ((negative[column] + Smoothing) / negatives));
        return Normalised(factors, rows, classes);
    }

    private static float[] Normalised(float[] factors, SparseRows rows, ReadOnlySpan<sbyte> classes)
    {
        var (square, used) = (0.0, 0);
        for (var row = 0; row < rows.Count; row++)
        {
            if (classes[row] == 0)
                continue;
            used++;
            var columns = rows.ColumnsOf(row);
            var values = rows.ValuesOf(row);
            for (var at = 0; at < columns.Length; at++)
                square += values[at] * (double)values[at] * factors[columns[at]] * factors[columns[at]];
        }

        var unit = (float)Math.Sqrt(used / Math.Max(square, 1e-12));
        foreach (ref var factor in factors.AsSpan())
            factor *= unit;
        return factors;
    }
}
