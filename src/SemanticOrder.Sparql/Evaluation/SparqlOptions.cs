using System.Collections.Frozen;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql;

/// <summary>How requests are evaluated, and what bounds them. Immutable.</summary>
public sealed record SparqlOptions
{
    /// <summary>The time a request may take, reading of its results included.</summary>
    /// <value>30 seconds unless set; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no limit.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Solutions that a query may give, or an update may have, at most.</summary>
    /// <value>10,000,000 unless set.</value>
    public long MaxRows { get; init; } = 10_000_000;

    /// <summary>Bytes that joins, sorts, groups, paths and new terms of one request may hold at a time; an estimate from above.</summary>
    /// <value>2 GiB unless set.</value>
    public long MaxMemoryBytes { get; init; } = 2L << 30;

    /// <summary>False evaluates the algebra as it is written: no filter is moved, no join reordered. The answers are the same.</summary>
    /// <value>True unless set.</value>
    public bool Optimize { get; init; } = true;

    /// <summary>Cores that one large query may use.</summary>
    /// <value>2, or as many as there are when fewer.</value>
    public int Parallelism { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>The seed of RAND, UUID and STRUUID; null takes a new one for each request.</summary>
    public int? Seed { get; init; }

    /// <summary>Who answers SERVICE and <see cref="Sources"/>; null refuses both.</summary>
    public IServiceEndpoints? Services { get; init; }

    /// <summary>Named graphs that are not of the dataset but the default graph of another endpoint, by name; only GRAPH with the name reads them, and nothing writes them.</summary>
    /// <value>None unless set.</value>
    public IReadOnlyDictionary<Iri, Iri> Sources { get; init; } = FrozenDictionary<Iri, Iri>.Empty;

    /// <summary>Where LOAD reads documents; null refuses it.</summary>
    public ILoadSource? Loads { get; init; }

    /// <summary>True for GRAPH with the name of a source.</summary>
    internal bool IsSource(GraphPattern pattern) => pattern is GraphClause { Name: ConstantTerm { Term: Iri name } } && Sources.ContainsKey(name);
}
