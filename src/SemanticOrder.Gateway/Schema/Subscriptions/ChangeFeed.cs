using SemanticOrder.Diagnostics;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema.Subscriptions;

/// <summary>
/// Follows the store's change table, so that what another process writes is seen too, and hands each change to all subscribers from a bounded memory of the latest. The
/// table is asked for its last sequence number alone as long as nothing happens. Thread-safe.
/// </summary>
internal sealed class ChangeFeed(IOrderStore orders, ILogger<ChangeFeed> log) : BackgroundService
{
    /// <summary>Changes kept for subscribers that follow.</summary>
    public const int Kept = 4096;

    /// <summary>Changes that a subscriber may be behind the last one.</summary>
    public const int MaxLag = 10_000;

    private const int BatchSize = 256;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly Queue<ChangedOrder> _latest = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;
    private int _followers;

    /// <summary>The last change that the feed has seen.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>The changes after a sequence number, those to come included; it never ends by itself.</summary>
    /// <param name="after">The last change that the subscriber has seen; null to begin with the next.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SemanticOrderException">SO8034, once the subscriber is too far behind. SO8037: no change has that number yet.</exception>
    public IAsyncEnumerable<ChangedOrder> FollowAsync(long? after, CancellationToken cancellation)
    {
        // The beginning is fixed here, not when the first change is asked for, so that none is missed in between.
        Interlocked.Increment(ref _followers);
        cancellation.Register(() => Interlocked.Decrement(ref _followers));
        return FollowAsync(after ?? Last, isResumed: after is not null, cancellation);
    }

    /// <summary>The beginning is known before anybody can subscribe, so that nobody is told what happened earlier.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _last, await orders.GetLastChangeAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (ObjectDisposedException)
        {
            // The store is closed before services are stopped when the gateway ends without having listened.
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                while (await orders.GetLastChangeAsync(cancellation) > Last)
                    await ReadOnAsync(cancellation);
            }
            catch (OrderStoreException fault)
            {
                Endpoints.Log.ChangesUnread(log, fault);
            }
        }
    }

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _followers) == 0)
        {
            // Nobody listens: who comes later begins here, or reads the table from where it left.
            lock (_gate)
                _latest.Clear();
            Volatile.Write(ref _last, await orders.GetLastChangeAsync(cancellation));
            Signal();
            return;
        }

        var read = await ReadAsync(Last, cancellation);
        lock (_gate)
        {
            foreach (var change in read)
                _latest.Enqueue(change);
            while (_latest.Count > Kept)
                _latest.Dequeue();
            if (read.Count > 0)
                Volatile.Write(ref _last, read[^1].Change.Sequence);
        }

        Signal();
    }

    /// <summary>Wakes who waits for changes; also when nobody was seen to follow, for one may have come meanwhile.</summary>
    private void Signal() => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private async IAsyncEnumerable<ChangedOrder> FollowAsync(long after, bool isResumed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (isResumed)
            await CheckAsync(after, cancellation);
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            var isBehind = Last - after > MaxLag;
            if (isBehind && !isResumed)
                throw new SemanticOrderException("SO8034", $"Changes came faster than they were read; this subscription ends. Resume with after: \"{after}\", the last change that was delivered.");
            isResumed &= isBehind;
            var next = FindKept(after) ?? await ReadAsync(after, cancellation);
            foreach (var change in next)
            {
                after = change.Change.Sequence;
                yield return change;
            }

            if (next.Count == 0)
                await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Refuses to wait behind a change that has not happened: whoever has seen it saw another database, and would miss what happens in this one.</summary>
    private async ValueTask CheckAsync(long after, CancellationToken cancellation)
    {
        if (after > Last && await orders.GetLastChangeAsync(cancellation) is var newest && after > newest)
            throw new SemanticOrderException("SO8037", $"after: \"{after}\" is beyond the newest change, \"{newest}\": this database is not the one that told of it, or was restored from a backup. Read the orders again, then follow with after: \"{newest}\".");
    }

    /// <summary>The changes after a sequence number from memory; null when they are no longer there.</summary>
    private List<ChangedOrder>? FindKept(long after)
    {
        lock (_gate)
        {
            if (after >= Last)
                return [];
            return _latest.TryPeek(out var first) && first.Change.Sequence <= after + 1 ? [.. _latest.Where(change => change.Change.Sequence > after).Take(BatchSize)] : null;
        }
    }

    private async ValueTask<List<ChangedOrder>> ReadAsync(long after, CancellationToken cancellation)
    {
        var changes = await orders.ReadChangesAsync(after, BatchSize, cancellation);
        var documents = await orders.GetDocumentsAsync([.. changes.Select(change => change.Order)], cancellation);
        return [.. changes.Zip(documents, (change, document) => new ChangedOrder(change, document?.Id == change.Order ? document : null))];
    }
}
