namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>Close codes of WebSockets: those of graphql-transport-ws, and two of the gateway's own.</summary>
internal static class SocketCloseCode
{
    /// <summary>RFC 6455: the gateway stops.</summary>
    public const int GoingAway = 1001;

    /// <summary>RFC 6455: a message is larger than the limit.</summary>
    public const int MessageTooBig = 1009;

    /// <summary>A message is not one of the protocol.</summary>
    public const int InvalidMessage = 4400;

    /// <summary>An operation came before the connection was acknowledged.</summary>
    public const int Unauthorized = 4401;

    /// <summary>The credentials of <c>connection_init</c> are missing or wrong.</summary>
    public const int Forbidden = 4403;

    /// <summary>The client offers another subprotocol.</summary>
    public const int SubprotocolNotAcceptable = 4406;

    /// <summary>No <c>connection_init</c> came in time.</summary>
    public const int InitTimeout = 4408;

    /// <summary>An id is in use.</summary>
    public const int SubscriberExists = 4409;

    /// <summary><c>connection_init</c> came twice.</summary>
    public const int TooManyInitialisations = 4429;

    /// <summary>Own: the client reads more slowly than events come.</summary>
    public const int SlowConsumer = 4508;
}
