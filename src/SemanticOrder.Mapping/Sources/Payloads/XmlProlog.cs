using System.Text;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>What stands before the document element: XML 1.0 §2.8, <c>prolog ::= XMLDecl? Misc* (doctypedecl Misc*)?</c>.</summary>
internal static class XmlProlog
{
    private const int LongestDeclaration = 256;

    /// <summary>The declared encoding, read as ASCII before the encoding of the rest is known (XML 1.0, appendix F); null when there is no declaration or it names none.</summary>
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

    /// <summary>Where the document type declaration starts; -1 when there is none.</summary>
    public static int DoctypeOffset(ReadOnlySpan<byte> text)
    {
        for (var offset = 0; offset < text.Length;)
        {
            var rest = text[offset..];
            if (rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                offset++;
            else if (rest.StartsWith("<?"u8))
                offset += AfterOrEnd(rest, "?>"u8);
            else if (rest.StartsWith("<!--"u8))
                offset += AfterOrEnd(rest, "-->"u8);
            else
                return rest.StartsWith("<!DOCTYPE"u8) ? offset : -1;
        }

        return -1;
    }

    private static int AfterOrEnd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.IndexOf(end) is var at && at < 0 ? text.Length : at + end.Length;
}
