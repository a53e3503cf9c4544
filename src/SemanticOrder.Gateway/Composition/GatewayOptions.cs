using SemanticOrder.Gateway.Endpoints.Streaming;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Composition;

/// <summary>What a gateway is started with.</summary>
internal sealed record GatewayOptions
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

    /// <summary>Most bytes of a GraphQL request with files.</summary>
    /// <value>Default 100 MiB.</value>
    public long MaxUploadBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Most files of a GraphQL request.</summary>
    /// <value>Default 10.</value>
    public int MaxUploads { get; init; } = 10;

    /// <summary>Most requests of a GraphQL batch.</summary>
    /// <value>Default 0: batches are not taken.</value>
    public int MaxBatch { get; init; }

    /// <summary>How long a GraphQL query or mutation may run; it ends within SQL too.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan GraphQLTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Limits of WebSockets and event streams.</summary>
    /// <value>Default those of <see cref="StreamOptions"/>.</value>
    public StreamOptions Streams { get; init; } = new();

    /// <summary>How long a body may take to come, beside the time for its bytes at 256 KiB a second.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of a SPARQL request's body, and of a graph that is written.</summary>
    /// <value>Default 4 MiB.</value>
    public long MaxSparqlBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Most bytes of the answer to a SPARQL request.</summary>
    /// <value>Default 256 MiB.</value>
    public long MaxSparqlResultBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Most SPARQL requests that run at once; more are answered with status 503.</summary>
    /// <value>Default twice the processors.</value>
    public int MaxSparqlRequests { get; init; } = Environment.ProcessorCount * 2;

    /// <summary>Limits of a SPARQL request: time, rows, memory. Its ports are set from the other options here.</summary>
    /// <value>Default 30 seconds; the engine's own limits else.</value>
    public SparqlOptions Sparql { get; init; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>True when SPARQL Update and the writing methods of the graph store are taken. They change a copy of the knowledge in memory.</summary>
    /// <value>Default false.</value>
    public bool SparqlUpdates { get; init; }

    /// <summary>The SPARQL endpoints elsewhere that queries may reach.</summary>
    /// <value>Default none: the gateway calls no other machine.</value>
    public RemoteOptions Remote { get; init; } = new();

    /// <summary>Least severe level that is logged.</summary>
    /// <value>Default information.</value>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
