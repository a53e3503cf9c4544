using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Orders;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// Hides the tokens of personal texts: whoever has the database without the installation's key finds neither the words nor whether a word occurs. Equal tokens stay equal,
/// so that they are found; prefixes are not. Thread-safe.
/// </summary>
internal sealed class SearchKey(byte[] installationKey)
{
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, installationKey, 32, info: "semanticorder search"u8.ToArray());

    /// <summary>What stands in the index for a token: the first eight bytes of its HMAC-SHA256, in letters and digits.</summary>
    public string Blind(string token)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(token), digest);
        return string.Create(CultureInfo.InvariantCulture, $"x{Convert.ToHexStringLower(digest[..8])}");
    }

    /// <summary>The FTS5 expression for phrases that must all occur, in the clear or, with personal texts, hidden (https://sqlite.org/fts5.html §3).</summary>
    public string Expression(IReadOnlyList<SearchPhrase> phrases, bool withPersonal) => string.Join(" AND ", phrases.Select(phrase =>
    {
        var clear = $"\"{string.Join(' ', phrase.Tokens)}\"{(phrase.IsPrefix ? " *" : "")}";
        return withPersonal ? $"({clear} OR \"{string.Join(' ', phrase.Tokens.Select(Blind))}\")" : clear;
    }));
}
