using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>A client of graphql-transport-ws that shows every message and how the connection ended.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>The close code of the other side; null while the connection is open.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<SocketClient> ConnectAsync(Uri address, string? subprotocol = "graphql-transport-ws", Action<ClientWebSocketOptions>? configure = null)
    {
        var client = new SocketClient();
        if (subprotocol is not null)
            client._socket.Options.AddSubProtocol(subprotocol);
        configure?.Invoke(client._socket.Options);
        await client._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return client;
    }

    /// <summary>Connects and says <c>connection_init</c>.</summary>
    public static async Task<SocketClient> InitialiseAsync(Uri address, object? payload = null, Action<ClientWebSocketOptions>? configure = null)
    {
        var client = await ConnectAsync(address, configure: configure);
        await client.SendAsync(payload is null ? new { type = "connection_init" } : new { type = "connection_init", payload });
        return client;
    }

    public Task SendAsync(object message) => SendAsync(JsonSerializer.SerializeToUtf8Bytes(message));

    public Task SendAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text) => _socket.SendAsync(message, type, endOfMessage: true, CancellationToken.None);

    public Task SubscribeAsync(string id, string query) => SendAsync(new { id, type = "subscribe", payload = new { query } });

    /// <summary>The next message.</summary>
    /// <returns>Null when the connection was closed, or nothing came in time.</returns>
    public async Task<JsonElement?> ReceiveAsync(TimeSpan? patience = null, CancellationToken end = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(end);
        limit.CancelAfter(patience ?? Wait.Patience);
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer, limit.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    return null;
                message.Write(buffer, 0, received.Count);
                if (received.EndOfMessage)
                    return JsonDocument.Parse(Encoding.UTF8.GetString(message.ToArray())).RootElement;
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Reads to the end.</summary>
    /// <returns>The close code; null when the connection broke without one.</returns>
    public async Task<int?> ReceiveToEndAsync(TimeSpan? patience = null)
    {
        try
        {
            while (await ReceiveAsync(patience) is not null)
            {
            }
        }
        catch (WebSocketException)
        {
            return null;
        }

        return CloseCode;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
