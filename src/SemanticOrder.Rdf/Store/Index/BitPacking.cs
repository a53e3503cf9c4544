using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SemanticOrder.Rdf;

/// <summary>
/// Blocks of 256 numbers in as many bits each as the largest needs, after the smallest is taken away. The numbers lie across eight lanes (number <c>i</c> in
/// lane <c>i mod 8</c>), and each lane is a string of bits, so that eight neighbours are unpacked by the same shifts at once, one is read without the
/// others, and a block of width <c>w</c> is exactly <c>8 w</c> words. After the last block <see cref="Padding"/> more words must be readable.
/// </summary>
internal static class BitPacking
{
    public const int BlockBits = 8;
    public const int BlockRows = 1 << BlockBits;
    public const int Lanes = 8;

    /// <summary>Words that may be read, but are not used, after the last block.</summary>
    public const int Padding = 2 * Lanes;
    private const int LaneBits = 3;

    /// <summary>Bits that numbers up to this one need.</summary>
    public static int WidthOf(uint span) => 32 - BitOperations.LeadingZeroCount(span);

    /// <summary>One number of a block, less its smallest. Not checked: the block has to be one of the words.</summary>
    /// <param name="words">The words of all blocks.</param>
    /// <param name="start">First word of the block.</param>
    /// <param name="width">0 to 32.</param>
    /// <param name="row">0 to 255.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Get(uint[] words, int start, int width, int row)
    {
        var bit = (row >> LaneBits) * width;
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(words), start + ((bit >> 5) << LaneBits) + (row & (Lanes - 1)));
        var both = first | ((ulong)Unsafe.Add(ref first, Lanes) << 32);
        return (uint)(both >> (bit & 31)) & Mask(width);
    }

    /// <summary>Unpacks groups of eight.</summary>
    /// <param name="words">From the first word of the block on.</param>
    /// <param name="width">1 to 32.</param>
    /// <param name="smallest">What was taken away.</param>
    /// <param name="firstGroup">First group, 0 to 31.</param>
    /// <param name="lastGroup">Group after the last.</param>
    /// <param name="numbers">Room for eight numbers per group.</param>
    public static void Unpack(ReadOnlySpan<uint> words, int width, uint smallest, int firstGroup, int lastGroup, Span<uint> numbers)
    {
        ref var source = ref MemoryMarshal.GetReference(words);
        ref var destination = ref MemoryMarshal.GetReference(numbers[..((lastGroup - firstGroup) * Lanes)]);
        var mask = Vector256.Create(Mask(width));
        var add = Vector256.Create(smallest);
        _ = words[width * Lanes - 1];
        for (var group = firstGroup; group < lastGroup; group++)
        {
            var bit = group * width;
            var at = (nuint)((bit >> 5) << LaneBits);
            var shift = bit & 31;
            var value = Vector256.LoadUnsafe(ref source, at) >>> shift;
            if (shift + width > 32)
                value |= Vector256.LoadUnsafe(ref source, at + Lanes) << (32 - shift);
            ((value & mask) + add).StoreUnsafe(ref destination, (nuint)((group - firstGroup) * Lanes));
        }
    }

    /// <summary>Packs a whole block.</summary>
    /// <param name="numbers">256 numbers.</param>
    /// <param name="smallest">The smallest of them.</param>
    /// <param name="width">1 to 32; enough for the largest less the smallest.</param>
    /// <param name="words">Eight words per bit of width; they are overwritten.</param>
    public static void Pack(ReadOnlySpan<uint> numbers, uint smallest, int width, Span<uint> words)
    {
        ref var source = ref MemoryMarshal.GetReference(numbers[..BlockRows]);
        words = words[..(width * Lanes)];
        words.Clear();
        ref var destination = ref MemoryMarshal.GetReference(words);
        var subtract = Vector256.Create(smallest);
        for (var group = 0; group < BlockRows / Lanes; group++)
        {
            var value = Vector256.LoadUnsafe(ref source, (nuint)(group * Lanes)) - subtract;
            var bit = group * width;
            var at = (nuint)((bit >> 5) << LaneBits);
            var shift = bit & 31;
            (Vector256.LoadUnsafe(ref destination, at) | (value << shift)).StoreUnsafe(ref destination, at);
            if (shift + width > 32)
                (value >>> (32 - shift)).StoreUnsafe(ref destination, at + Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(int width) => (uint)((1UL << width) - 1);
}
