namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>Runs GraphQL requests for every transport, so that a rule that holds here holds at all of them. Thread-safe.</summary>
internal interface IOperationRunner
{
    /// <summary>Runs one request.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    ValueTask<OperationAnswer> RunAsync(OperationCall call, CancellationToken cancellation);

    /// <summary>The answer to a request, or to the rest of a stream, that failed.</summary>
    OperationAnswer Explain(Exception fault);
}
