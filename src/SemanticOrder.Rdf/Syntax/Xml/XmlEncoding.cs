using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Finds the encoding of an XML text from its first bytes (XML 1.0 Appendix F): a byte order mark, else the spacing of zero bytes, else the XML declaration, else UTF-8.</summary>
internal static class XmlEncoding
{
    /// <summary>What a decoder puts where bytes are not valid: a noncharacter, which XML may not have anyway.</summary>
    public const char Invalid = '\uFFFF';

    /// <summary>Enough for an XML declaration.</summary>
    public const int StartBytes = 1024;

    /// <summary>UTF-8 whose decoder marks bad bytes by <see cref="Invalid"/>.</summary>
    public static Encoding Utf8 { get; } = Marking("utf-8")!;

    /// <param name="start">The first bytes of the text, up to <see cref="StartBytes"/>.</param>
    /// <param name="name">The name of the encoding, for messages.</param>
    /// <returns>Null when the encoding that the text declares is not known here, or not the one that its bytes show.</returns>
    public static Encoding? Detect(ReadOnlySpan<byte> start, out string name)
    {
        name = start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => "utf-8",
            [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => "utf-32",
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => "utf-32BE",
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => "utf-16",
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => "utf-16BE",
            _ => string.Empty,
        };
        if (name.Length > 0)
            return Marking(name);
        name = Declared(start);
        // The declaration was read as ASCII; an encoding in which that is not possible is not the true one.
        return Marking(name) is { } encoding && encoding.GetByteCount("<?xml") == 5 ? encoding : null;
    }

    private static Encoding? Marking(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Invalid.ToString()));
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary><c>EncodingDecl ::= S 'encoding' Eq ('"' EncName '"' | "'" EncName "'")</c></summary>
    private static string Declared(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf("?>"u8);
        if (!start.StartsWith("<?xml"u8) || end < 0)
            return "utf-8";
        var declaration = start[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
            return "utf-8";
        var value = declaration[(at + "encoding"u8.Length)..];
        var open = value.IndexOfAny((byte)'"', (byte)'\'');
        if (open < 0)
            return "utf-8";
        var length = value[(open + 1)..].IndexOf(value[open]);
        return length < 0 ? "utf-8" : Encoding.Latin1.GetString(value.Slice(open + 1, length));
    }
}
