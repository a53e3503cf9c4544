using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Tags that are learnt side by side, so that a row is read once for all of them: what belongs to a row or column stands in <see cref="Width"/> numbers beside each other, one for each tag. Arithmetic
/// of different tags never mixes, and each operation is rounded by itself: the same on every machine.
/// </summary>
internal static class TagLanes
{
    /// <summary>Tags side by side at most.</summary>
    public const int Width = 8;

    /// <summary>Cuts tags into parts that are learnt side by side, as even as can be; in their order.</summary>
    public static IReadOnlyList<Range> Split(int tags)
    {
        var parts = (tags + Width - 1) / Width;
        return [.. Enumerable.Range(0, parts).Select(part => (part * tags / parts)..((part + 1) * tags / parts))];
    }

    /// <summary>The classes of rows as numbers: 1, −1, or 0 for a row that is not used and for lanes without a tag.</summary>
    /// <param name="classes">For each tag the class of each text.</param>
    /// <param name="texts">The texts that are rows.</param>
    public static float[] Signs(ReadOnlySpan<sbyte[]> classes, ReadOnlySpan<int> texts)
    {
        var signs = new float[texts.Length * Width];
        for (var lane = 0; lane < classes.Length; lane++)
        {
            for (var row = 0; row < texts.Length; row++)
                signs[(row * Width) + lane] = Math.Sign(classes[lane][texts[row]]);
        }

        return signs;
    }

    /// <summary>The numbers of a row or column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> At(float[] numbers, int place) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(numbers), (nuint)(place * Width));

    /// <summary>Replaces the numbers of a row or column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(float[] numbers, int place, Vector256<float> lanes) => lanes.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(numbers), (nuint)(place * Width));

    /// <summary>The numbers of some rows, row after row.</summary>
    public static float[] Of(float[] numbers, ReadOnlySpan<int> rows)
    {
        var chosen = new float[rows.Length * Width];
        for (var row = 0; row < rows.Length; row++)
            numbers.AsSpan(rows[row] * Width, Width).CopyTo(chosen.AsSpan(row * Width));
        return chosen;
    }
}
