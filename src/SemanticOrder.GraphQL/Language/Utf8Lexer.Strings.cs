using System.Globalization;
using System.Text;

namespace SemanticOrder.GraphQL.Language;

/// <summary>String and block string tokens (GraphQL §2.9.4).</summary>
internal ref partial struct Utf8Lexer
{
    /// <summary>The meaning of the current string token.</summary>
    public readonly string ReadStringValue()
    {
        if (Kind == TokenKind.BlockString)
            return ReadBlockValue();
        var content = _source[(Start + 1)..(End - 1)];
        return _tokenHasEscapes ? Unescape(content) : Encoding.UTF8.GetString(content);
    }

    /// <summary><c>StringValue :: "" [lookahead ≠ "] | " StringCharacter+ " | """ BlockStringCharacter* """</c></summary>
    private TokenKind ReadStringOrBlock()
    {
        if (_source[_position..].StartsWith("\"\"\""u8))
            return ReadBlock();
        _position++;
        _tokenHasEscapes = false;
        while (true)
        {
            var rest = _source[_position..];
            var special = rest.IndexOfAny("\"\\\n\r"u8);
            _position = special < 0 ? _source.Length : _position + special;
            if (special < 0 || _source[_position] is (byte)'\n' or (byte)'\r')
                throw Error("The string does not end on its line; close it with \" or use a block string \"\"\"…\"\"\".", _position);
            if (_source[_position] == '"')
                break;
            _tokenHasEscapes = true;
            _position += ReadEscape(_source[_position..], out _);
        }

        _position++;
        return TokenKind.StringValue;
    }

    /// <summary>
    /// <c>StringCharacter :: \u EscapedUnicode | \ EscapedCharacter</c>; <c>EscapedUnicode :: { HexDigit+ } | HexDigit HexDigit HexDigit HexDigit</c>.
    /// Two four-digit escapes may form a surrogate pair; a lone surrogate is an error.
    /// </summary>
    /// <returns>How many bytes the escape takes.</returns>
    private readonly int ReadEscape(ReadOnlySpan<byte> text, out Rune rune)
    {
        var next = text.Length > 1 ? text[1] : (byte)0;
        if (next != 'u')
        {
            rune = new Rune(next switch
            {
                (byte)'"' or (byte)'\\' or (byte)'/' => (char)next,
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                _ => throw Error("Unknown escape; the known ones are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.", _position),
            });
            return 2;
        }

        if (text.Length > 2 && text[2] == '{')
        {
            var close = text.IndexOf((byte)'}');
            if (close < 4 || !TryReadHex(text[3..close], out var scalar) || !Rune.TryCreate(scalar, out rune))
                throw BadUnicodeEscape();
            return close + 1;
        }

        if (text.Length < 6 || !TryReadHex(text[2..6], out var unit))
            throw BadUnicodeEscape();
        if (Rune.TryCreate(unit, out rune))
            return 6;
        if (text.Length >= 12 && text[6] == '\\' && text[7] == 'u' && TryReadHex(text[8..12], out var low) && Rune.TryCreate((char)unit, (char)low, out rune))
            return 12;
        throw BadUnicodeEscape();
    }

    private readonly GraphQLRequestException BadUnicodeEscape() =>
        Error("The Unicode escape does not name a character; write \\uXXXX, a surrogate pair of two, or \\u{X…} up to 10FFFF.", _position);

    private static bool TryReadHex(ReadOnlySpan<byte> digits, out int value)
    {
        // Leading zeros are legal in \u{…}; eight digits after them are more than any character has.
        digits = digits.TrimStart((byte)'0') is { IsEmpty: false } significant ? significant : digits[^1..];
        value = 0;
        return digits.Length <= 7 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private readonly string Unescape(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        while (content.IndexOf((byte)'\\') is var escape and >= 0)
        {
            text.Append(Encoding.UTF8.GetString(content[..escape]));
            var taken = ReadEscape(content[escape..], out var rune);
            text.Append(rune);
            content = content[(escape + taken)..];
        }

        return text.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    /// <summary><c>BlockStringCharacter :: SourceCharacter but not """ or \""" | \"""</c></summary>
    private TokenKind ReadBlock()
    {
        _position += 3;
        while (true)
        {
            var rest = _source[_position..];
            var special = rest.IndexOfAny("\"\\\n\r"u8);
            _position = special < 0 ? _source.Length : _position + special;
            if (special < 0)
                throw Error("The block string does not end; close it with \"\"\".", _position);
            rest = _source[_position..];
            if (rest.StartsWith("\"\"\""u8))
                break;
            if (rest.StartsWith("\\\"\"\""u8))
                _position += 4;
            else if (rest[0] is (byte)'\n' or (byte)'\r')
                PassLineTerminator();
            else
                _position++;
        }

        _position += 3;
        return TokenKind.BlockString;
    }

    private readonly string ReadBlockValue() =>
        BlockString.Dedent(Encoding.UTF8.GetString(_source[(Start + 3)..(End - 3)]).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
}
