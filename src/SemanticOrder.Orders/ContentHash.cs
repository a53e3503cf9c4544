using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SemanticOrder.Orders;

/// <summary>A SHA-256 digest (FIPS 180-4), 32 bytes held by value. The default value is thirty-two zero bytes and stands for no content.</summary>
public readonly record struct ContentHash : IComparable<ContentHash>
{
    /// <summary>Length of a digest in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private readonly ulong _a, _b, _c, _d;

    /// <summary>A digest from its bytes.</summary>
    /// <param name="digest">Exactly <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="digest"/> has another length.</exception>
    public ContentHash(ReadOnlySpan<byte> digest)
    {
        if (digest.Length != Size)
            throw new ArgumentException($"A digest has {Size} bytes, not {digest.Length}.", nameof(digest));
        _a = BinaryPrimitives.ReadUInt64BigEndian(digest);
        _b = BinaryPrimitives.ReadUInt64BigEndian(digest[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(digest[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(digest[24..]);
    }

    /// <summary>The digest of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(content, digest);
        return new ContentHash(digest);
    }

    /// <summary>Reads 64 hexadecimal digits, as <see cref="ToString"/> writes them.</summary>
    /// <returns>False when the text is anything else.</returns>
    public static bool TryParse(string? text, out ContentHash hash)
    {
        Span<byte> digest = stackalloc byte[Size];
        var parsed = text is { Length: 2 * Size } && Convert.FromHexString(text, digest, out _, out _) == System.Buffers.OperationStatus.Done;
        hash = parsed ? new ContentHash(digest) : default;
        return parsed;
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _a);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _d);
    }

    /// <summary>Orders digests as their bytes are ordered.</summary>
    public int CompareTo(ContentHash other) => (_a, _b, _c, _d).CompareTo((other._a, other._b, other._c, other._d));

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> digest = stackalloc byte[Size];
        CopyTo(digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(ContentHash left, ContentHash right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(ContentHash left, ContentHash right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(ContentHash left, ContentHash right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(ContentHash left, ContentHash right) => left.CompareTo(right) >= 0;
}
