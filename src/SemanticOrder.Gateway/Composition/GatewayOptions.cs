namespace SemanticOrder.Gateway.Composition;

/// <summary>What a gateway is started with.</summary>
internal sealed class GatewayOptions
{
    /// <summary>Addresses to listen on, loopback only.</summary>
    /// <value>Default <c>http://127.0.0.1:5080</c>.</value>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The folder of the database; created when it does not exist.</summary>
    /// <value>Default <c>data</c> in the current folder.</value>
    public string Data { get; init; } = "data";

    /// <summary>The ontology folder; read at start and by <c>reloadKnowledge</c>.</summary>
    /// <value>Default <c>ontologies</c> in the current folder, else beside the program.</value>
    public string Ontologies { get; init; } = DefaultFolders.Ontologies;

    /// <summary>The folder of sample payloads that an empty database is filled with; null for none.</summary>
    /// <value>Default <c>samples/orders</c> in the current folder, else beside the program.</value>
    public string? Samples { get; init; } = DefaultFolders.Samples;

    /// <summary>Most bytes of a GraphQL request's body.</summary>
    /// <value>Default 4 MiB.</value>
    public long MaxGraphQLBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most bytes of a graph that is written to the graph store.</summary>
    /// <value>Default 4 MiB.</value>
    public long MaxSparqlBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>True when the writing methods of the graph store are taken. They change a copy of the knowledge in memory.</summary>
    /// <value>Default false.</value>
    public bool SparqlUpdates { get; init; }

    /// <summary>Least severe level that is logged.</summary>
    /// <value>Default information.</value>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
