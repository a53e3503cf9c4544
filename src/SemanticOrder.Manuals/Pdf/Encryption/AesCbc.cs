using System.Security.Cryptography;

namespace SemanticOrder.Manuals.Pdf.Encryption;

/// <summary>AES in CBC mode as PDF has it: the initialisation vector stands in front, the padding behind. A last block that is cut off is left out, wrong padding is kept.</summary>
internal static class AesCbc
{
    private const int Block = 16;

    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        var whole = data.Length / Block * Block;
        if (whole < 2 * Block)
            return [];
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data[Block..whole], data[..Block], PaddingMode.None);
        return plain[^1] is >= 1 and <= Block ? plain[..^plain[^1]] : plain;
    }

    /// <summary>Without padding, with the given initialisation vector.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> vector)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, vector, PaddingMode.None);
    }

    /// <inheritdoc cref="Decrypt(byte[], ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> vector)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, vector, PaddingMode.None);
    }
}
