using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>The messages that the gateway sends by graphql-transport-ws, UTF-8 JSON.</summary>
internal static class SocketMessage
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The connection is ready.</summary>
    public static ReadOnlyMemory<byte> Acknowledge { get; } = "{\"type\":\"connection_ack\"}"u8.ToArray();

    /// <summary>Answers a ping.</summary>
    /// <param name="payload">The ping's payload; undefined when it had none.</param>
    public static ReadOnlyMemory<byte> Pong(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetBytes($"{{\"type\":\"pong\",\"payload\":{payload.GetRawText()}}}") : "{\"type\":\"pong\"}"u8.ToArray();

    /// <summary>One response of an operation.</summary>
    public static ReadOnlyMemory<byte> Next(string id, ReadOnlySpan<byte> response) => Write("next", id, response);

    /// <summary>Says that an operation could not run.</summary>
    /// <param name="id">The operation.</param>
    /// <param name="response">A response with <c>errors</c>.</param>
    public static ReadOnlyMemory<byte> Error(string id, ReadOnlyMemory<byte> response)
    {
        using var json = JsonDocument.Parse(response);
        return Write("error", id, Encoding.UTF8.GetBytes(json.RootElement.GetProperty("errors").GetRawText()));
    }

    /// <summary>An operation has ended.</summary>
    public static ReadOnlyMemory<byte> Complete(string id) => Write("complete", id, default);

    private static ReadOnlyMemory<byte> Write(string type, string id, ReadOnlySpan<byte> payload)
    {
        var output = new ArrayBufferWriter<byte>(payload.Length + id.Length + 64);
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }
}
