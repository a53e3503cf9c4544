using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SemanticOrder.Orders.Facts;

/// <summary>How numbers, times and texts become the 64-bit values of facts. Stored for good: a change here needs a migration.</summary>
public static class FactValue
{
    /// <summary>Numbers are stored in this many parts of one.</summary>
    public const long Scale = 1_000_000;

    /// <summary>A number in millionths, rounded half to even beyond six decimals.</summary>
    /// <exception cref="OrderStoreException">SO6001: beyond ±9 223 372 036 854.775807.</exception>
    public static long OfNumber(decimal number)
    {
        try
        {
            return decimal.ToInt64(decimal.Round(number * Scale));
        }
        catch (OverflowException overflow)
        {
            throw new OrderStoreException("SO6001", $"{number} is too large for a fact: numbers reach ±9 223 372 036 854.775807. Give the property a larger unit.", innerException: overflow);
        }
    }

    /// <summary>The number whose fact value is given.</summary>
    public static decimal ToNumber(long value) => (decimal)value / Scale;

    /// <summary>A time in Unix milliseconds, rounded towards the past.</summary>
    public static long OfTime(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>
    /// The first eight bytes, big-endian, of the SHA-256 of the UTF-8 text. Two different texts meet by chance about once in 10¹⁹ pairs,
    /// and PostgreSQL's <c>sha256</c> gives the same value.
    /// </summary>
    public static long OfText(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest);
    }
}
