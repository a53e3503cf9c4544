namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>Limits of WebSockets and event streams.</summary>
internal sealed record StreamOptions
{
    /// <summary>Most WebSockets and event streams at once.</summary>
    /// <value>Default 1,000.</value>
    public int MaxConnections { get; init; } = 1_000;

    /// <summary>Most operations at once on one connection.</summary>
    /// <value>Default 100.</value>
    public int MaxOperations { get; init; } = 100;

    /// <summary>How long a client may wait before it sends <c>connection_init</c>, or before it opens a stream it has reserved.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most bytes of a message from a client.</summary>
    /// <value>Default 1 MiB.</value>
    public int MaxMessageBytes { get; init; } = 1024 * 1024;

    /// <summary>Most messages that wait for a client to read.</summary>
    /// <value>Default 1,000.</value>
    public int MaxQueuedMessages { get; init; } = 1_000;

    /// <summary>Most bytes that wait for a client to read; a single message may be larger.</summary>
    /// <value>Default 4 MiB.</value>
    public long MaxQueuedBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How long a full queue is borne before the connection is closed.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan SlowConsumerPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silent connection is asked whether it is alive.</summary>
    /// <value>Default 12 seconds.</value>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}
