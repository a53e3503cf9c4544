using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>
/// Builds the packed orders of many statements: their terms are numbered, each statement becomes one number, and the numbers are sorted by radix. Only the first
/// order is sorted from nothing; each other one follows from an order before it by sorting stably by one place.
/// </summary>
internal static class BulkIndex
{
    private const int MaxSmallKeyBits = 64;

    public static QuadIndex Build(ReadOnlySpan<Quad> quads)
    {
        var collector = new CodeCollector();
        var named = 0;
        foreach (ref readonly var quad in quads)
        {
            collector.Add(quad);
            named += quad.Graph.IsNone ? 0 : 1;
        }
        var codes = collector.Number();
        var permutations = new Permutation[IndexColumns.OrderCount];
        for (var order = 0; order < permutations.Length; order++)
            permutations[order] = QuadIndex.Empty[(IndexOrder)order];
        Build(quads, quads.Length - named, collector, codes, isNamed: false, permutations);
        Build(quads, named, collector, codes, isNamed: true, permutations);
        return new QuadIndex(permutations, codes, removals: 0);
    }

    private static void Build(ReadOnlySpan<Quad> quads, int count, CodeCollector collector, IndexCodes codes, bool isNamed, Permutation[] permutations)
    {
        if (count == 0)
            return;
        var layout = new KeyLayout(codes, isNamed);
        if (layout.Bits <= MaxSmallKeyBits)
            Sort(KeysOf<ulong>(quads, count, collector, layout, isNamed), layout, codes, isNamed, permutations);
        else
            Sort(KeysOf<UInt128>(quads, count, collector, layout, isNamed), layout, codes, isNamed, permutations);
    }

    private static TKey[] KeysOf<TKey>(ReadOnlySpan<Quad> quads, int count, CodeCollector collector, in KeyLayout layout, bool isNamed)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var keys = new TKey[count];
        var next = 0;
        foreach (ref readonly var quad in quads)
        {
            if (quad.Graph.IsNone == isNamed)
                continue;
            keys[next++] = layout.KeyOf<TKey>(
                collector.NodeCode(quad.Subject), collector.PredicateCode(quad.Predicate), collector.NodeCode(quad.Object), isNamed ? collector.GraphCode(quad.Graph) : 0);
        }
        return keys;
    }

    private static void Sort<TKey>(TKey[] keys, KeyLayout layout, IndexCodes codes, bool isNamed, Permutation[] permutations)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var room = new TKey[keys.Length];
        foreach (var place in (ReadOnlySpan<QuadPosition>)[QuadPosition.Graph, QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Subject])
            RadixSort.Sort(ref keys, ref room, keys.Length, layout.ShiftOf(place), layout.BitsOf(place));
        var count = Distinct(keys);
        var bySubject = new Orders<TKey>(layout, codes, isNamed, permutations, keys, count);
        var byObject = bySubject.By(QuadPosition.Object, room);
        // Two chains of about the same length, one for each core.
        Parallel.Invoke(
            () =>
            {
                bySubject.Write(IndexOrder.Spo);
                bySubject.By(QuadPosition.Predicate, new TKey[count]).Write(IndexOrder.Pso);
            },
            () =>
            {
                byObject.Write(IndexOrder.Osp);
                byObject.By(QuadPosition.Predicate, new TKey[count]).Write(IndexOrder.Pos);
            });
    }

    /// <summary>Drops repeated keys of a sorted array.</summary>
    /// <returns>How many are left in front.</returns>
    private static int Distinct<TKey>(TKey[] keys)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var distinct = 1;
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] != keys[distinct - 1])
                keys[distinct++] = keys[i];
        }
        return distinct;
    }

    /// <summary>Keys in one order of places, from which the order of triples, or the two orders of quads, are written.</summary>
    private readonly struct Orders<TKey>(KeyLayout layout, IndexCodes codes, bool isNamed, Permutation[] permutations, TKey[] keys, int count)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        /// <summary>The same keys sorted by one place first.</summary>
        /// <param name="place">The place.</param>
        /// <param name="room">An array that nothing else needs.</param>
        public Orders<TKey> By(QuadPosition place, TKey[] room)
        {
            var sorted = room;
            keys.AsSpan(0, count).CopyTo(sorted);
            var other = new TKey[count];
            RadixSort.Sort(ref sorted, ref other, count, layout.ShiftOf(place), layout.BitsOf(place));
            return new Orders<TKey>(layout, codes, isNamed, permutations, sorted, count);
        }

        public void Write(IndexOrder order)
        {
            if (!isNamed)
            {
                Pack(order);
                return;
            }
            Pack(order + 2 * IndexColumns.FamilySize);
            By(QuadPosition.Graph, new TKey[count]).Pack(order + IndexColumns.FamilySize);
        }

        private void Pack(IndexOrder order)
        {
            var writer = new PackedWriter(order, codes, count);
            Span<int> shifts = stackalloc int[4];
            Span<uint> masks = stackalloc uint[4];
            for (var column = 0; column < order.ColumnCount(); column++)
            {
                shifts[column] = layout.ShiftOf(order.PositionOf(column));
                masks[column] = (uint)((1UL << layout.BitsOf(order.PositionOf(column))) - 1);
            }
            foreach (var key in keys.AsSpan(0, count))
            {
                writer.Append(new CodeKey(
                    uint.CreateTruncating(key >>> shifts[0]) & masks[0],
                    uint.CreateTruncating(key >>> shifts[1]) & masks[1],
                    uint.CreateTruncating(key >>> shifts[2]) & masks[2],
                    uint.CreateTruncating(key >>> shifts[3]) & masks[3]));
            }
            permutations[(int)order] = writer.ToPermutation();
        }
    }
}
