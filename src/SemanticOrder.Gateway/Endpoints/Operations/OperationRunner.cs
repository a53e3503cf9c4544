using System.Buffers;
using System.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>Runs requests on the schema that serves when they come.</summary>
internal sealed class OperationRunner(GatewayServices services, GatewayOptions options, ILogger<OperationRunner> log) : IOperationRunner
{
    /// <inheritdoc/>
    public async ValueTask<OperationAnswer> RunAsync(OperationCall call, CancellationToken cancellation)
    {
        if (call.Parameters.Document is not { } document)
            return OperationAnswer.Refused(new Problem(StatusCodes.Status400BadRequest, "SO8046", "query is missing."));
        var served = services.Schemas.Current;
        var kind = served.Executor.Prepare(document).KindOf(call.Parameters.OperationName);
        if (call.IsReadOnly && kind == OperationKind.Mutation)
            return OperationAnswer.Refused(new Problem(StatusCodes.Status405MethodNotAllowed, "SO8048", "A GET request runs queries only; POST a mutation."));
        var request = new GraphQLRequest
        {
            Document = document,
            OperationName = call.Parameters.OperationName,
            Variables = call.Parameters.Variables,
            State = new RequestState(served, services, call.Languages, services.Clock.GetUtcNow()) { Uploads = call.Parameters.Uploads },
        };
        if (kind == OperationKind.Subscription)
            return call.CanStream ? Subscribe(served, request, cancellation) : OperationAnswer.Refused(CannotStream);
        return await AnswerAsync(served, request, kind, cancellation);
    }

    /// <inheritdoc/>
    public OperationAnswer Explain(Exception fault) => OperationAnswer.Refused(Problems.Of(fault, "/graphql", log));

    private static Problem CannotStream { get; } = new(
        StatusCodes.Status406NotAcceptable, "SO8055", "A subscription needs a stream: use the WebSocket of /graphql (graphql-transport-ws), or accept text/event-stream.");

    private async ValueTask<OperationAnswer> AnswerAsync(ServedSchema served, GraphQLRequest request, OperationKind? kind, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.GraphQLTimeout);
        var output = new ArrayBufferWriter<byte>(4096);
        try
        {
            var summary = await served.Executor.ExecuteAsync(request, output, limit.Token);
            Log.Answered(log, kind?.ToString() ?? "refused", summary.HasData, summary.ErrorCount, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return OperationAnswer.Single(output.WrittenMemory, summary.HasData);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return OperationAnswer.Refused(new Problem(
                StatusCodes.Status503ServiceUnavailable, "SO8052", $"The request took longer than its limit of {options.GraphQLTimeout.TotalSeconds:0.###} s. Ask for less: fewer fields, smaller pages, no totalCount."));
        }
    }

    private OperationAnswer Subscribe(ServedSchema served, GraphQLRequest request, CancellationToken cancellation)
    {
        var outcome = served.Executor.Subscribe(request, cancellation);
        return outcome.IsOpen
            ? OperationAnswer.Open(LiveSubscription.RespondAsync(outcome.Events, request, services.Schemas, cancellation))
            : OperationAnswer.Single(outcome.Refusal, hasData: false);
    }
}
