using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>Counts the SPARQL requests that run, so that many heavy ones do not take the whole machine. Thread-safe.</summary>
internal sealed class SparqlQueue(GatewayOptions options)
{
    private int _running;

    /// <summary>Requests that run now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Takes a place.</summary>
    /// <returns>False when none is free; nobody waits.</returns>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _running) <= options.MaxSparqlRequests)
            return true;
        Leave();
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => Interlocked.Decrement(ref _running);
}
