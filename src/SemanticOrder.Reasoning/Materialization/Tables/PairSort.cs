namespace SemanticOrder.Reasoning;

/// <summary>Sorts keys with a tag each: by radix, over the bytes in which the keys differ.</summary>
internal static class PairSort
{
    private const int FewKeys = 256;

    public static void Sort(ulong[] keys, uint[] tags, int count)
    {
        if (IsSorted(keys, count))
            return;
        if (count < FewKeys)
        {
            Array.Sort(keys, tags, 0, count);
            return;
        }
        var different = 0UL;
        for (var i = 1; i < count; i++)
            different |= keys[i] ^ keys[0];
        var (from, fromTags, to, toTags) = (keys, tags, new ulong[count], new uint[count]);
        Span<int> starts = stackalloc int[256];
        for (var shift = 0; shift < 64; shift += 8)
        {
            if (((different >> shift) & 0xFF) == 0)
                continue;
            starts.Clear();
            for (var i = 0; i < count; i++)
                starts[(int)(from[i] >> shift) & 0xFF]++;
            var sum = 0;
            for (var digit = 0; digit < 256; digit++)
                (starts[digit], sum) = (sum, sum + starts[digit]);
            for (var i = 0; i < count; i++)
            {
                var at = starts[(int)(from[i] >> shift) & 0xFF]++;
                to[at] = from[i];
                toTags[at] = fromTags[i];
            }
            (from, fromTags, to, toTags) = (to, toTags, from, fromTags);
        }
        if (ReferenceEquals(from, keys))
            return;
        from.AsSpan(0, count).CopyTo(keys);
        fromTags.AsSpan(0, count).CopyTo(tags);
    }

    /// <summary>Keeps of equal keys the one with the smallest tag.</summary>
    /// <returns>How many are left in front.</returns>
    public static int Distinct(ulong[] keys, uint[] tags, int count)
    {
        if (count == 0)
            return 0;
        var last = 0;
        for (var i = 1; i < count; i++)
        {
            if (keys[i] == keys[last])
            {
                tags[last] = Math.Min(tags[last], tags[i]);
                continue;
            }
            last++;
            (keys[last], tags[last]) = (keys[i], tags[i]);
        }
        return last + 1;
    }

    private static bool IsSorted(ulong[] keys, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (keys[i] < keys[i - 1])
                return false;
        }
        return true;
    }
}
