namespace SemanticOrder.Orders.Access;

/// <summary>A key by which a client is known. The key itself is not stored.</summary>
/// <param name="Id">Names the key; not secret.</param>
/// <param name="Name">The client it was made for.</param>
/// <param name="Roles">The roles it has, a bit each; what they mean is the gateway's business.</param>
/// <param name="Hash">SHA-256 of the secret, 32 bytes.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it is refused; null for never.</param>
/// <param name="RevokedAt">Since when it is refused; null while it is not.</param>
public sealed record ApiKey(string Id, string Name, int Roles, ReadOnlyMemory<byte> Hash, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>True when the key is neither revoked nor expired.</summary>
    public bool IsActive(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);
}
