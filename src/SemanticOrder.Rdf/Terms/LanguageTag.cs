using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// The one spelling in which language tags are kept. RDF compares tags without case (RDF 1.1 Concepts §3.3); RFC 5646 §2.1.1 recommends
/// small letters, but regions of two letters in capitals and scripts of four with one capital, unless they follow a singleton.
/// </summary>
internal static class LanguageTag
{
    public const int MaxStackLength = 64;

    public static string Normalize(string tag)
    {
        var bytes = Encoding.UTF8.GetBytes(tag);
        Normalize(bytes, bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Writes the normal spelling; <paramref name="destination"/> may be the tag itself.</summary>
    public static void Normalize(ReadOnlySpan<byte> tag, Span<byte> destination)
    {
        var start = 0;
        var afterSingleton = false;
        while (start < tag.Length)
        {
            var length = tag[start..].IndexOf((byte)'-');
            if (length < 0)
                length = tag.Length - start;
            var isFirst = start == 0;
            var letters = isFirst || afterSingleton ? 0 : length;
            for (var i = start; i < start + length; i++)
            {
                var capital = letters == 2 || (letters == 4 && i == start);
                destination[i] = capital ? ToUpper(tag[i]) : ToLower(tag[i]);
            }
            afterSingleton |= length == 1;
            start += length;
            if (start < tag.Length)
                destination[start++] = (byte)'-';
        }
    }

    private static byte ToUpper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter & 0xDF) : letter;

    private static byte ToLower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
}
