using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Manuals.Pdf.Objects;

// MD5 is what the format prescribes; nothing is protected by it here.
#pragma warning disable CA5351

namespace SemanticOrder.Manuals.Pdf.Encryption;

/// <summary>The key of an encrypted file, from a password (ISO 32000-2 §7.6.4.3 and §7.6.4.4). Null when the password is neither the user's nor the owner's.</summary>
internal static class FileKey
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>Algorithms 2, 4 to 7.</summary>
    public static byte[]? OfRevision2To4(PdfDictionary encrypt, byte[] id, string password, int version)
    {
        var (owner, user) = (encrypt.String("O") ?? [], encrypt.String("U") ?? []);
        var revision = encrypt.Integer("R") ?? 2;
        if (owner.Length < 32 || user.Length < 16)
            throw PdfErrors.UnknownEncryption("its dictionary is damaged");
        var length = version switch { 1 => 5, 4 => 16, _ => Math.Clamp((encrypt.Integer("Length") ?? 40) / 8, 5, 16) };
        var padded = Pad(Encoding.Latin1.GetBytes(password));
        return FromUser(padded) ?? FromUser(UserPassword(padded, owner, revision, length));

        byte[]? FromUser(byte[] candidate)
        {
            var key = UserKey(candidate, encrypt, owner, id, revision, length);
            return IsUser(key, user, id, revision) ? key : null;
        }
    }

    /// <summary>Algorithms 2.A, 11 and 12.</summary>
    public static byte[]? OfRevision5And6(PdfDictionary encrypt, string password)
    {
        var (owner, user) = (encrypt.String("O") ?? [], encrypt.String("U") ?? []);
        var (ownerKey, userKey) = (encrypt.String("OE") ?? [], encrypt.String("UE") ?? []);
        if (owner.Length < 48 || user.Length < 48 || ownerKey.Length < 32 || userKey.Length < 32)
            throw PdfErrors.UnknownEncryption("its dictionary is damaged");
        var isRevision6 = encrypt.Integer("R") >= 6;
        var bytes = Encoding.UTF8.GetBytes(password);
        bytes = bytes[..Math.Min(bytes.Length, 127)];
        byte[] Hash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> also) => isRevision6 ? HardenedHash(bytes, salt, also) : SHA256.HashData([.. bytes, .. salt, .. also]);
        var both = user.AsSpan(0, 48);
        if (Hash(owner.AsSpan(32, 8), both).AsSpan().SequenceEqual(owner.AsSpan(0, 32)))
            return AesCbc.Decrypt(Hash(owner.AsSpan(40, 8), both), ownerKey.AsSpan(0, 32), new byte[16]);
        return Hash(user.AsSpan(32, 8), []).AsSpan().SequenceEqual(user.AsSpan(0, 32))
            ? AesCbc.Decrypt(Hash(user.AsSpan(40, 8), []), userKey.AsSpan(0, 32), new byte[16])
            : null;
    }

    private static byte[] Pad(ReadOnlySpan<byte> password)
    {
        byte[] padded = [.. password[..Math.Min(password.Length, 32)], .. Padding];
        return padded[..32];
    }

    /// <summary>Algorithm 2.</summary>
    private static byte[] UserKey(byte[] padded, PdfDictionary encrypt, byte[] owner, byte[] id, int revision, int length)
    {
        // /P is a signed 32-bit number, but is also written unsigned.
        var permissions = unchecked((uint)(long)(encrypt.Number("P") ?? 0));
        byte[] input =
        [
            .. padded, .. owner.AsSpan(0, 32), (byte)permissions, (byte)(permissions >> 8), (byte)(permissions >> 16), (byte)(permissions >> 24), .. id,
            .. (ReadOnlySpan<byte>)(revision >= 4 && !encrypt.Boolean("EncryptMetadata", true) ? [0xFF, 0xFF, 0xFF, 0xFF] : []),
        ];
        var hash = MD5.HashData(input);
        for (var i = 0; revision >= 3 && i < 50; i++)
            hash = MD5.HashData(hash.AsSpan(0, length));
        return hash[..length];
    }

    /// <summary>Algorithms 4 to 6.</summary>
    private static bool IsUser(byte[] key, byte[] user, byte[] id, int revision)
    {
        if (revision == 2)
            return user.Length >= 32 && Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, 32));
        var check = Rc4.Apply(key, MD5.HashData([.. Padding, .. id]));
        for (var i = 1; i < 20; i++)
            check = Rc4.Apply(Turned(key, i), check);
        return check.AsSpan().SequenceEqual(user.AsSpan(0, 16));
    }

    /// <summary>Algorithm 7: the user password out of the owner's.</summary>
    private static byte[] UserPassword(byte[] ownerPassword, byte[] owner, int revision, int length)
    {
        var key = MD5.HashData(ownerPassword);
        for (var i = 0; revision >= 3 && i < 50; i++)
            key = MD5.HashData(key);
        key = key[..length];
        var password = owner[..32];
        for (var i = revision == 2 ? 0 : 19; i >= 0; i--)
            password = Rc4.Apply(Turned(key, i), password);
        return password;
    }

    private static byte[] Turned(byte[] key, int by) => [.. key.Select(part => (byte)(part ^ by))];

    /// <summary>Algorithm 2.B.</summary>
    private static byte[] HardenedHash(byte[] password, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> also)
    {
        var key = SHA256.HashData([.. password, .. salt, .. also]);
        for (var round = 0; ; round++)
        {
            byte[] once = [.. password, .. key, .. also];
            var input = new byte[once.Length * 64];
            for (var i = 0; i < 64; i++)
                once.CopyTo(input, i * once.Length);
            var encrypted = AesCbc.Encrypt(key[..16], input, key.AsSpan(16, 16));
            var remainder = 0;
            for (var i = 0; i < 16; i++)
                remainder += encrypted[i];
            key = (remainder % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
                return key[..32];
        }
    }
}
