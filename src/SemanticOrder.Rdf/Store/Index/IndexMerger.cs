namespace SemanticOrder.Rdf;

/// <summary>Puts a delta into a base: one pass over each order, as many orders at a time as there are cores.</summary>
internal static class IndexMerger
{
    /// <param name="old">The base; packed or empty.</param>
    /// <param name="added">Plain or packed; may overlap the base.</param>
    /// <param name="removed">A part of the base, plain.</param>
    /// <param name="maxCores">Threads at most; −1 is no limit.</param>
    /// <param name="codes">The numberings of the result.</param>
    /// <returns>The merged orders.</returns>
    public static Permutation[] Merge(QuadIndex old, QuadIndex added, QuadIndex removed, int maxCores, out IndexCodes codes)
    {
        var numbered = added.Codes ?? CodesOf(added);
        var union = codes = old.Codes?.Union(numbered) ?? numbered;
        var merged = new Permutation[IndexColumns.OrderCount];
        Parallel.For(0, merged.Length, new ParallelOptions { MaxDegreeOfParallelism = maxCores }, o => merged[o] = Merge((IndexOrder)o, old, added, removed, union));
        return merged;
    }

    private static IndexCodes CodesOf(QuadIndex plain)
    {
        var collector = new CodeCollector();
        foreach (var quad in plain.ToQuads())
            collector.Add(quad);
        return collector.Number();
    }

    private static Permutation Merge(IndexOrder order, QuadIndex old, QuadIndex added, QuadIndex removed, IndexCodes codes)
    {
        var most = old[order].Count + added[order].Count;
        if (most == 0)
            return old[order];
        if (added[order].Count == 0 && removed[order].Count == 0 && old.Codes is { } numbered && numbered.IsSame(codes))
            return old[order];
        var writer = new PackedWriter(order, codes, most);
        var (kept, fresh, gone) = (new CodeReader(old[order], codes), new CodeReader(added[order], codes), new CodeReader(removed[order], codes));
        var (hasKept, hasFresh, hasGone) = (kept.MoveNext(), fresh.MoveNext(), gone.MoveNext());
        while (hasKept || hasFresh)
        {
            var side = !hasKept ? 1 : !hasFresh ? -1 : kept.Current.CompareTo(fresh.Current);
            var key = side <= 0 ? kept.Current : fresh.Current;
            var isGone = hasGone && gone.Current.Equals(key);
            if (isGone)
                hasGone = gone.MoveNext();
            else
                writer.Append(key);
            if (side <= 0)
                hasKept = kept.MoveNext();
            if (side >= 0)
                hasFresh = fresh.MoveNext();
        }
        return writer.ToPermutation();
    }
}
