using System.Collections.Concurrent;
using SemanticOrder.Orders.Access;

namespace SemanticOrder.Gateway.Access;

/// <summary>The keys as requests need them. What was read is believed for a second, so that a key that is revoked, by whichever process, is refused soon. Thread-safe.</summary>
internal sealed class ApiKeys(IApiKeyStore store, TimeProvider clock)
{
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (ApiKey? Key, long ReadAt)> _known = new(StringComparer.Ordinal);
    private volatile Seen? _any;

    /// <summary>True once a key was made, be it revoked since: revoking the last one must not open the gateway.</summary>
    public async ValueTask<bool> AnyAsync(CancellationToken cancellation)
    {
        if (_any is { } known && (known.Any || clock.GetElapsedTime(known.ReadAt) < Fresh))
            return known.Any;
        var any = (await store.GetKeysAsync(cancellation)).Count > 0;
        _any = new Seen(any, clock.GetTimestamp());
        return any;
    }

    /// <summary>Who sends a text as key; null when it is none, or is revoked or expired.</summary>
    public async ValueTask<Caller?> FindAsync(string text, CancellationToken cancellation)
    {
        if (ApiKeyToken.IdOf(text) is not { } id)
            return null;
        var key = await ReadAsync(id, cancellation);
        return key is not null && key.IsActive(clock.GetUtcNow()) && ApiKeyToken.Matches(text, key) ? new Caller(key.Name, (Roles)key.Roles) { KeyId = id } : null;
    }

    /// <summary>Whether a key is neither revoked nor expired by now.</summary>
    public async ValueTask<bool> IsActiveAsync(string id, CancellationToken cancellation) => (await ReadAsync(id, cancellation))?.IsActive(clock.GetUtcNow()) == true;

    private async ValueTask<ApiKey?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (_known.TryGetValue(id, out var known) && clock.GetElapsedTime(known.ReadAt) < Fresh)
            return known.Key;
        var key = await store.FindKeyAsync(id, cancellation);
        if (_known.Count >= MaxRemembered)
            _known.Clear();
        _known[id] = (key, clock.GetTimestamp());
        return key;
    }

    private sealed record Seen(bool Any, long ReadAt);
}
