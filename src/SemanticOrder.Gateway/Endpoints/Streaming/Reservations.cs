using System.Collections.Concurrent;
using System.Security.Cryptography;
using SemanticOrder.Gateway.Access;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>The reserved streams by their tokens. One that nobody opens in time is given up. Thread-safe.</summary>
internal sealed class Reservations(StreamOptions options, ConnectionCounter connections)
{
    private readonly ConcurrentDictionary<string, Reservation> _reserved = new(StringComparer.Ordinal);

    /// <summary>Reserves a stream.</summary>
    /// <returns>Its token; null when there are as many connections as may be.</returns>
    public string? TryReserve(Caller owner)
    {
        if (!connections.TryEnter())
            return null;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var reservation = new Reservation(owner, options);
        _reserved[token] = reservation;
        _ = GiveUpAsync(token, reservation);
        return token;
    }

    /// <summary>The stream of a token.</summary>
    /// <returns>Null when there is none, or when another caller reserved it.</returns>
    public Reservation? Find(string token, Caller caller) => _reserved.TryGetValue(token, out var reservation) && reservation.Owner.Name == caller.Name ? reservation : null;

    /// <summary>Ends a stream.</summary>
    public void End(string token)
    {
        if (!_reserved.TryRemove(token, out var reservation))
            return;
        reservation.Dispose();
        connections.Leave();
    }

    private async Task GiveUpAsync(string token, Reservation reservation)
    {
        await Task.Delay(options.InitTimeout);
        if (!reservation.IsOpen)
            End(token);
    }
}
