namespace SemanticOrder.Sparql.Functions;

/// <summary>Character classes and escapes.</summary>
internal sealed partial class RegexTranslator
{
    /// <summary>How deep subtractions may nest.</summary>
    private const int MaxSubtractions = 32;

    private int _subtractions;

    /// <summary><c>charClassExpr ::= '[' '^'? charGroupPart+ ( '-' charClassExpr )? ']'</c>, after its first bracket.</summary>
    /// <returns>Null when it is malformed.</returns>
    private CodePointSet? ReadClass()
    {
        var negated = _at < _text.Length && _text[_at] == '^';
        if (negated)
            _at++;
        var characters = new List<(int First, int Last)>();
        var classes = new List<CodePointSet>();
        CodePointSet? subtracted = null;
        for (var isFirst = true; subtracted is null; isFirst = false)
        {
            if (_at >= _text.Length)
                return null;
            if (_text[_at] == ']')
            {
                if (isFirst)
                    return null;
                break;
            }
            if (!isFirst && _text.AsSpan(_at).StartsWith("-["))
            {
                _at += 2;
                subtracted = ++_subtractions > MaxSubtractions ? null : ReadClass();
                if (subtracted is null || _at >= _text.Length || _text[_at] != ']')
                    return null;
                break;
            }
            if (!ReadMember(characters, classes))
                return null;
        }
        _at++;
        var set = CodePointSet.Of(characters);
        if (_flags.HasFlag(RegexFlags.IgnoreCase))
            set = set.WithBothCases();
        foreach (var named in classes)
            set = set.Union(named);
        set = negated ? set.Complement() : set;
        return subtracted is null ? set : set.Except(subtracted);
    }

    /// <summary>A character, a range, or a class named by an escape.</summary>
    private bool ReadMember(List<(int First, int Last)> characters, List<CodePointSet> classes)
    {
        if (!TryReadMember(out var first, out var named))
            return false;
        if (named is not null)
        {
            classes.Add(named);
            return true;
        }
        var last = first;
        // A hyphen before the closing bracket or a subtraction is itself.
        if (_at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] is not (']' or '['))
        {
            _at++;
            if (!TryReadMember(out last, out named) || named is not null || last < first)
                return false;
        }
        characters.Add((first, last));
        return true;
    }

    private bool TryReadMember(out int codePoint, out CodePointSet? named)
    {
        (codePoint, named) = (0, null);
        if (_text[_at] is '[' or ']')
            return false;
        if (_text[_at] == '\\')
            return TryReadEscape(out codePoint, out named);
        codePoint = ReadCodePoint();
        return true;
    }

    /// <summary>A backslash and what follows: a metacharacter, <c>n</c>, <c>r</c>, <c>t</c>, a class letter, or <c>p{…}</c>.</summary>
    private bool TryReadEscape(out int codePoint, out CodePointSet? named)
    {
        (codePoint, named) = (0, null);
        if (_at + 1 >= _text.Length)
            return false;
        var c = _text[_at + 1];
        _at += 2;
        if (c is 'p' or 'P')
            return TryReadProperty(c == 'P', out named);
        codePoint = c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c };
        if (codePoint != c || Metacharacters.Contains(c, StringComparison.Ordinal))
            return true;
        named = CharacterClasses.OfEscape(c);
        return named is not null;
    }

    private bool TryReadProperty(bool negated, out CodePointSet? named)
    {
        named = null;
        var end = _at < _text.Length && _text[_at] == '{' ? _text.IndexOf('}', _at) : -1;
        if (end < 0 || CharacterClasses.OfProperty(_text[(_at + 1)..end]) is not { } property)
            return false;
        named = negated ? property.Complement() : property;
        _at = end + 1;
        return true;
    }
}
