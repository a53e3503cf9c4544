using System.Text.Json;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>Reads server-sent events.</summary>
internal sealed class EventStreamReader(HttpResponseMessage response) : IDisposable
{
    private readonly StreamReader _lines = new(response.Content.ReadAsStream());

    /// <summary>The next event, comments passed over.</summary>
    /// <returns>Its name and data; a null name at the end of the stream.</returns>
    public async Task<(string? Name, JsonElement Data)> ReadAsync()
    {
        using var limit = new CancellationTokenSource(Wait.Patience);
        var (name, data) = ((string?)null, "");
        while (await _lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data += line[6..];
            else if (line.Length == 0 && name is not null)
                return (name, data.Length == 0 ? default : JsonDocument.Parse(data).RootElement);
        }

        return default;
    }

    public void Dispose()
    {
        _lines.Dispose();
        response.Dispose();
    }
}
