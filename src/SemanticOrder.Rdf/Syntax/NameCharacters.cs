using System.Buffers;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>The character classes of names: PN_CHARS_BASE, PN_CHARS_U and PN_CHARS (RDF 1.1 Turtle §6.5).</summary>
public static class NameCharacters
{
    private static readonly (int First, int Last)[] BaseRanges =
    [
        (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF), (0x200C, 0x200D), (0x2070, 0x218F),
        (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
    ];

    /// <summary>PN_CHARS below 0x80.</summary>
    public static SearchValues<byte> Ascii { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsBase(Rune rune)
    {
        if (rune.IsAscii)
            return char.IsAsciiLetter((char)rune.Value);
        foreach (var (first, last) in BaseRanges)
        {
            if (rune.Value <= last)
                return rune.Value >= first;
        }
        return false;
    }

    /// <summary>PN_CHARS.</summary>
    public static bool IsName(Rune rune) =>
        IsBase(rune) || rune.Value is '_' or '-' or >= '0' and <= '9' or 0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040);
}
