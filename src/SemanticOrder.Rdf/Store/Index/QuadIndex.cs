using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SemanticOrder.Rdf;

/// <summary>An immutable set of quads in every <see cref="IndexOrder"/>. The named orders cost nothing while there is no named graph.</summary>
internal sealed class QuadIndex
{
    private const int Orders = IndexColumns.OrderCount;
    private const int MinKeptCount = 1024;
    private readonly ImmutableArray<Permutation> _permutations;

    /// <summary>Answers of <see cref="CountDistinct"/> for long ranges, by order and prefix; their number is bounded by the statements over <see cref="MinKeptCount"/>.</summary>
    private readonly ConcurrentDictionary<KeyRange, int> _distinct = new();

    private QuadIndex(ImmutableArray<Permutation> permutations) => _permutations = permutations;

    public static QuadIndex Empty { get; } = new([.. Enumerable.Range(0, Orders).Select(o => Permutation.Empty((IndexOrder)o))]);

    public int Count => this[IndexOrder.Spo].Count + this[IndexOrder.Gspo].Count;

    /// <summary>Quads in named graphs.</summary>
    public int NamedCount => this[IndexOrder.Gspo].Count;

    public long AllocatedBytes => _permutations.Sum(p => p.AllocatedBytes);

    public Permutation this[IndexOrder order] => _permutations[(int)order];

    /// <summary>Sorts quads, which may repeat.</summary>
    public static QuadIndex Build(ReadOnlySpan<Quad> quads)
    {
        if (quads.IsEmpty)
            return Empty;
        var triples = quads.ToArray();
        var named = Array.FindAll(triples, q => !q.Graph.IsNone);
        if (named.Length > 0)
            triples = Array.FindAll(triples, q => q.Graph.IsNone);
        var permutations = new Permutation[Orders];
        Parallel.For(0, Orders, o => permutations[o] = Permutation.Build((IndexOrder)o, (IndexOrder)o < IndexOrder.Gspo ? triples : named));
        return new QuadIndex(ImmutableArray.Create(permutations));
    }

    /// <summary>The quads of this and <paramref name="added"/>, without those of <paramref name="removed"/>; linear.</summary>
    public QuadIndex Merge(QuadIndex added, QuadIndex removed)
    {
        if (added.Count == 0 && removed.Count == 0)
            return this;
        return new QuadIndex([.. _permutations.Select((p, o) => p.Merge(added._permutations[o], removed._permutations[o]))]);
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
}
