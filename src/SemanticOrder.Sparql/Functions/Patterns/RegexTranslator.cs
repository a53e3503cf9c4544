using System.Globalization;
using System.Text;

namespace SemanticOrder.Sparql.Functions;

/// <summary>
/// Reads a regular expression of XPath (XSD 1.1 Part 2 §G, with the anchors, reluctant quantifiers, groups and back-references of XQuery and XPath
/// Functions and Operators 3.1 §5.6.1) and writes it for .NET. Strict: what the grammar does not have makes the whole invalid.
/// </summary>
internal sealed partial class RegexTranslator
{
    /// <summary>Repetitions that a quantifier may ask for; more is refused as a limit.</summary>
    private const int MaxRepetition = 100_000;

    private const string Metacharacters = "\\|.?*+(){}-[]^$";

    private readonly string _text;
    private readonly RegexFlags _flags;
    private readonly RegexWriter _writer;
    private readonly Stack<int> _open = new();
    private readonly HashSet<int> _closed = [];
    private int _at;

    private RegexTranslator(string text, RegexFlags flags, bool hasSurrogates)
    {
        _flags = flags;
        _text = flags.HasFlag(RegexFlags.IgnoreSpace) && !flags.HasFlag(RegexFlags.Quote) ? WithoutSpace(text) : text;
        _writer = new RegexWriter(hasSurrogates, flags.HasFlag(RegexFlags.IgnoreCase));
    }

    /// <summary>Translates.</summary>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="flags">How it is meant.</param>
    /// <param name="hasSurrogates">True for a pattern that is right for every text, false for a shorter one that is right for texts without surrogates.</param>
    /// <param name="groups">Capturing groups.</param>
    /// <returns>Null when the pattern is not a regular expression.</returns>
    public static string? Translate(string pattern, RegexFlags flags, bool hasSurrogates, out int groups)
    {
        var translator = new RegexTranslator(pattern, flags, hasSurrogates);
        var valid = flags.HasFlag(RegexFlags.Quote) ? translator.Quote() : translator.Read();
        groups = translator._closed.Count;
        return valid ? translator._writer.ToString() : null;
    }

    private bool Quote()
    {
        while (_at < _text.Length)
            _writer.AppendLiteral(ReadCodePoint());
        return true;
    }

    /// <summary><c>regExp ::= branch ( '|' branch )*; branch ::= piece*; piece ::= atom quantifier?</c></summary>
    private bool Read()
    {
        var groups = 0;
        var hasAtom = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            switch (c)
            {
                case '(':
                    if (!OpenGroup(ref groups))
                        return false;
                    hasAtom = false;
                    continue;
                case ')':
                    if (!_open.TryPop(out var group))
                        return false;
                    if (group > 0)
                        _closed.Add(group);
                    _writer.Append(c);
                    break;
                case '|' or '^' or '$':
                    _writer.Append(c == '|' ? "|" : c == '^' ? StartAnchor : EndAnchor);
                    _at++;
                    hasAtom = false;
                    continue;
                case '?' or '*' or '+' or '{':
                    if (!hasAtom || !ReadQuantifier())
                        return false;
                    hasAtom = false;
                    continue;
                case ']' or '}':
                    return false;
                default:
                    if (!ReadAtom(c))
                        return false;
                    hasAtom = true;
                    continue;
            }
            _at++;
            hasAtom = true;
        }
        return _open.Count == 0;
    }

    private string StartAnchor => _flags.HasFlag(RegexFlags.MultiLine) ? @"(?:\A|(?<=\n)(?!\z))" : @"\A";

    private string EndAnchor => _flags.HasFlag(RegexFlags.MultiLine) ? @"(?=\n|\z)" : @"\z";

    private bool OpenGroup(ref int groups)
    {
        _at++;
        if (_at < _text.Length && _text[_at] == '?')
        {
            if (_at + 1 >= _text.Length || _text[_at + 1] != ':')
                return false;
            _at += 2;
            _writer.Append("(?:");
            _open.Push(0);
            return true;
        }
        _writer.Append('(');
        _open.Push(++groups);
        return true;
    }

    private bool ReadAtom(char c)
    {
        switch (c)
        {
            case '.':
                _at++;
                _writer.AppendSet(_flags.HasFlag(RegexFlags.DotAll) ? CodePointSet.All : CharacterClasses.LineEnds.Complement());
                return true;
            case '[':
                _at++;
                if (ReadClass() is not { } set)
                    return false;
                _writer.AppendSet(set);
                return true;
            case '\\' when _at + 1 < _text.Length && _text[_at + 1] is >= '1' and <= '9':
                return ReadBackReference();
            case '\\':
                if (!TryReadEscape(out var codePoint, out var escaped))
                    return false;
                if (escaped is null)
                    _writer.AppendLiteral(codePoint);
                else
                    _writer.AppendSet(escaped);
                return true;
            default:
                _writer.AppendLiteral(ReadCodePoint());
                return true;
        }
    }

    /// <summary><c>[?*+] | '{' quantity '}'</c>, and a question mark that makes it reluctant.</summary>
    private bool ReadQuantifier()
    {
        var start = _at;
        if (_text[_at++] == '{')
        {
            if (!ReadNumber(out var least))
                return false;
            var most = least;
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
                most = int.MaxValue;
                if (_at < _text.Length && _text[_at] != '}' && !ReadNumber(out most))
                    return false;
            }
            if (_at >= _text.Length || _text[_at++] != '}' || most < least)
                return false;
        }
        if (_at < _text.Length && _text[_at] == '?')
            _at++;
        _writer.Append(_text[start.._at]);
        return true;
    }

    private bool ReadNumber(out int number)
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= MaxRepetition;
    }

    /// <summary>A group that is closed already, by as many digits as make the number of one. A group that took no part matches the empty string.</summary>
    private bool ReadBackReference()
    {
        var number = _text[++_at] - '0';
        _at++;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) && _closed.Contains(number * 10 + _text[_at] - '0'))
            number = number * 10 + _text[_at++] - '0';
        if (!_closed.Contains(number))
            return false;
        var caseless = _flags.HasFlag(RegexFlags.IgnoreCase) ? "i" : "";
        _writer.Append(string.Create(CultureInfo.InvariantCulture, $"(?{caseless}:(?({number})\\{number}))"));
        return true;
    }

    private int ReadCodePoint()
    {
        if (!Rune.TryGetRuneAt(_text, _at, out var rune))
            return _text[_at++];
        _at += rune.Utf16SequenceLength;
        return rune.Value;
    }

    /// <summary>Takes white space out, but not of classes.</summary>
    private static string WithoutSpace(string text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\t' or '\n' or '\r' or ' ' && depth == 0)
                continue;
            kept.Append(text[i]);
            if (text[i] == '\\' && i + 1 < text.Length && depth > 0)
                kept.Append(text[++i]);
            else if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '[' or ']' or '\\')
                kept.Append(text[++i]);
            else if (text[i] is '[' or ']')
                depth = Math.Max(0, depth + (text[i] == '[' ? 1 : -1));
        }
        return kept.ToString();
    }
}
