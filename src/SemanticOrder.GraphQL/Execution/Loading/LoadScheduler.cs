namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Decides when the keys that loaders have collected are fetched: when every resolver that could go on has done so. That is when all of a level are started, and again when the values of a fetch
/// have been delivered to all who waited for them. One for each run. Thread-safe.
/// </summary>
internal sealed class LoadScheduler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, LoadQueue> _queues = [];
    private readonly List<LoadQueue> _waiting = [];
    private TaskCompletionSource _signal = NewSignal();
    private int _deliveries;

    /// <summary>The queue of a loader in this run.</summary>
    public TQueue QueueOf<TLoader, TQueue>(TLoader loader, Func<TLoader, LoadScheduler, TQueue> make)
        where TLoader : class
        where TQueue : LoadQueue
    {
        lock (_gate)
        {
            if (!_queues.TryGetValue(loader, out var queue))
                _queues.Add(loader, queue = make(loader, this));
            return (TQueue)queue;
        }
    }

    /// <summary>A queue has keys to fetch.</summary>
    public void Await(LoadQueue queue)
    {
        lock (_gate)
        {
            _waiting.Add(queue);
            SignalNeedsLock();
        }
    }

    /// <summary>Holds fetches back while values are delivered; until disposed.</summary>
    public Delivery Deliver()
    {
        lock (_gate)
            _deliveries++;
        return new Delivery(this);
    }

    /// <summary>Fetches what is asked for until the resolvers of a level are done.</summary>
    public async ValueTask RunAsync(Task level)
    {
        while (!level.IsCompleted)
        {
            var (queues, signal) = Take();
            foreach (var queue in queues)
                _ = DispatchAsync(queue);
            if (queues.Length == 0)
                await Task.WhenAny(level, signal).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches where those who wait can go on at once when their values come, which a host's synchronization context would not let them.</summary>
    private static Task DispatchAsync(LoadQueue queue) => SynchronizationContext.Current is null ? queue.DispatchAsync() : Task.Run(queue.DispatchAsync);

    private (LoadQueue[] Queues, Task Signal) Take()
    {
        lock (_gate)
        {
            LoadQueue[] queues = _deliveries == 0 ? [.. _waiting] : [];
            if (queues.Length > 0)
                _waiting.Clear();
            if (_signal.Task.IsCompleted)
                _signal = NewSignal();
            return (queues, _signal.Task);
        }
    }

    private void SignalNeedsLock()
    {
        if (_deliveries == 0 && _waiting.Count > 0)
            _signal.TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A delivery under way.</summary>
    internal readonly struct Delivery(LoadScheduler scheduler) : IDisposable
    {
        public void Dispose()
        {
            lock (scheduler._gate)
            {
                scheduler._deliveries--;
                scheduler.SignalNeedsLock();
            }
        }
    }
}
