using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>
/// One WebSocket by the protocol <c>graphql-transport-ws</c>. One loop reads messages, one sends what waits in a bounded queue, and each operation runs beside them. Whatever is wrong with the
/// connection ends it with a close code; whatever is wrong with an operation is an <c>error</c> for its id.
/// </summary>
internal sealed class SocketConnection
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly IOperationRunner _runner;
    private readonly IReadOnlyList<string> _languages;
    private readonly Func<JsonElement, ValueTask<Caller?>> _authenticate;
    private readonly StreamOptions _options;
    private readonly OutgoingQueue _outgoing;
    private readonly CancellationTokenSource _ended;
    private readonly RunningOperations _operations;
    private readonly Lock _closing = new();
    private (int Code, string Reason)? _close;
    private bool _isInitialised;
    private volatile Caller? _caller;

    /// <param name="socket">The socket, open.</param>
    /// <param name="runner">Who runs the operations.</param>
    /// <param name="languages">The languages of the client.</param>
    /// <param name="authenticate">Who the client is, by the payload of <c>connection_init</c>; null when it may not enter.</param>
    /// <param name="options">The limits.</param>
    /// <param name="stopping">Cancelled when the client has gone.</param>
    public SocketConnection(
        WebSocket socket, IOperationRunner runner, IReadOnlyList<string> languages, Func<JsonElement, ValueTask<Caller?>> authenticate, StreamOptions options, CancellationToken stopping)
    {
        (_socket, _runner, _languages, _authenticate, _options) = (socket, runner, languages, authenticate, options);
        _outgoing = new OutgoingQueue(options);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _operations = new RunningOperations(options.MaxOperations, _ended.Token);
    }

    /// <summary>Serves the connection until either side ends it.</summary>
    public async Task RunAsync()
    {
        using (_ended)
        {
            var sending = SendAsync();
            var waiting = WaitForInitialisationAsync();
            try
            {
                await ReceiveAsync();
            }
            catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
            {
                // The client has gone without a word.
            }

            _outgoing.Complete(dropsRest: _close is null);
            await sending;
            await _ended.CancelAsync();
            await waiting;
        }
    }

    /// <summary>Ends the connection with a code; what waits is sent before, unless the client does not read.</summary>
    public void Close(int code, string reason)
    {
        lock (_closing)
        {
            if (_close is not null)
                return;
            _close = (code, reason);
        }

        _outgoing.Complete(dropsRest: code == SocketCloseCode.SlowConsumer);
    }

    private async Task WaitForInitialisationAsync()
    {
        try
        {
            await Task.Delay(_options.InitTimeout, _ended.Token);
            if (!Volatile.Read(ref _isInitialised))
                Close(SocketCloseCode.InitTimeout, "Connection initialisation timeout");
        }
        catch (OperationCanceledException)
        {
            // It ended before.
        }
    }

    private async Task ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var received = await _socket.ReceiveAsync(message.GetMemory(4096), _ended.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return;
            message.Advance(received.Count);
            if (_close is not null)
            {
                // Nothing more is heard, but reading on lets the closing handshake end.
                message.ResetWrittenCount();
            }
            else if (received.MessageType == WebSocketMessageType.Binary)
            {
                Close(SocketCloseCode.InvalidMessage, "Invalid message received");
            }
            else if (message.WrittenCount > _options.MaxMessageBytes)
            {
                Close(SocketCloseCode.MessageTooBig, $"A message has at most {_options.MaxMessageBytes} bytes");
            }
            else if (received.EndOfMessage)
            {
                await TakeAsync(message.WrittenMemory);
                message.ResetWrittenCount();
            }
        }
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> message)
    {
        if (!StrictJson.TryParse(message.Span, out var json) || json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            Close(SocketCloseCode.InvalidMessage, "Invalid message received");
            return;
        }

        json.TryGetProperty("payload", out var payload);
        switch (type.GetString())
        {
            case "connection_init" when payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object:
                await InitialiseAsync(payload);
                break;
            case "ping":
                Send(SocketMessage.Pong(payload));
                break;
            case "pong":
                break;
            case "subscribe" when IdOf(json) is { } id:
                Subscribe(id, payload);
                break;
            case "complete" when IdOf(json) is { } id:
                _operations.Stop(id);
                break;
            default:
                Close(SocketCloseCode.InvalidMessage, "Invalid message received");
                break;
        }
    }

    private async ValueTask InitialiseAsync(JsonElement payload)
    {
        if (_isInitialised)
        {
            Close(SocketCloseCode.TooManyInitialisations, "Too many initialisation requests");
            return;
        }

        Volatile.Write(ref _isInitialised, true);
        _caller = await _authenticate(payload);
        if (_caller is null)
            Close(SocketCloseCode.Forbidden, "Forbidden");
        else
            Send(SocketMessage.Acknowledge);
    }

    private void Subscribe(string id, JsonElement payload)
    {
        if (_caller is not { } caller)
        {
            Close(SocketCloseCode.Unauthorized, "Unauthorized");
            return;
        }

        if (OperationParameters.Read(payload).Parameters is not { } parameters)
        {
            Close(SocketCloseCode.InvalidMessage, "Invalid message received");
            return;
        }

        if (_operations.IsFull)
        {
            var full = new Problem(StatusCodes.Status503ServiceUnavailable, "SO8057", $"A connection has at most {_options.MaxOperations} operations at once. Complete one, or open another connection.");
            Send(SocketMessage.Error(id, OperationAnswer.Refused(full).Response));
        }
        else if (_operations.TryStart(id) is { } stop)
        {
            _ = OperateAsync(id, new OperationCall(parameters, _languages) { CanStream = true, TakesParts = true, IsCounted = true, Caller = caller }, stop);
        }
        else
        {
            Close(SocketCloseCode.SubscriberExists, Limited($"Subscriber for {id} already exists"));
        }
    }

    private async Task OperateAsync(string id, OperationCall call, CancellationTokenSource stop)
    {
        // The reading loop goes on at once.
        await Task.Yield();
        var last = SocketMessage.Complete(id);
        try
        {
            var answer = await _runner.RunAsync(call, stop.Token);
            if (answer.Stream is { } stream)
            {
                await foreach (var response in stream.WithCancellation(stop.Token))
                {
                    if (!await SendAsync(id, stop, SocketMessage.Next(id, response.Span)))
                        break;
                }
            }
            else if (answer.HasData)
            {
                await SendAsync(id, stop, SocketMessage.Next(id, answer.Response.Span));
            }
            else
            {
                last = SocketMessage.Error(id, answer.Response);
            }
        }
        catch (OperationCanceledException)
        {
            _operations.Finish(id, stop);
            return;
        }
        catch (Exception fault)
        {
            last = SocketMessage.Error(id, _runner.Explain(fault).Response);
        }

        // The id is free again before the client hears of the end, since it may use it at once.
        if (!_operations.IsRunning(id, stop))
            return;
        _operations.Finish(id, stop);
        Send(last);
    }

    /// <returns>False when nobody wants more of the operation.</returns>
    private async ValueTask<bool> SendAsync(string id, CancellationTokenSource stop, ReadOnlyMemory<byte> message)
    {
        if (!_operations.IsRunning(id, stop))
            return false;
        if (await _outgoing.EnqueueAsync(message, stop.Token))
            return true;
        Close(SocketCloseCode.SlowConsumer, "Slow consumer: events come faster than they are read");
        return false;
    }

    private void Send(ReadOnlyMemory<byte> message)
    {
        if (!_outgoing.TryEnqueue(message))
            Close(SocketCloseCode.SlowConsumer, "Slow consumer: messages come faster than they are read");
    }

    private async Task SendAsync()
    {
        try
        {
            while (await _outgoing.DequeueAsync(_ended.Token) is { } message)
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
                patience.CancelAfter(_options.SlowConsumerPatience + ClosingTime);
                await _socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, patience.Token);
            }

            var (code, reason) = _close ?? ((int)WebSocketCloseStatus.NormalClosure, "");
            using var closing = new CancellationTokenSource(ClosingTime);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, Limited(reason), closing.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A client that reads nothing is not told why it is left.
            _socket.Abort();
        }

        // The other side has a moment to close too; then the reading loop ends.
        _ended.CancelAfter(ClosingTime);
    }

    private static string? IdOf(JsonElement json) => json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A reason has at most 123 bytes (RFC 6455 §5.5).</summary>
    private static string Limited(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > 123)
            reason = reason[..(reason.Length - 8)];
        return reason;
    }
}
