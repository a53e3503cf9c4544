using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// What a search or a scan needs to know of one block of a <see cref="PackedPermutation"/>; the first two components of its first key are kept apart, for
/// binary search.
/// </summary>
/// <param name="FirstC">Third component of the block's first key.</param>
/// <param name="FirstD">Fourth component of the first key.</param>
/// <param name="SmallestB">Smallest number of the second column.</param>
/// <param name="SmallestC">Smallest number of the third column.</param>
/// <param name="SmallestD">Smallest number of the fourth column.</param>
/// <param name="Unit">Where the first column's numbers begin, in units of eight words; the other columns follow.</param>
/// <param name="Widths">Bits per number, one byte for each column from the lowest byte on.</param>
internal readonly record struct BlockHead(uint FirstC, uint FirstD, uint SmallestB, uint SmallestC, uint SmallestD, uint Unit, uint Widths)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Width(int column) => (int)(Widths >> (column * 8)) & 0xFF;

    /// <summary>First word of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Start(int column)
    {
        var unit = Unit;
        for (var before = 0; before < column; before++)
            unit += (Widths >> (before * 8)) & 0xFF;
        return (int)(unit * BitPacking.Lanes);
    }
}
