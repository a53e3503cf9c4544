namespace SemanticOrder.Rdf;

/// <summary>
/// The statements of a <see cref="QuadStore"/> at one moment. Immutable, so that any number of readers use it without a lock: a large sorted base, and a
/// small sorted delta of what was added to it and removed from it since.
/// </summary>
public sealed partial class QuadSnapshot : IQuadSource
{
    internal QuadSnapshot(TermDictionary terms, long version, QuadIndex @base, QuadIndex added, QuadIndex removed) =>
        (Terms, Version, Base, Added, Removed) = (terms, version, @base, added, removed);

    /// <summary>The dictionary of the statements. It may grow while the snapshot lives; ids stay valid.</summary>
    public TermDictionary Terms { get; }

    /// <summary>Counts the changes of the store up to here, from 0; a key for caches.</summary>
    public long Version { get; }

    /// <summary>Statements in all graphs.</summary>
    public long QuadCount => (long)Base.Count + Added.Count - Removed.Count;

    /// <summary>Bytes of memory the sorted columns hold; the dictionary is not counted.</summary>
    public long AllocatedBytes => Base.AllocatedBytes + Added.AllocatedBytes + Removed.AllocatedBytes;

    ITermSource IQuadSource.Terms => Terms;

    /// <summary>False when every statement is in the default graph; may be true without one left after removals.</summary>
    internal bool HasNamedGraphs => Base.NamedCount + Added.NamedCount > 0;

    internal QuadIndex Base { get; }

    /// <summary>Disjoint from <see cref="Base"/>.</summary>
    internal QuadIndex Added { get; }

    /// <summary>A part of <see cref="Base"/>.</summary>
    internal QuadIndex Removed { get; }

    /// <summary>A snapshot without statements.</summary>
    public static QuadSnapshot Empty(TermDictionary terms) => new(terms, 0, QuadIndex.Empty, QuadIndex.Empty, QuadIndex.Empty);

    /// <inheritdoc/>
    public bool Contains(in Quad quad) => Added.Contains(quad) || (Base.Contains(quad) && !Removed.Contains(quad));

    /// <summary>The statements that fit, sorted by the index that serves the pattern; enumerating allocates nothing.</summary>
    public QuadScan Scan(QuadPattern pattern, GraphSelection graphs) => new(this, pattern, graphs);

    /// <inheritdoc/>
    public IEnumerable<Quad> Match(QuadPattern pattern, GraphSelection graphs)
    {
        foreach (var quad in Scan(pattern, graphs))
            yield return quad;
    }

    /// <inheritdoc/>
    public long Count(QuadPattern pattern, GraphSelection graphs) => graphs.Scope switch
    {
        GraphScope.Default => CountRange(KeyRange.OfDefault(pattern)),
        GraphScope.Named => CountRange(KeyRange.OfNamed(pattern, graphs.Graph)),
        GraphScope.AnyNamed => CountRange(KeyRange.OfAnyNamed(pattern)),
        _ => CountRange(KeyRange.OfDefault(pattern)) + CountRange(KeyRange.OfAnyNamed(pattern)),
    };

    /// <summary>The names of the graphs that hold at least one statement, each once, sorted by id; one search per graph.</summary>
    public IReadOnlyList<TermId> NamedGraphs()
    {
        var graphs = new SortedSet<TermId>();
        foreach (var index in (QuadIndex[])[Base, Added])
        {
            var sorted = index[IndexOrder.Gspo];
            for (var at = 0; at < sorted.Count;)
            {
                var graph = new TermId(sorted[at].A);
                at = sorted.LowerBound(0, graph.Value + 1, at, sorted.Count);
                if (CountRange(KeyRange.OfNamed(QuadPattern.Any, graph)) > 0)
                    graphs.Add(graph);
            }
        }
        return [.. graphs];
    }

    private long CountRange(in KeyRange range) => (long)Base.CountOf(range) + Added.CountOf(range) - Removed.CountOf(range);
}
