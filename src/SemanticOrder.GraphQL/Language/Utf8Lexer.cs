using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.GraphQL.Language;

/// <summary>
/// Splits UTF-8 text into the tokens of GraphQL §2.1. One token is current; <see cref="Advance"/> reads the next. The text is checked to be UTF-8 before the first token,
/// so that the scanners may work on bytes.
/// </summary>
internal ref partial struct Utf8Lexer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly bool _isAscii;
    private readonly int _maxTokens;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _tokenCount;
    private bool _tokenHasEscapes;

    // Where column counting stands in a text that is not ASCII: the column of a byte offset on the current line.
    private int _anchor;
    private int _anchorColumn = 1;

    public Utf8Lexer(ReadOnlySpan<byte> source, int maxTokens)
    {
        _source = source;
        _maxTokens = maxTokens;
        _isAscii = Ascii.IsValid(source);
        if (!_isAscii && !Utf8.IsValid(source))
            throw NotUtf8();
    }

    /// <summary>The current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Byte offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Byte offset after the current token.</summary>
    public int End { get; private set; }

    /// <summary>One-based line of the current token.</summary>
    public int Line { get; private set; }

    /// <summary>One-based column of the current token, in UTF-16 code units.</summary>
    public int Column { get; private set; }

    /// <summary>The bytes of the current token, quotes included.</summary>
    public readonly ReadOnlySpan<byte> Text => _source[Start..End];

    /// <summary>Reads the next token.</summary>
    public void Advance()
    {
        SkipIgnored();
        Start = _position;
        Line = _line;
        Column = ColumnAt(_position);
        if (++_tokenCount > _maxTokens)
            throw Error(ErrorCodes.TooManyTokens, $"The document has more than {_maxTokens} tokens. Send a smaller document.", _position);
        if (_position == _source.Length)
        {
            Kind = TokenKind.EndOfText;
            End = _position;
            return;
        }

        Kind = ReadToken(_source[_position]);
        End = _position;
    }

    private TokenKind ReadToken(byte first)
    {
        if (IsNameStart(first))
        {
            var end = _position + 1;
            while (end < _source.Length && IsNameContinue(_source[end]))
                end++;
            _position = end;
            return TokenKind.Name;
        }

        switch (first)
        {
            case (byte)'"':
                return ReadStringOrBlock();
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber();
            case (byte)'.':
                return ReadSpread();
            default:
                var kind = Punctuator(first);
                if (kind == TokenKind.EndOfText)
                    throw Error($"Unexpected character {Describe(_position)}.", _position);
                _position++;
                return kind;
        }
    }

    private static TokenKind Punctuator(byte character) => character switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.EqualsSign,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.RightBrace,
        _ => TokenKind.EndOfText,
    };

    /// <summary><c>Ignored :: UnicodeBOM | WhiteSpace | LineTerminator | Comment | Comma</c> (GraphQL §2.1.7).</summary>
    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)',' or (byte)'\t':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    PassLineTerminator();
                    break;
                case (byte)'#':
                    var rest = _source[_position..];
                    var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
                    _position = end < 0 ? _source.Length : _position + end;
                    break;
                case 0xEF when _source[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    private void PassLineTerminator()
    {
        _position += _source[_position] == '\r' && _position + 1 < _source.Length && _source[_position + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
        _anchor = _position;
        _anchorColumn = 1;
    }

    /// <summary><c>Punctuator :: ...</c></summary>
    private TokenKind ReadSpread()
    {
        if (!_source[_position..].StartsWith("..."u8))
        {
            throw Error(
                _position + 1 < _source.Length && char.IsAsciiDigit((char)_source[_position + 1])
                    ? "A number needs a digit before the point; write 0 before it."
                    : "A single point means nothing here; a fragment spread is written with three: ...",
                _position);
        }

        _position += 3;
        return TokenKind.Spread;
    }

    /// <summary>
    /// <c>IntValue :: IntegerPart [lookahead ∉ {Digit, ., NameStart}]</c>;
    /// <c>FloatValue :: IntegerPart (FractionalPart ExponentPart | FractionalPart | ExponentPart) [lookahead ∉ {Digit, ., NameStart}]</c> (GraphQL §2.9.1, §2.9.2).
    /// </summary>
    private TokenKind ReadNumber()
    {
        var kind = TokenKind.IntValue;
        if (_source[_position] == '-')
            _position++;
        if (_position < _source.Length && _source[_position] == '0')
        {
            _position++;
            if (_position < _source.Length && char.IsAsciiDigit((char)_source[_position]))
                throw Error("A number does not start with 0 unless it is 0.", _position);
        }
        else
        {
            ReadDigits();
        }

        if (_position < _source.Length && _source[_position] == '.')
        {
            kind = TokenKind.FloatValue;
            _position++;
            ReadDigits();
        }

        if (_position < _source.Length && (_source[_position] | 0x20) == 'e')
        {
            kind = TokenKind.FloatValue;
            _position++;
            if (_position < _source.Length && _source[_position] is (byte)'+' or (byte)'-')
                _position++;
            ReadDigits();
        }

        if (_position < _source.Length && (_source[_position] == '.' || IsNameStart(_source[_position])))
            throw Error($"A number cannot be followed by {Describe(_position)}.", _position);
        return kind;
    }

    private void ReadDigits()
    {
        var start = _position;
        while (_position < _source.Length && char.IsAsciiDigit((char)_source[_position]))
            _position++;
        if (_position == start)
            throw Error($"Expected a digit, found {Describe(_position)}.", _position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameStart(byte character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a' || character == '_';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameContinue(byte character) => IsNameStart(character) || (uint)(character - '0') <= 9;

    private int ColumnAt(int offset)
    {
        if (_isAscii)
            return offset - _lineStart + 1;
        _anchorColumn += Utf16Length(_source[_anchor..offset]);
        _anchor = offset;
        return _anchorColumn;
    }

    private static int Utf16Length(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        foreach (var unit in utf8)
        {
            if ((unit & 0xC0) != 0x80)
                length += unit >= 0xF0 ? 2 : 1;
        }

        return length;
    }

    private readonly string Describe(int offset)
    {
        if (offset >= _source.Length)
            return "the end of the document";
        Rune.DecodeFromUtf8(_source[offset..], out var rune, out _);
        return rune.Value is >= 0x20 and < 0x7F ? $"'{rune}'" : $"U+{rune.Value:X4}";
    }

    private readonly GraphQLRequestException NotUtf8()
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(_source[offset..], out _, out var consumed) == OperationStatus.Done)
            offset += consumed;
        return Error(ErrorCodes.InvalidUtf8, $"The document is not UTF-8: byte 0x{_source[offset]:X2} at offset {offset} neither starts nor continues a character.", offset);
    }

    public readonly GraphQLRequestException Error(string message, int offset) => Error(ErrorCodes.Syntax, message, offset);

    /// <summary>An error at a byte offset. Counts lines from the start of the text, which only an error pays for.</summary>
    public readonly GraphQLRequestException Error(string code, string message, int offset)
    {
        var (errorLine, start) = (1, 0);
        for (var index = 0; index < offset; index++)
        {
            if (_source[index] == '\n' || (_source[index] == '\r' && !(index + 1 < _source.Length && _source[index + 1] == '\n')))
                (errorLine, start) = (errorLine + 1, index + 1);
        }

        var before = _source[start..offset];
        var column = Utf16Length(before);
        var scalars = 0;
        foreach (var unit in before)
            scalars += (unit & 0xC0) != 0x80 ? 1 : 0;
        return new GraphQLRequestException(
            code,
            message,
            new SourceLocation(errorLine, column + 1),
            TextSpan.At(new TextPosition(errorLine - 1, scalars, offset)));
    }
}
