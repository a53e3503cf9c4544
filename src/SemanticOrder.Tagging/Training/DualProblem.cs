using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Training;

/// <summary>What coordinate descent is to solve for tags side by side, and how far it is.</summary>
/// <param name="rows">The rows.</param>
/// <param name="scaling">By what columns are multiplied.</param>
/// <param name="signs">Classes of the rows for each tag.</param>
/// <param name="alphas">What each row bears for each tag.</param>
internal sealed class DualProblem(SplitRows rows, ColumnScaling scaling, float[] signs, float[] alphas)
{
    private readonly float[] _curvatures = new float[scaling.Squares.Length == 0 ? 0 : signs.Length];

    /// <summary>The rows in the columns that several of them have.</summary>
    public SparseRows Rows { get; } = rows.Shared;

    /// <summary>Their classes for each tag.</summary>
    public float[] Signs { get; } = signs;

    /// <summary>What each row bears for each tag.</summary>
    public float[] Alphas { get; } = alphas;

    /// <summary>For each tag a weight for each shared column, and the bias after them.</summary>
    public float[] Weights { get; } = new float[(rows.Shared.Width + 1) * TagLanes.Width];

    /// <summary>What the squared hinge adds to the slope along each row for what it bears.</summary>
    public float[] Hinges { get; } = new float[rows.Count];

    /// <summary>What a row adds to the slope along itself for what it bears: the squared hinge, and the columns that it has alone.</summary>
    public Vector256<float> Diagonal(int row) => Vector256.Create(Hinges[row]) + (scaling.OwnOf(TagLanes.At(Signs, row)) * rows.Own.Squares[row]);

    /// <summary>How the slope along a row changes with what the row bears.</summary>
    public Vector256<float> Curvature(int row)
    {
        if (scaling.Squares.Length == 0)
            return Diagonal(row) + Vector256.Create(1 + Rows.Squares[row]);

        // Few rows ever move, so what only these need is found when they do.
        if (_curvatures[row * TagLanes.Width] == 0)
            TagLanes.Put(_curvatures, row, Diagonal(row) + Vector256<float>.One + Rows.ScaledSquare(row, scaling.Squares));
        return TagLanes.At(_curvatures, row);
    }

    /// <summary>What the weight of a column that a row has alone is, for a value of 1.</summary>
    public Vector256<float> OwnStep(int row) => TagLanes.At(Alphas, row) * TagLanes.At(Signs, row) * scaling.OwnOf(TagLanes.At(Signs, row));

    /// <summary>Adds a row to the weights so many times.</summary>
    public void Move(int row, Vector256<float> step)
    {
        var columns = Rows.ColumnsOf(row);
        var values = Rows.ValuesOf(row);
        for (var at = 0; at < columns.Length; at++)
        {
            var change = step * values[at];
            if (scaling.Squares.Length > 0)
                change *= TagLanes.At(scaling.Squares, columns[at]);
            TagLanes.Put(Weights, columns[at], TagLanes.At(Weights, columns[at]) + change);
        }

        TagLanes.Put(Weights, Rows.Width, TagLanes.At(Weights, Rows.Width) + step);
    }
}
