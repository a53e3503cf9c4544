using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Access;

/// <summary>Reads the public keys of an issuer.</summary>
internal static class JwtKeys
{
    /// <summary>The keys of a file: a JSON Web Key Set (RFC 7517 §5), or one RSA or EC public key in PEM.</summary>
    /// <exception cref="SemanticOrderException">SO8006: it has none.</exception>
    public static IReadOnlyList<SecurityKey> Read(string file)
    {
        var text = File.ReadAllText(file);
        try
        {
            if (!text.Contains("-----BEGIN", StringComparison.Ordinal))
                return new JsonWebKeySet(text).GetSigningKeys() is { Count: > 0 } keys ? [.. keys] : throw None(file, null);
            return [text.Contains("RSA", StringComparison.Ordinal) || !TryReadEc(text, out var ec) ? Rsa(text) : ec];
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            throw None(file, fault);
        }
    }

    private static RsaSecurityKey Rsa(string pem)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false));
    }

    private static bool TryReadEc(string pem, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SecurityKey? key)
    {
        try
        {
            var ec = ECDsa.Create();
            ec.ImportFromPem(pem);
            key = new ECDsaSecurityKey(ec);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            key = null;
            return false;
        }
    }

    private static SemanticOrderException None(string file, Exception? fault) =>
        new("SO8006", $"'{file}' holds no public key: neither a JSON Web Key Set nor an RSA or EC key in PEM.", innerException: fault);
}
