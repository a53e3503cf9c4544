using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Training;

/// <summary>What coordinate descent is to solve for tags side by side, and how far it is.</summary>
/// <param name="rows">The rows.</param>
/// <param name="scaling">By what each column is multiplied, squared, for each tag; empty to take the rows as they are.</param>
/// <param name="signs">Classes of the rows for each tag.</param>
/// <param name="alphas">What each row bears for each tag.</param>
internal sealed class DualProblem(SparseRows rows, float[] scaling, float[] signs, float[] alphas)
{
    private readonly float[] _curvatures = new float[scaling.Length == 0 ? 0 : signs.Length];

    /// <summary>The rows.</summary>
    public SparseRows Rows { get; } = rows;

    /// <summary>Their classes for each tag.</summary>
    public float[] Signs { get; } = signs;

    /// <summary>What each row bears for each tag.</summary>
    public float[] Alphas { get; } = alphas;

    /// <summary>For each tag a weight for each column, and the bias after them.</summary>
    public float[] Weights { get; } = new float[(rows.Width + 1) * TagLanes.Width];

    /// <summary>What the squared hinge adds to the slope along each row for what it bears.</summary>
    public float[] Diagonals { get; } = new float[rows.Count];

    /// <summary>How the slope along a row changes with what the row bears.</summary>
    public Vector256<float> Curvature(int row)
    {
        if (scaling.Length == 0)
            return Vector256.Create(Diagonals[row] + 1 + Rows.Squares[row]);

        // Few rows ever move, so what only these need is found when they do.
        if (_curvatures[row * TagLanes.Width] == 0)
            TagLanes.Put(_curvatures, row, Vector256.Create(Diagonals[row] + 1) + Rows.ScaledSquare(row, scaling));
        return TagLanes.At(_curvatures, row);
    }

    /// <summary>Adds a row to the weights so many times.</summary>
    public void Move(int row, Vector256<float> step)
    {
        var columns = Rows.ColumnsOf(row);
        var values = Rows.ValuesOf(row);
        for (var at = 0; at < columns.Length; at++)
        {
            var change = step * values[at];
            if (scaling.Length > 0)
                change *= TagLanes.At(scaling, columns[at]);
            TagLanes.Put(Weights, columns[at], TagLanes.At(Weights, columns[at]) + change);
        }

        TagLanes.Put(Weights, Rows.Width, TagLanes.At(Weights, Rows.Width) + step);
    }
}
