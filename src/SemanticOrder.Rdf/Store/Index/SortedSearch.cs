using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>Binary search without branches that a processor would have to guess.</summary>
internal static class SortedSearch
{
    /// <summary>The first index whose value is not below; the length when there is none.</summary>
    public static int LowerBound(ReadOnlySpan<ulong> values, ulong value)
    {
        var low = 0;
        var left = values.Length;
        while (left > 1)
        {
            var half = left >> 1;
            low += StepIfBelow(values[low + half - 1], value, half);
            left -= half;
        }
        return left == 1 ? low + StepIfBelow(values[low], value, 1) : low;
    }

    /// <summary><paramref name="step"/> when the number is below the one sought, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StepIfBelow(ulong number, ulong sought, int step) => -(number < sought ? 1 : 0) & step;
}
