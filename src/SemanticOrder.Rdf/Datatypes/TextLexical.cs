using System.Buffers;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Lexical spaces of texts and truth values (XSD 1.1 Part 2 §3.3.1, §3.3.2, §3.3.17, §3.4.1–§3.4.7).</summary>
internal static class TextLexical
{
    public static bool ParseString(ReadOnlySpan<byte> lexical, out TypedValue value) => Accept(ValueKind.String, lexical, out value);

    public static bool ParseAnyUri(ReadOnlySpan<byte> lexical, out TypedValue value) => Accept(ValueKind.AnyUri, lexical, out value);

    public static bool ParseBoolean(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        var isTrue = lexical.SequenceEqual("true"u8) || lexical.SequenceEqual("1"u8);
        value = TypedValue.OfBoolean(isTrue);
        return isTrue || lexical.SequenceEqual("false"u8) || lexical.SequenceEqual("0"u8);
    }

    /// <summary>No tab, line feed or carriage return.</summary>
    public static bool ParseNormalizedString(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        return lexical.IndexOfAny("\t\n\r"u8) < 0 && ParseString(lexical, out value);
    }

    /// <summary>As normalizedString, and no space at the ends or beside another.</summary>
    public static bool ParseToken(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        return !lexical.StartsWith(" "u8) && !lexical.EndsWith(" "u8) && lexical.IndexOf("  "u8) < 0 && ParseNormalizedString(lexical, out value);
    }

    /// <summary><c>[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*</c></summary>
    public static bool ParseLanguage(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        var isFirst = true;
        foreach (var range in lexical.Split((byte)'-'))
        {
            var subtag = lexical[range];
            if (subtag.Length is < 1 or > 8)
                return false;
            foreach (var c in subtag)
            {
                if (!char.IsAsciiLetter((char)c) && (isFirst || !char.IsAsciiDigit((char)c)))
                    return false;
            }
            isFirst = false;
        }
        return ParseString(lexical, out value);
    }

    /// <summary><c>NameChar+</c> of XML 1.0 §2.3.</summary>
    public static bool ParseNmtoken(ReadOnlySpan<byte> lexical, out TypedValue value) => ParseName(lexical, out value, hasStart: false, hasColon: true);

    /// <summary><c>NameStartChar NameChar*</c> of XML 1.0 §2.3.</summary>
    public static bool ParseName(ReadOnlySpan<byte> lexical, out TypedValue value) => ParseName(lexical, out value, hasStart: true, hasColon: true);

    /// <summary>A name without colon.</summary>
    public static bool ParseNCName(ReadOnlySpan<byte> lexical, out TypedValue value) => ParseName(lexical, out value, hasStart: true, hasColon: false);

    private static bool ParseName(ReadOnlySpan<byte> lexical, out TypedValue value, bool hasStart, bool hasColon)
    {
        value = default;
        var rest = lexical;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != OperationStatus.Done)
                return false;
            var isFirst = rest.Length == lexical.Length;
            var allowed = (hasColon && rune.Value == ':') || rune.Value == '_' || NameCharacters.IsBase(rune)
                || (!(isFirst && hasStart) && (rune.Value == '.' || NameCharacters.IsName(rune)));
            if (!allowed)
                return false;
            rest = rest[length..];
        }
        return !lexical.IsEmpty && ParseString(lexical, out value);
    }

    private static bool Accept(ValueKind kind, ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = TypedValue.OfText(kind, Encoding.UTF8.GetString(lexical));
        return true;
    }
}
