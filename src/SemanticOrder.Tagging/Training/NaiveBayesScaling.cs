using System.Runtime.Intrinsics;

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
    public static ColumnScaling Of(SplitRows rows, float[] signs, int tags)
    {
        var squares = new float[rows.Shared.Width * TagLanes.Width];
        var (ofPositive, ofNegative) = (Vector256<float>.Zero, Vector256<float>.Zero);
        double[] logarithms = [.. Enumerable.Range(Smoothing, rows.Count + 2).Select(count => Math.Log(count))];
        for (var lane = 0; lane < tags; lane++)
        {
            var sums = TagSums.Of(rows, signs, lane);
            var (positive, negative) = Fill(squares.AsSpan(lane), rows, sums, logarithms);
            (ofPositive, ofNegative) = (ofPositive.WithElement(lane, positive), ofNegative.WithElement(lane, negative));
        }

        return new ColumnScaling(squares, ofPositive, ofNegative);
    }

    /// <returns>The squares for the columns that a positive row has alone, and that another has alone.</returns>
    private static (float OfPositive, float OfNegative) Fill(Span<float> squares, SplitRows rows, in TagSums sums, double[] logarithms)
    {
        var all = rows.Shared.ColumnCounts;
        var allSquares = rows.Shared.ColumnSquares;
        var shift = Math.Log((Smoothing * (long)rows.Width) + sums.PositiveEntries) - Math.Log((Smoothing * (long)rows.Width) + sums.NegativeEntries);
        var (ofPositive, ofNegative) = (Squared(logarithms[1] - logarithms[0] - shift), Squared(logarithms[0] - logarithms[1] - shift));
        var length = (ofPositive * sums.PositiveOwn) + (ofNegative * sums.NegativeOwn);
        for (var column = 0; column < all.Length; column++)
        {
            var (unused, unusedSquares) = sums.Unused.Length == 0 ? (0, 0) : (sums.Unused[column], sums.UnusedSquares[column]);
            var square = Squared(logarithms[sums.Positive[column]] - logarithms[all[column] - unused - sums.Positive[column]] - shift);
            squares[column * TagLanes.Width] = square;
            length += square * Math.Max(allSquares[column] - unusedSquares, 0);
        }

        var unit = (float)(sums.Used / Math.Max(length, 1e-12));
        for (var column = 0; column < all.Length; column++)
            squares[column * TagLanes.Width] *= unit;
        return (ofPositive * unit, ofNegative * unit);
    }

    private static float Squared(double factor) => (float)(factor * factor);

    /// <summary>What is counted for a tag.</summary>
    /// <param name="Used">How many rows are used.</param>
    /// <param name="Positive">In how many positive rows each shared column is.</param>
    /// <param name="Unused">In how many rows that are not used; empty where all are.</param>
    /// <param name="UnusedSquares">The squares of the column there.</param>
    /// <param name="PositiveEntries">Entries of positive rows, in all columns.</param>
    /// <param name="NegativeEntries">Entries of negative rows.</param>
    /// <param name="PositiveOwn">The squares of the columns that a positive row has alone.</param>
    /// <param name="NegativeOwn">The same of negative rows.</param>
    private readonly record struct TagSums(int Used, int[] Positive, int[] Unused, double[] UnusedSquares, long PositiveEntries, long NegativeEntries, double PositiveOwn, double NegativeOwn)
    {
        public static TagSums Of(SplitRows rows, float[] signs, int lane)
        {
            var (used, positive, unused, unusedSquares) = (0, new int[rows.Shared.Width], Array.Empty<int>(), Array.Empty<double>());
            var (positiveEntries, negativeEntries, positiveOwn, negativeOwn) = (0L, 0L, 0.0, 0.0);
            for (var row = 0; row < rows.Count; row++)
            {
                var columns = rows.Shared.ColumnsOf(row);
                var (sign, entries, own) = (signs[(row * TagLanes.Width) + lane], columns.Length + rows.Own.ColumnsOf(row).Length, rows.Own.Squares[row]);
                used += sign != 0 ? 1 : 0;
                if (sign < 0)
                    (negativeEntries, negativeOwn) = (negativeEntries + entries, negativeOwn + own);
                if (sign > 0)
                {
                    (positiveEntries, positiveOwn) = (positiveEntries + entries, positiveOwn + own);
                    Count(columns, positive);
                }

                if (sign != 0)
                    continue;
                if (unused.Length == 0)
                    (unused, unusedSquares) = (new int[rows.Shared.Width], new double[rows.Shared.Width]);
                Count(columns, unused);
                Add(columns, rows.Shared.ValuesOf(row), unusedSquares);
            }

            return new TagSums(used, positive, unused, unusedSquares, positiveEntries, negativeEntries, positiveOwn, negativeOwn);
        }

        private static void Count(ReadOnlySpan<int> columns, int[] counts)
        {
            foreach (var column in columns)
                counts[column]++;
        }

        private static void Add(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, double[] squares)
        {
            for (var at = 0; at < columns.Length; at++)
                squares[columns[at]] += values[at] * (double)values[at];
        }
    }
}
