using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints.Streaming;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Composition;

/// <summary>What a gateway is started with.</summary>
internal sealed record GatewayOptions
{
    /// <summary>Addresses to listen on. Others than loopback need credentials: an API key in the database, or <see cref="Jwt"/>.</summary>
    /// <value>Default <c>http://127.0.0.1:5080</c>.</value>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The folder of the database; created when it does not exist.</summary>
    /// <value>Default <c>data</c> in the current folder.</value>
    public string Data { get; init; } = "data";

    /// <summary>The ontology folder; read at start and by <c>reloadKnowledge</c>.</summary>
    /// <value>Default <c>ontologies</c> in the current folder, else beside the program.</value>
    public string Ontologies { get; init; } = DefaultFolders.Ontologies;

    /// <summary>The folder of the intent models.</summary>
    /// <value>Default <c>models</c> in <see cref="Data"/>.</value>
    public string? Models { get; init; }

    /// <summary>The intent model that serves: its hash, <c>none</c> for the lexicon alone.</summary>
    /// <value>Default null: the one in use in <see cref="Models"/>, if there is one.</value>
    public string? Model { get; init; }

    /// <summary>What goes into service at start and by <c>reloadKnowledge</c>.</summary>
    public ServedFolder Served => new(Ontologies, Models ?? Path.Combine(Data, "models"), Model);

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

    /// <summary>True when clients may take the answers of queries and mutations in parts (<c>@defer</c>, <c>@stream</c>).</summary>
    /// <value>Default false: the schema does not have the directives.</value>
    public bool DeliversIncrementally { get; init; }

    /// <summary>How long a GraphQL query or mutation may run; it ends within SQL too.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan GraphQLTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of documents that clients persist by their hash (automatic persisted queries).</summary>
    /// <value>Default 4 MiB; 0 for none.</value>
    public long PersistedQueryBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>A manifest or folder of trusted documents.</summary>
    /// <value>Default null: none.</value>
    public string? TrustedDocuments { get; init; }

    /// <summary>True when no other than trusted documents are answered.</summary>
    /// <value>Default false.</value>
    public bool OnlyTrusted { get; init; }

    /// <summary>Whose bearer tokens are taken.</summary>
    /// <value>Default nobody's.</value>
    public JwtOptions Jwt { get; init; } = new();

    /// <summary>Most requests a second of one client with credentials; ten seconds' worth may come at once.</summary>
    /// <value>Default 100; 0 for no limit.</value>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>True where unexpected errors tell nothing and only some roles read the schema.</summary>
    /// <value>Default null: as soon as callers must say who they are.</value>
    public bool? IsProduction { get; init; }

    /// <summary>The names under which clients reach the gateway (Host), when it listens on other addresses than loopback.</summary>
    /// <value>Default any.</value>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The origins of web pages, beside the gateway's own, that may call it.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<string> Origins { get; init; } = [];

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
