using System.Security.Cryptography;
using SemanticOrder.Orders.Access;

namespace SemanticOrder.Gateway.Access;

/// <summary>
/// The text of an API key: <c>so_</c>, an id of 12 hexadecimal digits, <c>_</c>, and 256 random bits. The store holds the id and the SHA-256 of the bits; a slow hash would add nothing, since
/// nobody can try 2^256 keys, and would make every request slow.
/// </summary>
internal static class ApiKeyToken
{
    /// <summary>What every key begins with, so that it is known for one where it should not be.</summary>
    public const string Prefix = "so_";

    private const int IdLength = 12;
    private const int SecretBytes = 32;

    /// <summary>A new key.</summary>
    /// <returns>The text, which is shown once, and what the store holds of it.</returns>
    public static (string Text, ApiKey Key) Make(string name, Roles roles, DateTimeOffset now, DateTimeOffset? expiresAt)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return ($"{Prefix}{id}_{secret}", new ApiKey(id, name, (int)roles, HashOf(secret), now, expiresAt, RevokedAt: null));
    }

    /// <summary>The id in the text of a key; null when it is none.</summary>
    public static string? IdOf(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + IdLength + 1 + (SecretBytes * 2) && text[Prefix.Length + IdLength] == '_'
            ? text.Substring(Prefix.Length, IdLength)
            : null;

    /// <summary>Whether a text is the key that the store holds, compared in constant time.</summary>
    public static bool Matches(string text, ApiKey key) =>
        CryptographicOperations.FixedTimeEquals(HashOf(text[(Prefix.Length + IdLength + 1)..]), key.Hash.Span);

    private static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret));
}
