using System.Security.Cryptography;
using SemanticOrder.Manuals.Pdf.Objects;

// MD5 is what the format prescribes; nothing is protected by it here.
#pragma warning disable CA5351

namespace SemanticOrder.Manuals.Pdf.Encryption;

/// <summary>The standard security handler (ISO 32000-2 §7.6.4): the file key from a password, and strings and streams decrypted by it.</summary>
internal sealed class StandardSecurityHandler
{
    private readonly byte[] _key;
    private readonly Cipher _strings;
    private readonly Cipher _streams;
    private readonly PdfDictionary? _cryptFilters;
    private readonly bool _encryptMetadata;

    private StandardSecurityHandler(byte[] key, PdfDictionary encrypt, int version)
    {
        _key = key;
        _cryptFilters = version >= 4 ? encrypt.Dictionary("CF") : null;
        _encryptMetadata = encrypt.Boolean("EncryptMetadata", true);
        _strings = version >= 4 ? FilterCipher(encrypt.Name("StrF") ?? "Identity") : Cipher.Rc4;
        _streams = version >= 4 ? FilterCipher(encrypt.Name("StmF") ?? "Identity") : Cipher.Rc4;
    }

    /// <summary>Opens the encryption of a file.</summary>
    /// <param name="encrypt">The trailer's <c>/Encrypt</c>.</param>
    /// <param name="id">The first half of the trailer's <c>/ID</c>.</param>
    /// <param name="password">User or owner password; may be empty.</param>
    /// <exception cref="ManualFormatException">SO9002 when the password does not fit, SO9003 for another handler or version.</exception>
    public static StandardSecurityHandler Open(PdfDictionary encrypt, byte[] id, string password)
    {
        var version = encrypt.Integer("V") ?? 0;
        if (encrypt.Name("Filter") is { } filter && filter != "Standard")
            throw PdfErrors.UnknownEncryption($"handler {filter}");
        if (version >= 4 && (encrypt.Name("StmF") ?? "Identity") == "Identity" && (encrypt.Name("StrF") ?? "Identity") == "Identity")
        {
            // Only attachments are encrypted.
            return new StandardSecurityHandler([], encrypt, version);
        }

        var key = version switch
        {
            1 or 2 or 4 => FileKey.OfRevision2To4(encrypt, id, password, version),
            5 => FileKey.OfRevision5And6(encrypt, password),
            _ => throw PdfErrors.UnknownEncryption($"version {version}"),
        };
        return new StandardSecurityHandler(key ?? throw PdfErrors.PasswordRequired(password.Length > 0), encrypt, version);
    }

    public byte[] DecryptString(byte[] data, int number, int generation) => Decrypt(_strings, data, number, generation);

    /// <param name="data">The raw bytes of the stream.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="cryptFilter">The crypt filter the stream names itself, if it does.</param>
    public ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> data, PdfStream stream, string? cryptFilter)
    {
        if (!_encryptMetadata && stream.Dictionary.Name("Type") == "Metadata")
            return data;
        var cipher = cryptFilter is null ? _streams : FilterCipher(cryptFilter);
        return cipher == Cipher.Identity ? data : Decrypt(cipher, data.Span, stream.Number, stream.Generation);
    }

    private Cipher FilterCipher(string name) => name == "Identity" ? Cipher.Identity : _cryptFilters?.Dictionary(name)?.Name("CFM") switch
    {
        "V2" => Cipher.Rc4,
        "AESV2" => Cipher.Aes128,
        "AESV3" => Cipher.Aes256,
        _ => Cipher.Identity,
    };

    private byte[] Decrypt(Cipher cipher, ReadOnlySpan<byte> data, int number, int generation) => cipher switch
    {
        Cipher.Rc4 => Rc4.Apply(ObjectKey(number, generation, []), data),
        Cipher.Aes128 => AesCbc.Decrypt(ObjectKey(number, generation, "sAlT"u8), data),
        Cipher.Aes256 => AesCbc.Decrypt(_key, data),
        _ => data.ToArray(),
    };

    /// <summary>ISO 32000-2 §7.6.3.2, algorithm 1.</summary>
    private byte[] ObjectKey(int number, int generation, ReadOnlySpan<byte> salt)
    {
        byte[] input = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8), .. salt];
        return MD5.HashData(input)[..Math.Min(_key.Length + 5, 16)];
    }
}
