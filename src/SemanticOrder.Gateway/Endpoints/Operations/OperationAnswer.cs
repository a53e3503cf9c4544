using System.Text.Json;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>What became of a request: one response, or a stream of them.</summary>
internal sealed class OperationAnswer
{
    private OperationAnswer(ReadOnlyMemory<byte> response, bool hasData) => (Response, HasData) = (response, hasData);

    /// <summary>The response, UTF-8 JSON; empty when it is a stream.</summary>
    public ReadOnlyMemory<byte> Response { get; }

    /// <summary>True when the operation ran, so that the response has <c>data</c>.</summary>
    public bool HasData { get; }

    /// <summary>Why the request was refused before it reached the engine; null when it was not.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>One response for each event, or the parts of one response; null when the answer is a single response.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Stream { get; private init; }

    /// <summary>True when the stream has the parts of one response (incremental delivery).</summary>
    public bool IsInParts { get; private init; }

    /// <summary>The code of the first error; null when there is none.</summary>
    public string? FirstCode { get; private init; }

    /// <summary>A single response.</summary>
    public static OperationAnswer Single(ReadOnlyMemory<byte> response, bool hasData, int errors = 0) => new(response, hasData) { FirstCode = errors == 0 ? null : CodeOf(response) };

    /// <summary>A refusal in the gateway's own words.</summary>
    public static OperationAnswer Refused(Problem problem) => new(GraphQLHttp.GraphQLResponse.ErrorBytes(problem), false) { Problem = problem, FirstCode = problem.Code };

    /// <summary>A stream of responses.</summary>
    public static OperationAnswer Open(IAsyncEnumerable<ReadOnlyMemory<byte>> stream) => new(default, true) { Stream = stream };

    /// <summary>A response in parts, of which the first is known.</summary>
    public static OperationAnswer InParts(ReadOnlyMemory<byte> first, int errors, IAsyncEnumerable<ReadOnlyMemory<byte>> parts) =>
        new(default, true) { Stream = parts, IsInParts = true, FirstCode = errors == 0 ? null : CodeOf(first) };

    private static string? CodeOf(ReadOnlyMemory<byte> response)
    {
        using var json = JsonDocument.Parse(response);
        return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
