using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>
/// What SPARQL is asked over: the closed knowledge in service; with updates on, a copy of it in memory that lasts until the knowledge is reloaded or the gateway stops.
/// Thread-safe.
/// </summary>
internal sealed class ServedDataset(SchemaService schemas, GatewayOptions options)
{
    private readonly Lock _writing = new();
    private Copied? _copy;
    private ServedSchema? _described;
    private SparqlParserOptions? _parserOptions;
    private EntailedGraph? _written;

    /// <summary>What a request to write is told while writing is off.</summary>
    public static Problem WritingIsOff { get; } = new(
        StatusCodes.Status403Forbidden, "SO2052", "Writing is off: knowledge changes by review of its files. Start with 'serve --sparql-updates' to write to a copy in memory, which is gone when the gateway stops or the knowledge is reloaded.");

    /// <summary>The latest state.</summary>
    public QuadSnapshot Current => options.SparqlUpdates ? Copy().Snapshot : schemas.Current.Snapshot.Graph;

    /// <summary>The latest state with what follows from it. The knowledge is closed once for each regime; a copy that is written to, once after each change that is followed by a question.</summary>
    /// <exception cref="ReasoningLimitException">SO3020: the closure passed its limit.</exception>
    public IQuadSource Under(EntailmentRegime regime)
    {
        if (!options.SparqlUpdates)
            return schemas.Current.Snapshot.Entailed.Under(regime);
        var current = Copy().Snapshot;
        if (regime == EntailmentRegime.Simple)
            return current;
        lock (_writing)
        {
            if (!ReferenceEquals(_written?.Graph, current))
                _written = new EntailedGraph(current);
            return _written!.Under(regime);
        }
    }

    /// <summary>Prefixes that queries need not declare: those of the ontologies, and those every profile may use.</summary>
    public SparqlParserOptions ParserOptions
    {
        get
        {
            var served = schemas.Current;
            if (!ReferenceEquals(served, Volatile.Read(ref _described)))
            {
                Volatile.Write(ref _parserOptions, OptionsOf(served.Snapshot.Knowledge.Prefixes));
                Volatile.Write(ref _described, served);
            }

            return Volatile.Read(ref _parserOptions)!;
        }
    }

    /// <summary>How text is parsed beside knowledge with these prefixes.</summary>
    public static SparqlParserOptions OptionsOf(IReadOnlyDictionary<string, string> declared)
    {
        var prefixes = new Dictionary<string, string>(PredeclaredPrefixes.All, StringComparer.Ordinal);
        foreach (var (prefix, space) in declared)
            prefixes[prefix] = space;
        return new SparqlParserOptions { Prefixes = prefixes };
    }

    /// <summary>Changes the copy; one change at a time.</summary>
    public void Write(Action<QuadStore> change)
    {
        lock (_writing)
            change(Copy());
    }

    private QuadStore Copy()
    {
        var served = schemas.Current;
        if (Volatile.Read(ref _copy) is { } current && ReferenceEquals(current.Served, served))
            return current.Store;
        lock (_writing)
        {
            if (_copy is { } made && ReferenceEquals(made.Served, served))
                return made.Store;
            var graph = served.Snapshot.Graph;
            var store = new QuadStore(graph.Terms);
            store.Load(graph.Match(QuadPattern.Any, GraphSelection.All).ToArray());
            Volatile.Write(ref _copy, new Copied(served, store));
            return store;
        }
    }

    private sealed record Copied(ServedSchema Served, QuadStore Store);
}
