namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>Messages on their way to one client, bounded by number and bytes. Many write, one reads. Thread-safe.</summary>
internal sealed class OutgoingQueue(StreamOptions options)
{
    private readonly Queue<ReadOnlyMemory<byte>> _messages = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = New();
    private long _bytes;
    private bool _isComplete;

    /// <summary>How many messages wait.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count;
            }
        }
    }

    /// <summary>Adds a message.</summary>
    /// <returns>False when there is no room; true also when the client has gone, since nothing is left to be done.</returns>
    public bool TryEnqueue(ReadOnlyMemory<byte> message)
    {
        lock (_gate)
        {
            if (_isComplete)
                return true;
            if (_messages.Count >= options.MaxQueuedMessages || (_messages.Count > 0 && _bytes + message.Length > options.MaxQueuedBytes))
                return false;
            _messages.Enqueue(message);
            _bytes += message.Length;
            SignalNeedsLock();
            return true;
        }
    }

    /// <summary>Adds a message, waiting for room.</summary>
    /// <returns>False when there was no room within <see cref="StreamOptions.SlowConsumerPatience"/>.</returns>
    public async ValueTask<bool> EnqueueAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        if (TryEnqueue(message))
            return true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.SlowConsumerPatience);
        try
        {
            while (true)
            {
                var changed = Changed();
                if (TryEnqueue(message))
                    return true;
                await changed.WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The next message, when there is one.</summary>
    /// <returns>Null when the queue is complete and empty.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> DequeueAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_messages.TryDequeue(out var message))
                {
                    _bytes -= message.Length;
                    SignalNeedsLock();
                    return message;
                }

                if (_isComplete)
                    return null;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Takes no more messages.</summary>
    /// <param name="dropsRest">True to forget those that wait.</param>
    public void Complete(bool dropsRest = false)
    {
        lock (_gate)
        {
            _isComplete = true;
            if (dropsRest)
                _messages.Clear();
            SignalNeedsLock();
        }
    }

    private Task Changed()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    private void SignalNeedsLock()
    {
        _changed.TrySetResult();
        _changed = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
