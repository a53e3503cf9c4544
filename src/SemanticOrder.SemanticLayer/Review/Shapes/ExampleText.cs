using System.Text;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>Makes a text that a regular expression matches, for the forms that manuals ask for: characters, classes, counts, groups and alternatives.</summary>
internal sealed class ExampleText
{
    private const int MostLength = 200;

    private readonly string _pattern;
    private int _at;

    private ExampleText(string pattern) => _pattern = pattern;

    /// <summary>A text of the form; null when the expression has something else in it.</summary>
    public static string? Of(string pattern)
    {
        var reader = new ExampleText(pattern);
        return reader.Alternatives() is { } text && reader._at == pattern.Length ? text : null;
    }

    private string? Alternatives()
    {
        var first = Sequence();
        while (first is not null && Take('|'))
        {
            if (Sequence() is null)
                return null;
        }

        return first;
    }

    private string? Sequence()
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not '|' and not ')')
        {
            if (Atom() is not { } atom || Times() is not { } times || text.Length + (atom.Length * times) > MostLength)
                return null;
            text.Insert(text.Length, atom, times);
        }

        return text.ToString();
    }

    private string? Atom()
    {
        var character = _pattern[_at++];
        switch (character)
        {
            case '^' or '$':
                return "";
            case '(':
                _ = Take('?') && Take(':');
                return Alternatives() is { } group && Take(')') ? group : null;
            case '[':
                return Class();
            case '\\':
                return _at < _pattern.Length ? Escaped(_pattern[_at++]) : null;
            case '*' or '+' or '?' or '{' or ')' or ']':
                return null;
            default:
                return character == '.' ? "A" : character.ToString();
        }
    }

    private string? Class()
    {
        var end = _pattern.IndexOf(']', _at);
        if (end <= _at || _pattern[_at] == '^')
            return null;
        var first = _pattern[_at] == '\\' && _at + 1 < end ? Escaped(_pattern[_at + 1]) : _pattern[_at].ToString();
        _at = end + 1;
        return first;
    }

    private static string? Escaped(char character) => character switch
    {
        'd' => "1",
        'w' => "A",
        's' => " ",
        _ => char.IsAsciiLetterOrDigit(character) ? null : character.ToString(),
    };

    private int? Times()
    {
        if (Take('?') || Take('+') || Take('*'))
            return 1;
        if (!Take('{'))
            return 1;
        var start = _at;
        while (_at < _pattern.Length && char.IsAsciiDigit(_pattern[_at]))
            _at++;
        var isNumber = int.TryParse(_pattern.AsSpan(start, _at - start), out var least);
        var end = _pattern.IndexOf('}', _at);
        if (!isNumber || end < 0 || least > MostLength)
            return null;
        var most = end > _at + 1 && int.TryParse(_pattern.AsSpan(_at + 1, end - _at - 1), out var stated) ? stated : 1;
        _at = end + 1;
        return least > 0 ? least : Math.Min(1, most);
    }

    private bool Take(char character)
    {
        if (_at >= _pattern.Length || _pattern[_at] != character)
            return false;
        _at++;
        return true;
    }
}
