namespace SemanticOrder.GraphQL.Execution;

/// <summary>The keys of one loader in one request: those that wait, and the values of those that were asked for.</summary>
internal abstract class LoadQueue
{
    /// <summary>Fetches all keys that wait; ends when their values are delivered. Never faults.</summary>
    public abstract Task DispatchAsync();
}

/// <inheritdoc/>
internal sealed class LoadQueue<TKey, TValue>(DataLoader<TKey, TValue> loader, LoadScheduler scheduler) : LoadQueue
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _known = [];
    private List<TKey> _waiting = [];
    private FieldContext? _context;

    public Task<TValue?> LoadAsync(TKey key, FieldContext context)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var earlier))
                return earlier.Task;
            // Who waits goes on at once when the value comes, so that what it asks for next is in the same batch for all.
            var load = new TaskCompletionSource<TValue?>();
            _known.Add(key, load);
            _waiting.Add(key);
            _context ??= context;
            if (_waiting.Count == 1)
                scheduler.Await(this);
            return load.Task;
        }
    }

    public override Task DispatchAsync()
    {
        List<TKey> keys;
        lock (_gate)
        {
            keys = _waiting;
            _waiting = [];
        }

        return Task.WhenAll(keys.Chunk(loader.MaxBatchSize).Select(FetchAsync));
    }

    private async Task FetchAsync(TKey[] keys)
    {
        IReadOnlyDictionary<TKey, TValue>? found = null;
        Exception? fault = null;
        try
        {
            found = await loader.FetchAsync(keys, _context!).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            // Delivered to those who wait for the keys.
            fault = thrown;
        }

        using (scheduler.Deliver())
        {
            foreach (var key in keys)
                Complete(key, found, fault);
        }
    }

    private void Complete(TKey key, IReadOnlyDictionary<TKey, TValue>? found, Exception? fault)
    {
        TaskCompletionSource<TValue?> load;
        lock (_gate)
            load = _known[key];
        if (fault is OperationCanceledException cancelled)
            load.SetCanceled(cancelled.CancellationToken);
        else if (fault is not null)
            load.SetException(fault);
        else
            load.SetResult(found!.TryGetValue(key, out var value) ? value : default);
    }
}
