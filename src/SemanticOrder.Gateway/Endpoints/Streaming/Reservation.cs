using SemanticOrder.Gateway.Access;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>A stream that a client has reserved (graphql-sse, single connection mode), open or not yet, and the operations whose events it carries. Thread-safe.</summary>
internal sealed class Reservation : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private int _isOpen;

    /// <param name="owner">Who reserved it; nobody else may use it.</param>
    /// <param name="options">The limits.</param>
    public Reservation(Caller owner, StreamOptions options)
    {
        Owner = owner;
        Events = new EventStream(options);
        Operations = new RunningOperations(options.MaxOperations, _ended.Token);
    }

    /// <summary>Who reserved it.</summary>
    public Caller Owner { get; }

    /// <summary>The events on their way.</summary>
    public EventStream Events { get; }

    /// <summary>The operations.</summary>
    public RunningOperations Operations { get; }

    /// <summary>Cancelled when the stream has ended.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>True once a client reads the stream.</summary>
    public bool IsOpen => Volatile.Read(ref _isOpen) != 0;

    /// <summary>Takes the stream; there is one reader only.</summary>
    public bool TryOpen() => Interlocked.Exchange(ref _isOpen, 1) == 0;

    /// <summary>Ends all operations.</summary>
    public void Dispose() => _ended.Cancel();
}
