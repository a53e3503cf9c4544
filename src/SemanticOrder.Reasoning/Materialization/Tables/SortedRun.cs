namespace SemanticOrder.Reasoning;

/// <summary>Keys in ascending order, each once, with a tag each (<see cref="FactTag"/>). The keys never change; a tag may.</summary>
internal sealed class SortedRun(ulong[] keys, uint[] tags, int count)
{
    public static SortedRun Empty { get; } = new([], [], 0);

    public ulong[] Keys => keys;

    public uint[] Tags => tags;

    public int Count => count;

    /// <summary>The first place at or after <paramref name="from"/> whose key is not below; searched with growing steps, so that a near place is found soon.</summary>
    public int Seek(ulong key, int from)
    {
        if (from >= count || keys[from] >= key)
            return from;
        var step = 1;
        var low = from;
        while (low + step < count && keys[low + step] < key)
        {
            low += step;
            step <<= 1;
        }
        return Search(key, low + 1, Math.Min(low + step, count));
    }

    /// <summary>The first place whose key is not below; a place that was found before is taken as a hint.</summary>
    public int SeekNear(ulong key, int hint) =>
        hint < count && keys[hint] <= key ? Seek(key, hint) : Search(key, 0, Math.Min(hint, count));

    /// <summary>The place of a key; negative when it is not here.</summary>
    public int Find(ulong key)
    {
        var at = Search(key, 0, count);
        return at < count && keys[at] == key ? at : -1;
    }

    /// <summary>The same pairs with their halves exchanged, in order.</summary>
    public SortedRun Swap()
    {
        var swapped = new ulong[count];
        var swappedTags = new uint[count];
        for (var i = 0; i < count; i++)
            swapped[i] = Fact.Swap(keys[i]);
        Array.Copy(tags, swappedTags, count);
        PairSort.Sort(swapped, swappedTags, count);
        return new SortedRun(swapped, swappedTags, count);
    }

    /// <summary>The keys of both; of a key in both, the tag that holds. Keys that are gone are left out.</summary>
    public static SortedRun Merge(SortedRun left, SortedRun right)
    {
        var keys = new ulong[left.Count + right.Count];
        var tags = new uint[keys.Length];
        var (i, j, next) = (0, 0, 0);
        while (i < left.Count || j < right.Count)
        {
            var fromLeft = j == right.Count || (i < left.Count && left.Keys[i] <= right.Keys[j]);
            var key = fromLeft ? left.Keys[i] : right.Keys[j];
            var tag = FactTag.Gone;
            if (i < left.Count && left.Keys[i] == key)
                tag = left.Tags[i++];
            if (j < right.Count && right.Keys[j] == key)
                tag = FactTag.Better(tag, right.Tags[j++]);
            if (tag == FactTag.Gone)
                continue;
            (keys[next], tags[next]) = (key, tag);
            next++;
        }
        return new SortedRun(keys, tags, next);
    }

    private int Search(ulong key, int low, int high)
    {
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
