using System.Collections.Concurrent;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>The operations of one connection by the ids that its client gave them. Thread-safe.</summary>
/// <param name="max">Most at once.</param>
/// <param name="ended">Cancelled when the connection ends, which ends all of them.</param>
internal sealed class RunningOperations(int max, CancellationToken ended)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>True when no further one may start.</summary>
    public bool IsFull => _running.Count >= max;

    /// <summary>Takes an id into use.</summary>
    /// <returns>What ends the operation; null when the id is in use.</returns>
    public CancellationTokenSource? TryStart(string id)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ended);
        if (_running.TryAdd(id, stop))
            return stop;
        stop.Dispose();
        return null;
    }

    /// <summary>True while the operation has neither ended nor been stopped.</summary>
    public bool IsRunning(string id, CancellationTokenSource stop) => _running.TryGetValue(id, out var current) && current == stop;

    /// <summary>Stops an operation and frees its id; nothing happens when there is none.</summary>
    public void Stop(string id)
    {
        if (_running.TryRemove(id, out var stop))
            stop.Cancel();
    }

    /// <summary>Frees the id of an operation that has ended by itself.</summary>
    public void Finish(string id, CancellationTokenSource stop) => _running.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, stop));
}
