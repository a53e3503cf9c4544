using System.Threading.RateLimiting;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints;

namespace SemanticOrder.Gateway.Access;

/// <summary>How many requests a client may send: a bucket that fills evenly and holds ten seconds' worth. Whoever asks without credentials, on this machine, is not limited. Thread-safe.</summary>
internal sealed class RateLimits : IDisposable
{
    private const int FillingsPerSecond = 10;
    private readonly PartitionedRateLimiter<Caller> _limiter;
    private readonly int _perSecond;

    /// <param name="options">How many.</param>
    public RateLimits(GatewayOptions options)
    {
        _perSecond = options.RequestsPerSecond;
        _limiter = PartitionedRateLimiter.Create<Caller, string>(caller => caller.IsLocal || _perSecond == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(caller.Name, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = _perSecond * 10,
                TokensPerPeriod = Math.Max(1, _perSecond / FillingsPerSecond),
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, _perSecond / FillingsPerSecond) / (double)_perSecond),
                QueueLimit = 0,
            }));
    }

    /// <summary>Counts one request of a caller.</summary>
    /// <returns>Null when it may run.</returns>
    public Problem? Check(Caller caller)
    {
        using var lease = _limiter.AttemptAcquire(caller);
        return lease.IsAcquired ? null : new Problem(StatusCodes.Status429TooManyRequests, "SO8072", $"'{caller.Name}' sends more than {_perSecond} requests a second. Wait a moment, or ask for more in one request.");
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
