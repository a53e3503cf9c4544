using System.Text;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>The XML declaration (XML 1.0 §2.8), read as ASCII before the encoding of the rest is known (XML 1.0, appendix F).</summary>
internal static class XmlDeclaration
{
    private const int LongestDeclaration = 256;

    /// <summary>The declared encoding; null when there is no declaration or it names none.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith("<?xml"u8))
            return null;
        var head = payload[..Math.Min(payload.Length, LongestDeclaration)];
        var end = head.IndexOf("?>"u8);
        if (end < 0)
            return null;
        var declaration = Encoding.Latin1.GetString(head[..end]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var open = declaration.AsSpan(at).IndexOfAny('"', '\'');
        if (open < 0)
            return null;
        var quote = declaration[at + open];
        var value = declaration.AsSpan(at + open + 1);
        return value.IndexOf(quote) is var close && close > 0 ? value[..close].ToString() : null;
    }
}
