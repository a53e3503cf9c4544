using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// A linear classifier of two classes by dual coordinate descent (Hsieh et al., ICML 2008, algorithm 3): the support vector machine with squared hinge loss and L2
/// regularisation, its bias regularised like a weight. The order of visits comes from a generator with a fixed seed, so that the same rows give the same weights bit by bit.
/// </summary>
internal static class CoordinateDescent
{
    private const int MostPasses = 300;
    private const float Tolerance = 0.1f;
    private const float LeastSlope = 1e-6f;

    /// <summary>Finds weights.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scaling">By what each column is multiplied, squared; empty to take the rows as they are. The weights are for rows that are not multiplied.</param>
    /// <param name="classes">Classes of the rows: positive, negative, or 0 for rows that are not used.</param>
    /// <param name="costs">What an error in each row costs (C), before <paramref name="cost"/> is multiplied in.</param>
    /// <param name="cost">A factor for all costs.</param>
    /// <param name="alphas">What each row bears, from which to begin: zeros, or what a fit of nearly the same rows ended with. Replaced by what this one ends with.</param>
    /// <returns>A weight for each column, and the bias after them.</returns>
    public static float[] Train(SparseRows rows, ReadOnlySpan<float> scaling, ReadOnlySpan<sbyte> classes, ReadOnlySpan<float> costs, double cost, Span<float> alphas)
    {
        var problem = new Problem(rows, scaling, classes, alphas);
        var (used, count) = (new int[rows.Count], 0);
        for (var row = 0; row < rows.Count; row++)
        {
            if (classes[row] == 0)
                continue;
            used[count++] = row;
            problem.Diagonals[row] = (float)(0.5 / (cost * costs[row]));
            if (alphas[row] != 0)
                Move(problem, row, classes[row] > 0 ? alphas[row] : -alphas[row]);
        }

        Descend(problem, used.AsSpan(0, count));
        return problem.Weights;
    }

    /// <summary>
    /// Rows that bear nothing and lie on their right side are visited only once in a while: between two passes over all rows come passes over those that bear something, until these are done.
    /// </summary>
    private static void Descend(in Problem problem, Span<int> used)
    {
        var random = new VisitOrder(42);
        var bearing = new int[used.Length];
        var count = Bearing(problem, used, bearing);
        for (var passes = 0; passes < MostPasses; passes++)
        {
            for (var spread = count == 0 ? 0 : float.PositiveInfinity; spread > Tolerance && passes < MostPasses; passes++)
            {
                spread = Pass(problem, bearing.AsSpan(0, count), ref random);
                count = Bearing(problem, bearing.AsSpan(0, count), bearing);
            }

            if (Pass(problem, used, ref random) <= Tolerance)
                return;
            count = Bearing(problem, used, bearing);
        }
    }

    /// <summary>Finds the rows that bear something.</summary>
    private static int Bearing(in Problem problem, ReadOnlySpan<int> rows, int[] bearing)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (problem.Alphas[row] > 0)
                bearing[count++] = row;
        }

        return count;
    }

    /// <summary>Visits rows once, in a random order.</summary>
    /// <returns>How far the slopes along the rows lie apart: 0 at the optimum.</returns>
    private static float Pass(in Problem problem, Span<int> rows, ref VisitOrder random)
    {
        var (largest, smallest) = (float.NegativeInfinity, float.PositiveInfinity);
        random.Shuffle(rows);
        foreach (var row in rows)
        {
            var sign = problem.Classes[row] > 0 ? 1f : -1f;
            var before = problem.Alphas[row];
            var gradient = (sign * problem.Rows.Score(row, problem.Weights)) - 1 + (problem.Diagonals[row] * before);
            var projected = before == 0 ? Math.Min(gradient, 0) : gradient;
            largest = Math.Max(largest, projected);
            smallest = Math.Min(smallest, projected);
            if (Math.Abs(projected) < LeastSlope)
                continue;

            // Few rows ever move, so what only these need is found when they do.
            if (problem.Curvatures[row] == 0)
                problem.Curvatures[row] = problem.Diagonals[row] + 1 + problem.Rows.Square(row, problem.Scaling);
            problem.Alphas[row] = Math.Max(before - (gradient / problem.Curvatures[row]), 0);
            Move(problem, row, (problem.Alphas[row] - before) * sign);
        }

        return largest - smallest;
    }

    private static void Move(in Problem problem, int row, float step)
    {
        var columns = problem.Rows.ColumnsOf(row);
        var values = problem.Rows.ValuesOf(row);

        // Columns lie within the width by construction.
        ref var first = ref MemoryMarshal.GetArrayDataReference(problem.Weights);
        for (var at = 0; at < columns.Length; at++)
        {
            var column = columns[at];
            Unsafe.Add(ref first, column) += problem.Scaling.IsEmpty ? step * values[at] : step * values[at] * problem.Scaling[column];
        }

        problem.Weights[^1] += step;
    }

    /// <summary>What is to be solved, and how far it is.</summary>
    private readonly ref struct Problem(SparseRows rows, ReadOnlySpan<float> scaling, ReadOnlySpan<sbyte> classes, Span<float> alphas)
    {
        public SparseRows Rows { get; } = rows;

        public ReadOnlySpan<float> Scaling { get; } = scaling;

        public ReadOnlySpan<sbyte> Classes { get; } = classes;

        public Span<float> Alphas { get; } = alphas;

        public float[] Weights { get; } = new float[rows.Width + 1];

        public float[] Diagonals { get; } = new float[rows.Count];

        public float[] Curvatures { get; } = new float[rows.Count];
    }
}
