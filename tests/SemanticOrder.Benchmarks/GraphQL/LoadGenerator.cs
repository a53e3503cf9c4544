using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>Sends one request over and over on many connections of HTTP/1.1, each its next when its last is answered, until told to stop.</summary>
internal sealed class LoadGenerator(Uri server, byte[] body)
{
    private const int Connections = 32;
    private readonly byte[] _request =
    [
        .. Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json, application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    private long _answered;

    /// <summary>How many requests have been answered.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => RunConnectionAsync(stop), CancellationToken.None)));

    /// <summary>Sends the request once.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<byte[]> SendOnceAsync()
    {
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/graphql")) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/json");
        message.Headers.Accept.ParseAdd("application/graphql-response+json, application/json");
        using var response = await client.SendAsync(message);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task RunConnectionAsync(CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), CancellationToken.None);
        var buffer = new byte[256 * 1024];
        while (!stop.IsCancellationRequested)
        {
            await socket.SendAsync(_request, SocketFlags.None, CancellationToken.None);
            var read = 0;
            while (!IsWhole(buffer.AsSpan(0, read)))
            {
                var more = await socket.ReceiveAsync(buffer.AsMemory(read), SocketFlags.None, CancellationToken.None);
                read += more > 0 ? more : throw new IOException("The server has closed the connection.");
            }

            Interlocked.Increment(ref _answered);
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> response)
    {
        var end = response.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = Encoding.ASCII.GetString(response[..end]);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            throw new IOException(head.Split('\r')[0]);
        var length = head.IndexOf("content-length:", StringComparison.OrdinalIgnoreCase);
        if (length < 0)
            return response.EndsWith("\r\n0\r\n\r\n"u8);
        var value = head.AsSpan(length + "content-length:".Length);
        var line = value.IndexOf('\r');
        return response.Length >= end + 4 + int.Parse((line < 0 ? value : value[..line]).Trim(), CultureInfo.InvariantCulture);
    }
}
