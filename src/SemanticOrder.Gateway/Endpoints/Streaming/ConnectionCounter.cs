namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>Counts connections that stay. Thread-safe.</summary>
internal sealed class ConnectionCounter(StreamOptions options)
{
    private int _open;

    /// <summary>The answer when there are too many.</summary>
    public Problem Full => new(StatusCodes.Status503ServiceUnavailable, "SO8056", $"The gateway keeps {options.MaxConnections:N0} WebSockets and event streams at most. Try again later, or put several operations on one connection.");

    /// <summary>How many are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Counts one more.</summary>
    /// <returns>False when there are as many as may be.</returns>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _open) <= options.MaxConnections)
            return true;
        Interlocked.Decrement(ref _open);
        return false;
    }

    /// <summary>Counts one less.</summary>
    public void Leave() => Interlocked.Decrement(ref _open);
}
