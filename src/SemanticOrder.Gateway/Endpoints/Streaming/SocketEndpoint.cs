using System.Text.Json;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints.GraphQLHttp;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>Takes WebSockets at <c>/graphql</c>.</summary>
internal sealed class SocketEndpoint(IOperationRunner runner, StreamOptions options, ConnectionCounter connections, IHostApplicationLifetime lifetime)
{
    /// <summary>The subprotocol.</summary>
    public const string Subprotocol = "graphql-transport-ws";

    /// <summary>Serves one WebSocket to its end.</summary>
    /// <param name="context">The handshake.</param>
    /// <param name="authenticate">Who the client is, by the payload of <c>connection_init</c>.</param>
    public async Task HandleAsync(HttpContext context, Func<JsonElement, ValueTask<Caller?>> authenticate)
    {
        if (!connections.TryEnter())
        {
            await GraphQLResponse.WriteErrorAsync(context, connections.Full);
            return;
        }

        try
        {
            var isOffered = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = isOffered ? Subprotocol : null,
                KeepAliveInterval = options.KeepAlive,
                KeepAliveTimeout = options.KeepAlive,
            });
            var connection = new SocketConnection(socket, runner, AcceptedLanguages.Of(context.Request), authenticate, options, context.RequestAborted);
            if (!isOffered)
                connection.Close(SocketCloseCode.SubprotocolNotAcceptable, $"Subprotocol not acceptable; use {Subprotocol}");
            using var stopping = lifetime.ApplicationStopping.Register(() => connection.Close(SocketCloseCode.GoingAway, "The gateway stops"));
            await connection.RunAsync();
        }
        finally
        {
            connections.Leave();
        }
    }
}
