using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Words, prefixed names and blank node labels.</summary>
internal sealed partial class SparqlLexer
{
    /// <summary>A prefix up to its colon, or a word.</summary>
    private Token ReadName(int start)
    {
        var end = start;
        while (TryReadRune(end, out var rune, out var length) && (end == start ? NameCharacters.IsBase(rune) : NameCharacters.IsName(rune) || rune.Value == '.'))
            end += length;
        // A prefix does not end with a dot, so a colon after one is no part of it.
        if (end > start && At(end) == ':' && _utf8[end - 1] != (byte)'.')
            return ReadPrefixedName(start, end);
        var word = _utf8.AsSpan(start).IndexOfAnyExcept(WordBytes);
        word = word < 0 ? _utf8.Length - start : word;
        return word > 0 ? Token.Plain(TokenKind.Word, start, start + word) : ReadPunctuation(start);
    }

    /// <summary><c>PN_LOCAL ::= (PN_CHARS_U | ':' | [0-9] | PLX ) ((PN_CHARS | '.' | ':' | PLX)* (PN_CHARS | ':' | PLX) )?</c></summary>
    private Token ReadPrefixedName(int start, int colon)
    {
        var end = colon + 1;
        // The end of what was read before trailing dots.
        var kept = end;
        while (ReadLocalCharacter(end, isFirst: end == colon + 1) is var length and > 0)
        {
            var isDot = _utf8[end] == (byte)'.';
            end += length;
            kept = isDot ? kept : end;
        }
        return Token.Plain(TokenKind.PrefixedName, start, kept);
    }

    private int ReadLocalCharacter(int place, bool isFirst)
    {
        switch (At(place))
        {
            case '%':
                return char.IsAsciiHexDigit(At(place + 1)) && char.IsAsciiHexDigit(At(place + 2)) ? 3
                    : throw Error("SO2006", "Two hexadecimal digits follow '%' in a prefixed name.", place, place + 1);
            case '\\':
                return "_~.-!$&'()*+,;=/?#@%".Contains(At(place + 1), StringComparison.Ordinal) ? 2
                    : throw Error("SO2006", $"'{text.Snippet(place, Math.Min(place + 2, _utf8.Length))}' is no escape of a prefixed name.", place, place + 1);
            case ':':
                return 1;
            case '.':
                return isFirst ? 0 : 1;
            default:
                return TryReadRune(place, out var rune, out var length)
                       && (isFirst ? NameCharacters.IsBase(rune) || rune.Value is '_' or (>= '0' and <= '9') : NameCharacters.IsName(rune)) ? length : 0;
        }
    }

    /// <summary><c>BLANK_NODE_LABEL ::= '_:' ( PN_CHARS_U | [0-9] ) ((PN_CHARS|'.')* PN_CHARS)?</c></summary>
    private Token ReadBlankNodeLabel(int start)
    {
        var end = start + 2;
        var kept = end;
        while (TryReadRune(end, out var rune, out var length)
               && (end == start + 2 ? NameCharacters.IsBase(rune) || rune.Value is '_' or (>= '0' and <= '9') : NameCharacters.IsName(rune) || rune.Value == '.'))
        {
            end += length;
            kept = rune.Value == '.' ? kept : end;
        }
        return kept == start + 2
            ? throw Error("SO2004", "A label follows '_:'.", start, kept)
            : new Token(TokenKind.BlankNodeLabel, start, kept, start + 2, kept);
    }
}
