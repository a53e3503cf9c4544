namespace SemanticOrder.Rdf.Tests.Store;

/// <summary>Packed orders against plain ones, on enough statements for many blocks.</summary>
public class PackedPermutationTests
{
    /// <param name="seed">Of the statements.</param>
    /// <param name="count">Statements; not a multiple of the rows of a block.</param>
    /// <param name="terms">Subjects and objects; few make long runs.</param>
    /// <param name="spread">Distance between numbers of terms; a large one makes keys longer than 64 bits.</param>
    [TestCase(1, 3001, 9, 1)]
    [TestCase(2, 3001, 2000, 1)]
    [TestCase(3, 3001, 400, 3_000_000)]
    [TestCase(4, 257, 1, 1)]
    [TestCase(5, 20_011, 70, 3)]
    public void A_packed_order_answers_as_a_plain_one(int seed, int count, int terms, int spread)
    {
        var random = new Random(seed);
        var quads = Enumerable.Range(0, count).Select(_ => RandomQuad(random, terms, spread)).ToArray();
        var (packed, plain) = (BulkIndex.Build(quads), QuadIndex.BuildPlain(quads));
        for (var order = IndexOrder.Spo; order <= IndexOrder.Psog; order++)
            AssertSame(packed[order], plain[order], random, () => RandomKey(order, random, terms + 2, spread));
    }

    [TestCase(6)]
    [TestCase(7)]
    public void Merging_a_delta_gives_what_building_anew_gives(int seed)
    {
        var random = new Random(seed);
        var index = QuadIndex.Empty;
        var expected = new HashSet<Quad>();
        foreach (var (added, removed, terms) in ((int, int, int)[])[(700, 0, 30), (900, 300, 60), (5, 500, 9), (0, 900, 9), (400, 20, 4000)])
        {
            var fresh = Enumerable.Range(0, added).Select(_ => RandomQuad(random, terms, 1)).Where(q => !expected.Contains(q)).ToHashSet();
            var gone = expected.Where(_ => random.Next(1000) < removed).ToHashSet();
            index = index.MergePacked(QuadIndex.BuildPlain([.. fresh]), QuadIndex.BuildPlain([.. gone]));
            expected.ExceptWith(gone);
            expected.UnionWith(fresh);
            var anew = QuadIndex.BuildPlain([.. expected]);
            for (var order = IndexOrder.Spo; order <= IndexOrder.Psog; order++)
                AssertSame(index[order], anew[order], random, () => RandomKey(order, random, terms + 2, 1));
        }
    }

    [Test]
    public void Terms_that_nothing_uses_any_more_lose_their_codes()
    {
        var index = QuadIndex.Empty;
        for (var round = 0; round < 20; round++)
        {
            var old = index.ToQuads();
            var fresh = Enumerable.Range(0, 500).Select(i => new Quad(Term(1, 1), Term(4, 1), Number(round * 500 + i))).ToArray();
            index = index.MergePacked(QuadIndex.BuildPlain(fresh), QuadIndex.BuildPlain(old));
            Assert.That(index.ToQuads(), Is.EquivalentTo(fresh));
        }
        Assert.That(index.Codes!.Nodes.Values.Length, Is.LessThan(2000));
    }

    [TestCase(1, 1)]
    [TestCase(2, 7)]
    [TestCase(3, 31)]
    [TestCase(4, 32)]
    public void Numbers_of_every_width_come_back(int seed, int width)
    {
        var random = new Random(seed);
        var numbers = new uint[BitPacking.BlockRows];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (uint)random.NextInt64(1L << width);
        var smallest = numbers.Min();
        var words = new uint[width * BitPacking.Lanes + BitPacking.Padding];
        BitPacking.Pack(numbers, smallest, width, words);
        var unpacked = new uint[BitPacking.BlockRows];
        BitPacking.Unpack(words, width, smallest, 0, 32, unpacked);
        Assert.That(unpacked, Is.EqualTo(numbers));
        Assert.That(Enumerable.Range(0, numbers.Length).Select(row => smallest + BitPacking.Get(words, 0, width, row)), Is.EqualTo(numbers));
    }

    private static void AssertSame(Permutation packed, Permutation plain, Random random, Func<QuadKey> randomKey)
    {
        Assert.That(packed.Count, Is.EqualTo(plain.Count));
        var columns = plain.Order.ColumnCount();
        AssertSameRows(packed, plain, 0, plain.Count);
        var near = 0;
        for (var question = 0; question < 300; question++)
        {
            var from = random.Next(plain.Count + 1);
            AssertSameRows(packed, plain, from, Math.Min(plain.Count - from, random.Next(12) == 0 ? 600 : random.Next(10)));
            var key = plain.Count > 0 && random.Next(2) == 0 ? plain[random.Next(plain.Count)] : randomKey();
            Assert.That(packed.LowerBound(key, 0, packed.Count), Is.EqualTo(plain.LowerBound(key, 0, plain.Count)));
            var range = new KeyRange(plain.Order, default, 0);
            for (var length = 0; length <= columns; length++)
            {
                var (start, end) = plain.Find(range);
                var found = packed.Find(range);
                Assert.That(packed.Find(range, ref near), Is.EqualTo(found));
                Assert.That(end > start ? found : (0, found.End - found.Start), Is.EqualTo(end > start ? (start, end) : (0, 0)));
                if (length == columns || start == end)
                    break;
                Assert.That(packed.CountDistinct(length, start, end), Is.EqualTo(plain.CountDistinct(length, start, end)));
                var value = random.Next(3) == 0 ? randomKey()[length] : plain[random.Next(start, end)][length];
                var low = random.Next(start, end + 1);
                Assert.That(packed.LowerBound(length, value, low, end), Is.EqualTo(plain.LowerBound(length, value, low, end)));
                range = range.Append(random.Next(3) == 0 ? value : key[length]);
            }
        }
    }

    private static void AssertSameRows(Permutation packed, Permutation plain, int from, int count)
    {
        var (found, expected) = (new ulong[4][], new ulong[4][]);
        for (var column = 0; column < 4; column++)
            (found[column], expected[column]) = (new ulong[count], new ulong[count]);
        packed.Read(from, count, new KeyColumns(found[0], found[1], found[2], found[3]));
        plain.Read(from, count, new KeyColumns(expected[0], expected[1], expected[2], expected[3]));
        for (var column = 0; column < 4; column++)
            Assert.That(found[column].AsSpan().SequenceEqual(expected[column]));
        for (var i = 0; i < count; i += 37)
            Assert.That(packed[from + i], Is.EqualTo(plain[from + i]));
    }

    private static QuadKey RandomKey(IndexOrder order, Random random, int terms, int spread)
    {
        var quad = RandomQuad(random, terms, spread);
        return QuadKey.Of(order.ColumnCount() == 3 ? quad with { Graph = TermId.None } : quad, order);
    }

    private static Quad RandomQuad(Random random, int terms, int spread) => new(
        Term(random.Next(terms), spread), Term(3 * random.Next(Math.Min(terms, 12)) + 1, spread), Term(random.Next(terms), spread),
        random.Next(3) > 0 ? TermId.None : Term(3 * random.Next(4) + 1, spread));

    private static TermId Term(int number, int spread) => (number % 4) switch
    {
        0 => TermId.Create(TermKind.BlankNode, (uint)(number * (long)spread)),
        1 => TermId.Create(TermKind.Iri, (uint)(number * (long)spread)),
        2 => TermId.Create(TermKind.Literal, (uint)(number * (long)spread)),
        _ => Number(number * 1000L - 2000),
    };

    private static TermId Number(long value) => TermId.TryFromInteger(value, out var id) ? id : throw new ArgumentOutOfRangeException(nameof(value));
}
