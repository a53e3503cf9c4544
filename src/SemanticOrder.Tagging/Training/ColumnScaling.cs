using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Training;

/// <summary>By what columns are multiplied before learning, squared, for tags side by side.</summary>
/// <param name="Squares">For each shared column; empty to take rows as they are.</param>
/// <param name="OwnOfPositive">For the columns that a positive row has alone: the same for all of them.</param>
/// <param name="OwnOfNegative">For those that another row has alone.</param>
internal sealed record ColumnScaling(float[] Squares, Vector256<float> OwnOfPositive, Vector256<float> OwnOfNegative)
{
    /// <summary>Rows as they are.</summary>
    public static ColumnScaling None { get; } = new([], Vector256<float>.One, Vector256<float>.One);

    /// <summary>The squares for the columns that a row has alone.</summary>
    /// <param name="signs">The classes of the row.</param>
    public Vector256<float> OwnOf(Vector256<float> signs) => Vector256.ConditionalSelect(Vector256.GreaterThan(signs, Vector256<float>.Zero), OwnOfPositive, OwnOfNegative);
}
