namespace SemanticOrder.Tagging.Training;

/// <summary>
/// A linear classifier of two classes by dual coordinate descent (Hsieh et al., ICML 2008, algorithm 3): the support vector machine with squared hinge loss and L2
/// regularisation, its bias regularised like a weight. The order of visits comes from a generator with a fixed seed, so that the same rows give the same weights bit by bit.
/// </summary>
internal static class CoordinateDescent
{
    private const int MostPasses = 300;
    private const double Tolerance = 0.05;

    /// <summary>Finds weights.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="classes">Their classes: positive, negative, or 0 for rows that are not used.</param>
    /// <param name="costs">What an error in each row costs (C), before <paramref name="cost"/> is multiplied in.</param>
    /// <param name="cost">A factor for all costs.</param>
    /// <returns>A weight for each column, and the bias after them.</returns>
    public static double[] Train(SparseRows rows, ReadOnlySpan<sbyte> classes, ReadOnlySpan<float> costs, double cost)
    {
        var weights = new double[rows.Width + 1];
        var (alphas, diagonals, squares) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        var (active, used) = (new int[rows.Count], 0);
        for (var row = 0; row < rows.Count; row++)
        {
            if (classes[row] == 0)
                continue;
            active[used++] = row;
            diagonals[row] = 0.5 / (cost * costs[row]);
            squares[row] = diagonals[row] + 1;
            foreach (var value in rows.ValuesOf(row))
                squares[row] += value * (double)value;
        }

        var random = new VisitOrder(42);
        var (count, limit) = (used, double.PositiveInfinity);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var (largest, smallest) = (double.NegativeInfinity, double.PositiveInfinity);
            random.Shuffle(active.AsSpan(0, count));
            for (var at = 0; at < count; at++)
            {
                var row = active[at];
                var sign = classes[row] > 0 ? 1.0 : -1.0;
                var gradient = (sign * (rows.Dot(row, weights) + weights[^1])) - 1 + (diagonals[row] * alphas[row]);
                var projected = gradient;
                if (alphas[row] == 0)
                {
                    // A row far on its right side is not visited again until the others are done.
                    if (gradient > limit)
                    {
                        (active[at], active[count - 1]) = (active[count - 1], row);
                        count--;
                        at--;
                        continue;
                    }

                    projected = Math.Min(gradient, 0);
                }

                largest = Math.Max(largest, projected);
                smallest = Math.Min(smallest, projected);
                if (Math.Abs(projected) < 1e-12)
                    continue;
                var before = alphas[row];
                alphas[row] = Math.Max(before - (gradient / squares[row]), 0);
                Move(rows, row, weights, (alphas[row] - before) * sign);
            }

            if (largest - smallest <= Tolerance)
            {
                if (count == used)
                    break;
                (count, limit) = (used, double.PositiveInfinity);
                continue;
            }

            limit = largest <= 0 ? double.PositiveInfinity : largest;
        }

        return weights;
    }

    private static void Move(SparseRows rows, int row, double[] weights, double step)
    {
        var columns = rows.ColumnsOf(row);
        var values = rows.ValuesOf(row);
        for (var at = 0; at < columns.Length; at++)
            weights[columns[at]] += step * values[at];
        weights[^1] += step;
    }
}
