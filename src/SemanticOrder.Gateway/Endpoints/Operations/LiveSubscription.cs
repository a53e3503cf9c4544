using System.Buffers;
using System.Runtime.CompilerServices;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>Answers the events of a subscription, each on the schema in service when it comes, so that a subscription lives on when knowledge is published.</summary>
internal static class LiveSubscription
{
    /// <summary>One response for each event.</summary>
    /// <param name="source">The events.</param>
    /// <param name="request">The subscription, as it was opened.</param>
    /// <param name="schemas">The schema in service.</param>
    /// <param name="authentication">Asked before each event whether the caller would still come in.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <exception cref="SemanticOrderException">SO8070: the caller's credentials hold no longer. SO8059: the document is not valid under knowledge that was published meanwhile.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> RespondAsync(
        IAsyncEnumerable<object?> source, GraphQLRequest request, SchemaService schemas, Authentication authentication, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var events = source.GetAsyncEnumerator(ended.Token);
        var next = events.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                var swapped = schemas.Swapped;
                request = Renew(request, schemas.Current);
                if (!next.IsCompleted && await Task.WhenAny(next, swapped) == swapped)
                    continue;
                if (!await next)
                    yield break;
                if (!await authentication.IsStillValidAsync(StateOf(request).Caller, cancellation))
                    throw new SemanticOrderException("SO8070", "The key or token that opened the subscription holds no longer.");
                var response = new ArrayBufferWriter<byte>();
                var state = StateOf(request);
                await state.Served.Executor.ExecuteAsync(request with { RootValue = events.Current, State = state with { Now = state.Services.Clock.GetUtcNow() } }, response, cancellation);
                yield return response.WrittenMemory;
                next = events.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // A source is left only when it rests.
            await ended.CancelAsync();
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await events.DisposeAsync();
        }
    }

    private static RequestState StateOf(GraphQLRequest request) => (RequestState)request.State!;

    private static GraphQLRequest Renew(GraphQLRequest request, ServedSchema current)
    {
        var state = StateOf(request);
        if (state.Served == current)
            return request;
        var prepared = current.Executor.Prepare(request.Document.Span);
        return prepared.IsValid
            ? request with { State = state with { Served = current } }
            : throw new SemanticOrderException("SO8059", $"The subscription is not valid under knowledge {current.Version}, which was published meanwhile: {prepared.Errors[0].Message}");
    }
}
