using System.Buffers;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Cuts a SPARQL text into terminals (SPARQL 1.1 §19.8), the longest that fits each time. Signs of numbers are terminals of their own.</summary>
internal sealed partial class SparqlLexer(SparqlText text)
{
    private static readonly SearchValues<byte> NotInIri = SearchValues.Create([.. "<>\"{}|^`\\"u8, .. Enumerable.Range(0, 0x21).Select(c => (byte)c)]);
    private static readonly SearchValues<byte> WordBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);
    private static readonly string[] Doubles = ["^^", "||", "&&", "!=", "<=", ">="];

    private readonly byte[] _utf8 = text.Utf8;

    /// <summary>Byte after the token before.</summary>
    private int _at;

    public SparqlText Text => text;

    /// <summary>The next terminal.</summary>
    /// <exception cref="SparqlSyntaxException">SO2004 to SO2006.</exception>
    public Token Next()
    {
        SkipWhiteSpace();
        var start = _at;
        var token = start == _utf8.Length ? Token.Plain(TokenKind.End, start, start) : Read(start);
        _at = token.End;
        return token;
    }

    private Token Read(int start) => (char)_utf8[start] switch
    {
        '<' => ReadIriReference(start),
        '?' or '$' => ReadVariable(start),
        '"' or '\'' => ReadString(start),
        '@' => ReadLanguageTag(start),
        '_' when At(start + 1) == ':' => ReadBlankNodeLabel(start),
        ':' => ReadPrefixedName(start, start),
        >= '0' and <= '9' => ReadNumber(start),
        '.' when IsDigit(start + 1) => ReadNumber(start),
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u0080' => ReadName(start),
        _ => ReadPunctuation(start),
    };

    /// <summary>The byte at a place; NUL after the end.</summary>
    private char At(int place) => place < _utf8.Length ? (char)_utf8[place] : '\0';

    private bool IsDigit(int place) => char.IsAsciiDigit(At(place));

    private void SkipWhiteSpace()
    {
        while (_at < _utf8.Length)
        {
            if (_utf8[_at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                _at++;
            }
            else if (_utf8[_at] == (byte)'#')
            {
                var length = _utf8.AsSpan(_at).IndexOfAny((byte)'\n', (byte)'\r');
                _at = length < 0 ? _utf8.Length : _at + length;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary><c>IRIREF ::= '&lt;' ([^&lt;&gt;"{}|^`\]-[#x00-#x20])* '&gt;'</c>; what does not fit is the operator.</summary>
    private Token ReadIriReference(int start)
    {
        var length = _utf8.AsSpan(start + 1).IndexOfAny(NotInIri);
        return length >= 0 && _utf8[start + 1 + length] == (byte)'>'
            ? new Token(TokenKind.IriReference, start, start + length + 2, start + 1, start + 1 + length)
            : ReadPunctuation(start);
    }

    /// <summary><c>VARNAME ::= ( PN_CHARS_U | [0-9] ) ( PN_CHARS_U | [0-9] | #x00B7 | [#x0300-#x036F] | [#x203F-#x2040] )*</c></summary>
    private Token ReadVariable(int start)
    {
        var end = start + 1;
        while (TryReadRune(end, out var rune, out var length) && NameCharacters.IsName(rune) && rune.Value != '-'
               && (end > start + 1 || NameCharacters.IsBase(rune) || rune.Value is '_' or (>= '0' and <= '9')))
            end += length;
        return end == start + 1 ? Token.Plain(TokenKind.Punctuation, start, end) : new Token(TokenKind.Variable, start, end, start + 1, end);
    }

    /// <summary><c>LANGTAG ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)*</c></summary>
    private Token ReadLanguageTag(int start)
    {
        var end = start + 1;
        while (char.IsAsciiLetter(At(end)))
            end++;
        if (end == start + 1)
            throw Error("SO2004", "A language tag follows '@', such as @zh.", start, end);
        while (At(end) == '-' && char.IsAsciiLetterOrDigit(At(end + 1)))
        {
            end++;
            while (char.IsAsciiLetterOrDigit(At(end)))
                end++;
        }
        return new Token(TokenKind.LanguageTag, start, end, start + 1, end);
    }

    /// <summary><c>INTEGER | DECIMAL | DOUBLE</c></summary>
    private Token ReadNumber(int start)
    {
        var end = SkipDigits(start);
        var kind = TokenKind.Integer;
        if (At(end) == '.' && (IsDigit(end + 1) || (end > start && ExponentEnd(end + 1) > 0)))
        {
            kind = TokenKind.Decimal;
            end = SkipDigits(end + 1);
        }
        var exponent = ExponentEnd(end);
        return exponent > 0 ? Token.Plain(TokenKind.Double, start, exponent) : Token.Plain(kind, start, end);
    }

    private int SkipDigits(int place)
    {
        while (IsDigit(place))
            place++;
        return place;
    }

    /// <summary>The end of <c>EXPONENT ::= [eE] [+-]? [0-9]+</c> at a place; 0 when there is none.</summary>
    private int ExponentEnd(int place)
    {
        if (At(place) is not ('e' or 'E'))
            return 0;
        var digits = At(place + 1) is '+' or '-' ? place + 2 : place + 1;
        return IsDigit(digits) ? SkipDigits(digits) : 0;
    }

    private Token ReadString(int start)
    {
        var quote = _utf8[start];
        var isLong = At(start + 1) == quote && At(start + 2) == quote;
        var textStart = start + (isLong ? 3 : 1);
        for (var at = textStart; at < _utf8.Length; at++)
        {
            if (_utf8[at] == (byte)'\\')
                at++;
            else if (_utf8[at] == quote && (!isLong || (At(at + 1) == quote && At(at + 2) == quote)))
                return new Token(TokenKind.String, start, at + (isLong ? 3 : 1), textStart, at);
            else if (!isLong && _utf8[at] is (byte)'\n' or (byte)'\r')
                break;
        }
        throw Error("SO2005", isLong ? "The string is not closed before the end of the text." : "The string is not closed before the end of its line; use three quotes for text of several lines.", start, _utf8.Length);
    }

    private Token ReadPunctuation(int start)
    {
        foreach (var two in Doubles)
        {
            if (two[0] == At(start) && two[1] == At(start + 1))
                return Token.Plain(TokenKind.Punctuation, start, start + 2);
        }
        if ("{}()[];,.=<>+-*/!|^?".Contains(At(start), StringComparison.Ordinal))
            return Token.Plain(TokenKind.Punctuation, start, start + 1);
        TryReadRune(start, out _, out var length);
        throw Error("SO2004", $"'{text.Snippet(start, start + length)}' begins no word of SPARQL.", start, start + length);
    }

    private bool TryReadRune(int place, out Rune rune, out int length) =>
        Rune.DecodeFromUtf8(_utf8.AsSpan(place), out rune, out length) == OperationStatus.Done;

    private SparqlSyntaxException Error(string code, string message, int start, int end) =>
        new(code, message, new TextSpan(text.PositionOf(start), text.PositionOf(end)));
}
