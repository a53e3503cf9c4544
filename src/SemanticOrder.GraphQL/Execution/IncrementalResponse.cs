namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// An answer that may come in parts (incremental delivery, <c>@defer</c> and <c>@stream</c>): the first message, then those that complete it. Dispose it in any case; what still runs is stopped then.
/// </summary>
public sealed class IncrementalResponse : IAsyncDisposable
{
    private readonly IncrementalRun? _run;
    private OperationObservation? _observation;

    internal IncrementalResponse(ExecutionSummary summary, ReadOnlyMemory<byte> initial, IncrementalRun? run, OperationObservation? observation)
    {
        Summary = summary;
        Initial = initial;
        _run = run;
        _observation = observation;
        if (run is null)
            Observe(summary);
    }

    /// <summary>What kind of answer the first message is.</summary>
    public ExecutionSummary Summary { get; }

    /// <summary>The first message, UTF-8 JSON: the whole response (GraphQL §7.1) unless <see cref="HasNext"/>; then it has <c>pending</c> and <c>hasNext</c> besides.</summary>
    public ReadOnlyMemory<byte> Initial { get; }

    /// <summary>True when messages follow.</summary>
    public bool HasNext => _run is not null;

    /// <summary>
    /// The messages after the first, UTF-8 JSON each, with <c>incremental</c>, <c>pending</c>, <c>completed</c> and <c>hasNext</c>; none unless <see cref="HasNext"/>. What they tell is executed
    /// only when they are asked for. Enumerate it once.
    /// </summary>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SubsequentAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (_run is null)
            yield break;
        await foreach (var message in _run.DeliverAsync(cancellation).ConfigureAwait(false))
            yield return message;
        Observe(Summary with { ErrorCount = Summary.ErrorCount + _run.ErrorCount });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
            await _run.DisposeAsync().ConfigureAwait(false);
        _observation?.Fail(new OperationCanceledException());
        _observation?.Dispose();
    }

    private void Observe(ExecutionSummary summary)
    {
        _observation?.Complete(summary);
        _observation?.Dispose();
        _observation = null;
    }
}
