using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace SemanticOrder.Storage.Encryption;

/// <summary>
/// A 256-bit AES-GCM key (NIST SP 800-38D) that seals bytes. Sealed form: a format byte (1 as is, 2 Brotli), a random 96-bit nonce, a 128-bit tag, the ciphertext;
/// format, <see cref="SealedPart"/> and number are authenticated with it. Used by one thread at a time.
/// </summary>
internal sealed class DataKey : IDisposable
{
    /// <summary>Length of a key in bytes.</summary>
    public const int Size = 32;

    private const byte AsIs = 1;
    private const byte Brotli = 2;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Overhead = 1 + NonceSize + TagSize;
    private const int LengthPrefix = sizeof(int);

    private readonly byte[] _material;
    private readonly AesGcm _cipher;

    /// <summary>A key from its bytes, which it takes over.</summary>
    public DataKey(byte[] material)
    {
        _material = material;
        _cipher = new AesGcm(material, TagSize);
    }

    /// <summary>A new key.</summary>
    public static DataKey Create(RandomSource random)
    {
        var material = new byte[Size];
        random.Fill(material);
        return new DataKey(material);
    }

    /// <summary>Seals bytes, compressed when that makes them shorter.</summary>
    public byte[] Seal(SealedPart part, long number, ReadOnlySpan<byte> content, RandomSource random)
    {
        var rented = ArrayPool<byte>.Shared.Rent(LengthPrefix + content.Length);
        try
        {
            return TryPack(content, rented, out var length) ? Encrypt(Brotli, part, number, rented.AsSpan(0, length), random) : Encrypt(AsIs, part, number, content, random);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>Seals bytes that were packed before.</summary>
    public byte[] Seal(SealedPart part, long number, in PackedContent content, RandomSource random) =>
        Encrypt(content.IsCompressed ? Brotli : AsIs, part, number, content.Bytes.Span, random);

    /// <summary>The part of <see cref="Seal(SealedPart, long, ReadOnlySpan{byte}, RandomSource)"/> that needs no key, for another thread to do.</summary>
    public static PackedContent Pack(ReadOnlyMemory<byte> content)
    {
        var rented = ArrayPool<byte>.Shared.Rent(LengthPrefix + content.Length);
        var packed = TryPack(content.Span, rented, out var length) ? new PackedContent(rented.AsMemory(0, length).ToArray(), true) : new PackedContent(content, false);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return packed;
    }

    /// <returns>True when the result, with the length before it, is no longer than the content.</returns>
    private static bool TryPack(ReadOnlySpan<byte> content, byte[] rented, out int length)
    {
        // Quality 2 is where Brotli stops being much faster; records and evidence are about half as long with it.
        length = 0;
        if (content.Length <= 64 || !BrotliEncoder.TryCompress(content, rented.AsSpan(LengthPrefix, content.Length - LengthPrefix), out var compressed, quality: 2, window: 18))
            return false;
        BinaryPrimitives.WriteInt32LittleEndian(rented, content.Length);
        length = LengthPrefix + compressed;
        return true;
    }

    /// <summary>Seals another key.</summary>
    public byte[] Wrap(SealedPart part, long number, DataKey key, RandomSource random) => Encrypt(AsIs, part, number, key._material, random);

    /// <summary>Opens a key sealed with <see cref="Wrap"/>.</summary>
    /// <exception cref="CryptographicException">Another key sealed it, or it was changed or moved.</exception>
    public DataKey Unwrap(SealedPart part, long number, ReadOnlySpan<byte> wrapped) => new(Open(part, number, wrapped));

    /// <summary>Opens what <see cref="Seal(SealedPart, long, ReadOnlySpan{byte}, RandomSource)"/> made.</summary>
    /// <exception cref="CryptographicException">Another key sealed it, or it was changed or moved.</exception>
    public byte[] Open(SealedPart part, long number, ReadOnlySpan<byte> content)
    {
        if (content.Length < Overhead || content[0] is not (AsIs or Brotli))
            throw new CryptographicException("These bytes were not sealed by this program.");
        Span<byte> context = stackalloc byte[ContextSize];
        WriteContext(context, content[0], part, number);
        var plain = new byte[content.Length - Overhead];
        _cipher.Decrypt(content.Slice(1, NonceSize), content[Overhead..], content.Slice(1 + NonceSize, TagSize), plain, context);
        if (content[0] == AsIs)
            return plain;
        var unpacked = new byte[BinaryPrimitives.ReadInt32LittleEndian(plain)];
        if (!BrotliDecoder.TryDecompress(plain.AsSpan(LengthPrefix), unpacked, out var length) || length != unpacked.Length)
            throw new CryptographicException("These bytes do not unpack.");
        return unpacked;
    }

    /// <summary>A copy of the key's bytes, for a key object of another thread.</summary>
    public byte[] Export() => (byte[])_material.Clone();

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_material);
        _cipher.Dispose();
    }

    private const int ContextSize = 1 + 1 + sizeof(long);

    private byte[] Encrypt(byte format, SealedPart part, long number, ReadOnlySpan<byte> content, RandomSource random)
    {
        var result = new byte[Overhead + content.Length];
        result[0] = format;
        var nonce = result.AsSpan(1, NonceSize);
        random.Fill(nonce);
        Span<byte> context = stackalloc byte[ContextSize];
        WriteContext(context, format, part, number);
        _cipher.Encrypt(nonce, content, result.AsSpan(Overhead), result.AsSpan(1 + NonceSize, TagSize), context);
        return result;
    }

    private static void WriteContext(Span<byte> context, byte format, SealedPart part, long number)
    {
        context[0] = format;
        context[1] = (byte)part;
        BinaryPrimitives.WriteInt64BigEndian(context[2..], number);
    }
}
