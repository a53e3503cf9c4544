using System.Buffers;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Which characters the components of an IRI may have (RFC 3987 §2.2, RFC 3986 §3.2).</summary>
internal static class IriCharacters
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly SearchValues<byte> HostAscii = Ascii("");
    private static readonly SearchValues<byte> UserAscii = Ascii(":");

    /// <summary><c>ipchar</c> and <c>/</c> below 0x80, without the percent sign.</summary>
    public static SearchValues<byte> PathAscii { get; } = Ascii(":@/");

    /// <summary>The characters of <c>iquery</c> and <c>ifragment</c> below 0x80, without the percent sign.</summary>
    public static SearchValues<byte> QueryAscii { get; } = Ascii(":@/?");

    /// <summary>True when a text has only the given characters, percent-encoded bytes, and <c>ucschar</c>; private-use characters only where asked.</summary>
    public static bool AreIn(SearchValues<byte> ascii, ReadOnlySpan<byte> text, bool allowPrivate)
    {
        while (text.IndexOfAnyExcept(ascii) is var at and >= 0)
        {
            text = text[at..];
            if (text[0] == (byte)'%')
            {
                if (text.Length < 3 || !char.IsAsciiHexDigit((char)text[1]) || !char.IsAsciiHexDigit((char)text[2]))
                    return false;
                text = text[3..];
                continue;
            }
            if (Rune.DecodeFromUtf8(text, out var rune, out var length) != OperationStatus.Done || !IsUcs(rune.Value, allowPrivate))
                return false;
            text = text[length..];
        }
        return true;
    }

    /// <summary><c>iauthority = [ iuserinfo "@" ] ihost [ ":" port ]</c></summary>
    public static bool IsAuthority(ReadOnlySpan<byte> authority)
    {
        var at = authority.IndexOf((byte)'@');
        if (at >= 0 && !AreIn(UserAscii, authority[..at], allowPrivate: false))
            return false;
        var host = authority[(at + 1)..];
        // An IP literal in brackets has colons of its own.
        var port = host.StartsWith("["u8) ? host.IndexOf((byte)']') + 1 : 0;
        var colon = host[port..].IndexOf((byte)':');
        if (colon >= 0)
        {
            if (host[(port + colon + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
                return false;
            host = host[..(port + colon)];
        }
        return host.StartsWith("["u8)
            ? host.EndsWith("]"u8) && AreIn(UserAscii, host[1..^1], allowPrivate: false)
            : AreIn(HostAscii, host, allowPrivate: false);
    }

    private static SearchValues<byte> Ascii(string more) => SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved + SubDelimiters + more));

    /// <summary><c>ucschar</c>, and <c>iprivate</c> when allowed.</summary>
    private static bool IsUcs(int c, bool allowPrivate) =>
        c is (>= 0xA0 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF)
        || (c is >= 0x10000 and < 0xF0000 && (c & 0xFFFF) < 0xFFFE && c is not (>= 0xE0000 and < 0xE1000))
        || (allowPrivate && (c is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000) && (c & 0xFFFF) < 0xFFFE);
}
