namespace SemanticOrder.Rdf;

/// <summary>The part of a <see cref="SnapshotFile"/> that holds a packed index: its numberings, then each order.</summary>
internal static class QuadIndexFile
{
    public static void Write(SnapshotFileWriter file, QuadIndex index)
    {
        var codes = index.Codes;
        file.Write(codes is null ? 0u : 1u);
        if (codes is null)
            return;
        foreach (var terms in (TermCodes[])[codes.Nodes, codes.Predicates, codes.Graphs])
        {
            file.Write<uint>([terms.BlankNodes, terms.Iris, terms.Literals, (uint)terms.Values.Length]);
            file.Write(terms.Values);
        }
        for (var order = IndexOrder.Spo; order <= IndexOrder.Psog; order++)
        {
            if (index[order] is PackedPermutation packed)
                Write(file, packed);
            else
                file.Write(0u);
        }
    }

    public static QuadIndex Read(SnapshotFileReader file, TermDictionary terms)
    {
        var isPacked = file.ReadUInt32();
        file.Expect(isPacked <= 1);
        if (isPacked == 0)
            return QuadIndex.Empty;
        var codes = new IndexCodes(ReadCodes(file, terms), ReadCodes(file, terms), ReadCodes(file, terms));
        file.Expect(codes.Predicates.BlankNodes + codes.Predicates.Iris + codes.Predicates.Literals == 0 && codes.Graphs.BlankNodes + codes.Graphs.Iris + codes.Graphs.Literals == 0);
        var permutations = new Permutation[IndexColumns.OrderCount];
        for (var order = IndexOrder.Spo; order <= IndexOrder.Psog; order++)
        {
            permutations[(int)order] = ReadOrder(file, order, codes);
            var first = order - (int)order % IndexColumns.FamilySize;
            file.Expect(permutations[(int)order].Count == permutations[(int)first].Count);
        }
        file.Expect(permutations[(int)IndexOrder.Spog].Count == permutations[(int)IndexOrder.Gspo].Count);
        return new QuadIndex(permutations, codes, removals: 0);
    }

    private static void Write(SnapshotFileWriter file, PackedPermutation packed)
    {
        file.Write((uint)packed.Count);
        file.Write(packed.FirstKeys);
        file.Write(packed.Heads);
        file.Write((uint)packed.Words.Length);
        file.Write(packed.Words);
    }

    private static TermCodes ReadCodes(SnapshotFileReader file, TermDictionary terms)
    {
        Span<uint> counts = stackalloc uint[4];
        file.Read(counts);
        file.Expect(counts[0] <= terms.BlankNodeCount && counts[1] <= terms.IriCount && counts[2] <= terms.LiteralCount);
        var values = file.ReadArray<ulong>(counts[3]);
        for (var i = 0; i < values.Length; i++)
            file.Expect(values[i] != 0 && (i == 0 || values[i - 1] < values[i]));
        return new TermCodes(counts[0], counts[1], counts[2], values);
    }

    private static Permutation ReadOrder(SnapshotFileReader file, IndexOrder order, IndexCodes codes)
    {
        var count = file.ReadUInt32();
        if (count == 0)
            return PlainPermutation.Empty(order);
        file.Expect(count <= int.MaxValue);
        var blocks = (count - 1) / BitPacking.BlockRows + 1;
        var first = file.ReadArray<ulong>(blocks);
        var heads = file.ReadArray<BlockHead>(blocks);
        var words = file.ReadArray<uint>(file.ReadUInt32());
        // Blocks are read without checks, so that each has to lie within the words.
        foreach (ref readonly var head in heads.AsSpan())
        {
            var units = (ulong)head.Unit;
            for (var column = 0; column < 4; column++)
            {
                file.Expect(head.Width(column) <= 32);
                units += (uint)head.Width(column);
            }
            file.Expect(units * BitPacking.Lanes + BitPacking.Padding <= (ulong)words.Length);
        }
        return new PackedPermutation(order, (int)count, codes, first, heads, words);
    }
}
