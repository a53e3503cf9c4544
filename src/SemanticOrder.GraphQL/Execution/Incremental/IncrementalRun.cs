using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Executes and delivers what the first answer left for later. Nothing starts before the first message after that answer is asked for. Parts that wait for nothing are executed when a message is
/// asked for, one unit a message; parts that wait for I/O are all under way together, and are sent as they come.
/// </summary>
internal sealed class IncrementalRun(ExecutionState state, DeliveryGraph graph, CancellationTokenSource stop) : IAsyncDisposable
{
    private readonly Channel<(DeliveryUnit Unit, Exception? Fault)> _finished = Channel.CreateUnbounded<(DeliveryUnit, Exception?)>();
    private readonly List<Task> _running = [];
    private bool _isDisposed;

    /// <summary>How many errors the messages so far have told.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>The messages after the first answer.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> DeliverAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var linked = cancellation.Register(stop.Cancel);
        while (graph.IsOpen)
        {
            await ProceedAsync().ConfigureAwait(false);
            var payload = graph.TakePayload();
            if (payload.IsEmpty)
                continue;
            ErrorCount += payload.Incremental.Sum(patch => patch.Errors.Count) + payload.Completed.Sum(completed => completed.Errors.Count);
            yield return PayloadWriter.Write(payload, graph.IsOpen);
        }
    }

    /// <summary>Stops what runs and waits until it has stopped, so that nothing of the request is used afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running).ConfigureAwait(false);
        state.Recorder!.Dispose();
        stop.Dispose();
    }

    /// <summary>Starts units until one is finished, and takes in all that are.</summary>
    private async ValueTask ProceedAsync()
    {
        state.Cancellation.ThrowIfCancellationRequested();
        while (_finished.Reader.Count == 0 && graph.NextUnit() is { } unit)
        {
            _running.RemoveAll(task => task.IsCompleted);
            _running.Add(RunAsync(unit));
        }

        var next = await _finished.Reader.ReadAsync(state.Cancellation).ConfigureAwait(false);
        do
        {
            if (next.Fault is not null)
                throw next.Fault;
            next.Unit.Complete(graph);
        }
        while (_finished.Reader.TryRead(out next));
    }

    /// <summary>Runs a unit; never faults.</summary>
    private async Task RunAsync(DeliveryUnit unit)
    {
        Exception? fault = null;
        try
        {
            await state.Recorder!.Turn.TakeAsync(state.Cancellation).ConfigureAwait(false);
            try
            {
                await unit.RunAsync(state).ConfigureAwait(false);
            }
            finally
            {
                state.Recorder.Turn.Pass();
            }
        }
        catch (Exception thrown)
        {
            // Thrown again where the messages are read.
            fault = thrown;
        }

        _finished.Writer.TryWrite((unit, fault));
    }
}
