using System.Diagnostics;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>One operation that somebody listens to.</summary>
internal sealed class OperationObservation : IDisposable
{
    private readonly long _started;
    private readonly string? _type;
    private readonly Activity? _span;

    private OperationObservation(OperationDefinitionNode? operation, long started)
    {
        _started = started;
        _type = operation?.Operation.ToString().ToLowerInvariant();
        // The operation's name is the client's to choose, so it is no part of the span's name, of which there should be few.
        _span = GraphQLTelemetry.Source.StartActivity(_type ?? "GraphQL Operation", ActivityKind.Server);
        _span?.SetStartTime(_span.StartTimeUtc - Stopwatch.GetElapsedTime(started));
        _span?.SetTag("graphql.operation.type", _type);
        _span?.SetTag("graphql.operation.name", operation?.Name?.Value);
    }

    /// <summary>Begins to observe an operation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operationName">Which operation of it.</param>
    /// <param name="started">When the request came, by <see cref="Stopwatch"/>: before its document was prepared.</param>
    public static OperationObservation Start(PreparedDocument document, string? operationName, long started) =>
        new(document.IsValid ? document.Select(operationName, out _)?.Definition : null, started);

    public void Complete(ExecutionSummary summary) => End(summary switch
    {
        { HasData: false } => "request_error",
        { ErrorCount: > 0 } => "field_error",
        _ => null,
    });

    public void Fail(Exception fault) => End(fault.GetType().FullName);

    public void Dispose() => _span?.Dispose();

    private void End(string? errorType)
    {
        if (errorType is not null)
        {
            _span?.SetTag("error.type", errorType);
            _span?.SetStatus(ActivityStatusCode.Error);
        }

        var tags = default(TagList);
        if (_type is not null)
            tags.Add("graphql.operation.type", _type);
        if (errorType is not null)
            tags.Add("error.type", errorType);
        GraphQLTelemetry.Duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
    }
}
