namespace SemanticOrder.Orders.Access;

/// <summary>The keys of clients. Safe for use from many threads.</summary>
public interface IApiKeyStore
{
    /// <summary>Keeps a new key.</summary>
    ValueTask AddKeyAsync(ApiKey key, CancellationToken cancellation = default);

    /// <summary>The key of an id; null when there is none.</summary>
    ValueTask<ApiKey?> FindKeyAsync(string id, CancellationToken cancellation = default);

    /// <summary>All keys, oldest first, revoked and expired ones included.</summary>
    ValueTask<IReadOnlyList<ApiKey>> GetKeysAsync(CancellationToken cancellation = default);

    /// <summary>Refuses a key from now on. One that was revoked before keeps its time.</summary>
    /// <returns>False when there is no such key.</returns>
    ValueTask<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellation = default);
}
