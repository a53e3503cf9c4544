using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SemanticOrder.Rdf;

/// <summary>
/// An immutable set of quads in every <see cref="IndexOrder"/>. The named orders cost nothing while there is no named graph. The base of a store is packed; its
/// deltas, and every index of a few statements, are plain.
/// </summary>
internal sealed class QuadIndex
{
    private const int Orders = IndexColumns.OrderCount;
    private const int MinKeptCount = 1024;
    private readonly ImmutableArray<Permutation> _permutations;

    /// <summary>Statements that were removed since the terms were numbered; their terms may have codes for nothing.</summary>
    private readonly long _removals;

    /// <summary>Answers of <see cref="CountDistinct"/> for long ranges, by order and prefix; their number is bounded by the statements over <see cref="MinKeptCount"/>.</summary>
    private readonly ConcurrentDictionary<KeyRange, int> _distinct = new();

    /// <param name="permutations">One for each order.</param>
    /// <param name="codes">The numberings of the packed orders; null when all are plain.</param>
    /// <param name="removals">Statements removed since the terms were numbered.</param>
    public QuadIndex(ReadOnlySpan<Permutation> permutations, IndexCodes? codes, long removals) =>
        (_permutations, Codes, _removals) = ([.. permutations], codes, removals);

    public static QuadIndex Empty { get; } = new([.. Enumerable.Range(0, Orders).Select(o => PlainPermutation.Empty((IndexOrder)o))], null, 0);

    /// <summary>The numberings of the packed orders; null when all are plain.</summary>
    public IndexCodes? Codes { get; }

    public int Count => this[IndexOrder.Spo].Count + this[IndexOrder.Gspo].Count;

    /// <summary>Quads in named graphs.</summary>
    public int NamedCount => this[IndexOrder.Gspo].Count;

    public long AllocatedBytes => _permutations.Sum(p => p.AllocatedBytes) + (Codes?.AllocatedBytes ?? 0);

    public Permutation this[IndexOrder order] => _permutations[(int)order];

    /// <summary>Sorts quads, which may repeat, into plain orders.</summary>
    public static QuadIndex BuildPlain(ReadOnlySpan<Quad> quads)
    {
        if (quads.IsEmpty)
            return Empty;
        var triples = quads.ToArray();
        var named = Array.FindAll(triples, q => !q.Graph.IsNone);
        if (named.Length > 0)
            triples = Array.FindAll(triples, q => q.Graph.IsNone);
        var permutations = new Permutation[Orders];
        for (var o = 0; o < Orders; o++)
            permutations[o] = PlainPermutation.Build((IndexOrder)o, (IndexOrder)o < IndexOrder.Gspo ? triples : named);
        return new QuadIndex(permutations, null, 0);
    }

    /// <summary>The quads of this plain index and <paramref name="added"/>, without those of <paramref name="removed"/>, all plain; linear.</summary>
    public QuadIndex MergePlain(QuadIndex added, QuadIndex removed)
    {
        if (added.Count == 0 && removed.Count == 0)
            return this;
        var merged = new Permutation[Orders];
        for (var o = 0; o < Orders; o++)
            merged[o] = Plain(this, o).Merge(Plain(added, o), Plain(removed, o));
        return new QuadIndex(merged, null, 0);
    }

    /// <summary>The quads of this and <paramref name="added"/>, without those of <paramref name="removed"/>, packed; linear.</summary>
    /// <param name="added">Plain or packed; may overlap this.</param>
    /// <param name="removed">A part of this, plain; disjoint from the other.</param>
    /// <param name="maxCores">Threads at most; −1 is no limit.</param>
    public QuadIndex MergePacked(QuadIndex added, QuadIndex removed, int maxCores = -1)
    {
        if (added.Count == 0 && removed.Count == 0)
            return this;
        if (Count == 0 && added.Codes is not null)
            return added;
        var removals = _removals + removed.Count;
        var merged = new QuadIndex(IndexMerger.Merge(this, added, removed, maxCores, out var codes), codes, removals);
        // When much was removed, many codes may stand for nothing; then the terms are numbered anew.
        return removals > merged.Count ? BulkIndex.Build(merged.ToQuads()) : merged;
    }

    public bool Contains(in Quad quad)
    {
        var pattern = new QuadPattern(quad.Subject, quad.Predicate, quad.Object);
        return CountOf(quad.Graph.IsNone ? KeyRange.OfDefault(pattern) : KeyRange.OfNamed(pattern, quad.Graph)) > 0;
    }

    public int CountOf(in KeyRange range)
    {
        var (start, end) = this[range.Order].Find(range);
        return end - start;
    }

    /// <summary>Distinct components right after the prefix of a range. Linear in the range the first time, and each time when it is short.</summary>
    public int CountDistinct(in KeyRange range)
    {
        var keys = this[range.Order];
        var (start, end) = keys.Find(range);
        if (end - start < MinKeptCount)
            return keys.CountDistinct(range.Length, start, end);
        if (_distinct.TryGetValue(range, out var known))
            return known;
        return _distinct[range] = keys.CountDistinct(range.Length, start, end);
    }

    /// <summary>All quads, those of the default graph first.</summary>
    public Quad[] ToQuads()
    {
        var quads = new Quad[Count];
        var next = 0;
        foreach (var order in (ReadOnlySpan<IndexOrder>)[IndexOrder.Spo, IndexOrder.Gspo])
        {
            for (var at = 0; at < this[order].Count; at++)
                quads[next++] = this[order][at].ToQuad(order);
        }
        return quads;
    }

    private static PlainPermutation Plain(QuadIndex index, int order) => (PlainPermutation)index._permutations[order];
}
