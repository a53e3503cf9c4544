using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Linear classifiers of two classes by dual coordinate descent (Hsieh et al., ICML 2008, algorithm 3), several tags side by side: the support vector machine with squared hinge loss and L2
/// regularisation, its bias regularised like a weight. The order of visits comes from a generator with a fixed seed, so that the same rows give the same weights bit by bit.
/// </summary>
internal static class CoordinateDescent
{
    private const int MostPasses = 300;
    private const float Tolerance = 0.1f;
    private const float LeastSlope = 1e-6f;

    /// <summary>Finds weights.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scaling">By what columns are multiplied. The weights are for rows that are not multiplied.</param>
    /// <param name="signs">Classes of the rows for each tag.</param>
    /// <param name="costs">What an error in each row costs (C), before <paramref name="cost"/> is multiplied in.</param>
    /// <param name="cost">A factor for all costs.</param>
    /// <param name="alphas">What each row bears for each tag, from which to begin: zeros, or what a fit of nearly the same rows ended with. Replaced by what this one ends with.</param>
    /// <returns>For each tag a weight for each column, and the bias after them.</returns>
    public static float[] Train(SplitRows rows, ColumnScaling scaling, float[] signs, ReadOnlySpan<float> costs, double cost, float[] alphas)
    {
        if (signs.Length != rows.Count * TagLanes.Width || alphas.Length != signs.Length || (scaling.Squares.Length != 0 && scaling.Squares.Length != rows.Shared.Width * TagLanes.Width))
            throw new ArgumentException("There must be a number for each tag and row, and for each tag and shared column.");
        var problem = new DualProblem(rows, scaling, signs, alphas);
        var (used, count) = (new int[rows.Count], 0);
        for (var row = 0; row < rows.Count; row++)
        {
            var sign = TagLanes.At(signs, row);
            if (Vector256.EqualsAll(sign, Vector256<float>.Zero))
                continue;
            used[count++] = row;
            problem.Hinges[row] = (float)(0.5 / (cost * costs[row]));
            var bears = TagLanes.At(alphas, row) * sign;
            if (!Vector256.EqualsAll(bears, Vector256<float>.Zero))
                problem.Move(row, bears);
        }

        Descend(problem, new BearingRows(rows.Shared, scaling.Squares), used.AsSpan(0, count));
        return rows.Expand(problem);
    }

    /// <summary>
    /// Rows that bear nothing and lie on their right side are visited only once in a while: between two passes over all rows come passes over those that bear something, until these are done. A tag
    /// that is done moves no more.
    /// </summary>
    private static void Descend(DualProblem problem, BearingRows bearing, Span<int> used)
    {
        var random = new VisitOrder(42);
        var open = Vector256<float>.AllBitsSet;
        for (var passes = 0; passes < MostPasses; passes++)
        {
            for (var lane = 0; lane < TagLanes.Width; lane++)
            {
                if (open.AsInt32()[lane] != 0)
                    bearing.Descend(lane, problem, ref random, Tolerance, MostPasses);
            }

            open &= Vector256.GreaterThan(Pass(problem, used, open, ref random), Vector256.Create(Tolerance));
            if (Vector256.EqualsAll(open.AsInt32(), Vector256<int>.Zero))
                return;
        }
    }

    /// <summary>Visits rows once, in a random order.</summary>
    /// <returns>For each tag how far the slopes along the rows lie apart: 0 at the optimum.</returns>
    private static Vector256<float> Pass(DualProblem problem, Span<int> rows, Vector256<float> open, ref VisitOrder random)
    {
        var (largest, smallest) = (Vector256.Create(float.NegativeInfinity), Vector256.Create(float.PositiveInfinity));
        random.Shuffle(rows);
        foreach (var row in rows)
        {
            var (sign, before) = (TagLanes.At(problem.Signs, row), TagLanes.At(problem.Alphas, row));
            var gradient = (sign * problem.Rows.Score(row, problem.Weights)) - Vector256<float>.One + (problem.Diagonal(row) * before);
            var projected = Vector256.ConditionalSelect(Vector256.Equals(before, Vector256<float>.Zero), Vector256.Min(gradient, Vector256<float>.Zero), gradient);
            projected = Vector256.AndNot(projected & open, Vector256.Equals(sign, Vector256<float>.Zero));
            largest = Vector256.Max(largest, projected);
            smallest = Vector256.Min(smallest, projected);
            var moves = Vector256.GreaterThanOrEqual(Vector256.Abs(projected), Vector256.Create(LeastSlope));
            if (Vector256.EqualsAll(moves.AsInt32(), Vector256<int>.Zero))
                continue;
            var after = Vector256.ConditionalSelect(moves, Vector256.Max(before - (gradient / problem.Curvature(row)), Vector256<float>.Zero), before);
            TagLanes.Put(problem.Alphas, row, after);
            problem.Move(row, (after - before) * sign);
        }

        return largest - smallest;
    }
}
