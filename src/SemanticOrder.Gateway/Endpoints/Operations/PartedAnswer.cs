using System.Runtime.CompilerServices;
using SemanticOrder.Diagnostics;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>An answer that comes in parts, all of them within the time that a request has. Whoever enumerates the parts ends it; an answer without further parts is disposed.</summary>
internal sealed class PartedAnswer : IAsyncDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationToken _client;
    private readonly TimeSpan _time;
    private IncrementalResponse? _response;

    /// <summary>Begins to count the time.</summary>
    public PartedAnswer(TimeSpan time, CancellationToken client)
    {
        (_time, _client) = (time, client);
        _limit = CancellationTokenSource.CreateLinkedTokenSource(client);
        _limit.CancelAfter(time);
    }

    /// <summary>True when the time is up while the client still waits.</summary>
    public bool HasTakenTooLong => _limit.IsCancellationRequested && !_client.IsCancellationRequested;

    /// <summary>The message of SO8052.</summary>
    public static string TookTooLong(TimeSpan time) => $"The request took longer than its limit of {time.TotalSeconds:0.###} s. Ask for less: fewer fields, smaller pages, no totalCount.";

    /// <summary>Runs the request up to its first part.</summary>
    public async ValueTask<IncrementalResponse> StartAsync(GraphQLExecutor executor, GraphQLRequest request) => _response = await executor.ExecuteIncrementallyAsync(request, _limit.Token);

    /// <summary>The parts, the first one included; enumerate them once.</summary>
    /// <exception cref="SemanticOrderException">SO8052: the time is up.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> PartsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var ending = this;
        yield return _response!.Initial;
        await using var parts = _response.SubsequentAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await NextAsync(parts))
            yield return parts.Current;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_response is not null)
            await _response.DisposeAsync();
        _limit.Dispose();
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> parts)
    {
        try
        {
            return await parts.MoveNextAsync();
        }
        catch (OperationCanceledException) when (HasTakenTooLong)
        {
            throw new SemanticOrderException("SO8052", TookTooLong(_time));
        }
    }
}
