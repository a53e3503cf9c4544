using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>Sorts numbers by some of their bits, stably, so that sorting by one field after another sorts by all of them, the last field first.</summary>
internal static class RadixSort
{
    private const int DigitBits = 8;

    /// <summary>Sorts the first keys by a field.</summary>
    /// <param name="keys">The keys; sorted afterwards.</param>
    /// <param name="room">Of the same length; what it holds afterwards is of no use. The two arrays may have changed places.</param>
    /// <param name="count">How many keys.</param>
    /// <param name="shift">Lowest bit of the field.</param>
    /// <param name="bits">Bits of the field.</param>
    public static void Sort<TKey>(ref TKey[] keys, ref TKey[] room, int count, int shift, int bits)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        Span<int> starts = stackalloc int[1 << DigitBits];
        for (var done = 0; done < bits; done += DigitBits)
        {
            var low = shift + done;
            var mask = (1u << Math.Min(DigitBits, bits - done)) - 1;
            starts.Clear();
            foreach (var key in keys.AsSpan(0, count))
                starts[(int)(uint.CreateTruncating(key >>> low) & mask)]++;
            if (starts.Contains(count))
                continue;
            var next = 0;
            foreach (ref var start in starts)
                (start, next) = (next, next + start);
            var target = room;
            foreach (var key in keys.AsSpan(0, count))
                target[starts[(int)(uint.CreateTruncating(key >>> low) & mask)]++] = key;
            (keys, room) = (room, keys);
        }
    }
}
