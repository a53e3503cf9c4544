using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>The last stretch of a text, with the line and column that it begins at.</summary>
internal sealed class XmlTextWindow
{
    private const int Size = 64 * 1024;
    private const int ShownCharacters = 40;

    private readonly char[] _text = new char[Size];
    private int _length;

    /// <summary>Place of the first character held; columns in Unicode scalar values.</summary>
    private TextPosition _start;

    /// <summary>Column of the first character held, in UTF-16 code units.</summary>
    private int _startUnits;

    /// <summary>The place after all that was read.</summary>
    public XmlTextPlace End => new(PositionAt(_length), _length);

    /// <summary>Adds what was read; the oldest half goes when there is no room.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_length == Size)
                Drop(Size / 2);
            var part = text[..Math.Min(text.Length, Size - _length)];
            part.CopyTo(_text.AsSpan(_length));
            _length += part.Length;
            text = text[part.Length..];
        }
    }

    /// <summary>Finds a place by zero-based line and column; when it has left the window, the offset is 0 and the column is as given.</summary>
    /// <param name="line">Zero-based line.</param>
    /// <param name="units">Zero-based column in UTF-16 code units.</param>
    public XmlTextPlace Find(int line, int units)
    {
        var index = line == _start.Line ? units - _startUnits : line > _start.Line ? LineStart(line - _start.Line) + units : -1;
        return index < 0 || index > _length ? new XmlTextPlace(new TextPosition(line, Math.Max(0, units), 0), -1) : new XmlTextPlace(PositionAt(index), index);
    }

    /// <summary>An error at a place, with the text that stands there.</summary>
    public RdfSyntaxException Error(string code, string message, XmlTextPlace place, string? file, string? expected = null) =>
        new(code, message, TextSpan.At(place.Position), file, OffendingText(place.Index), expected);

    private void Drop(int count)
    {
        var breaks = BreaksBefore(count, out var lineStart);
        _startUnits = count - lineStart + (breaks > 0 ? 0 : _startUnits);
        _start = PositionAt(count);
        _text.AsSpan(count, _length - count).CopyTo(_text);
        _length -= count;
    }

    private TextPosition PositionAt(int index)
    {
        var breaks = BreaksBefore(index, out var lineStart);
        var column = breaks > 0 ? 0 : _start.Column;
        foreach (var c in _text.AsSpan(lineStart, index - lineStart))
            column += char.IsLowSurrogate(c) ? 0 : 1;
        return new TextPosition(_start.Line + breaks, column, _start.Offset + index);
    }

    /// <summary>Index of the first character of the line so many breaks on; −1 when it has not been read.</summary>
    private int LineStart(int breaks)
    {
        var at = 0;
        while (breaks > 0 && NextBreak(at, _length) is var end and >= 0)
        {
            at = end;
            breaks--;
        }
        return breaks == 0 ? at : -Size;
    }

    private int BreaksBefore(int index, out int lineStart)
    {
        var breaks = 0;
        lineStart = 0;
        while (NextBreak(lineStart, index) is var end and >= 0)
        {
            lineStart = end;
            breaks++;
        }
        return breaks;
    }

    /// <summary>Index after the next line break (LF, CR or CRLF) that ends before <paramref name="limit"/>; −1 when there is none.</summary>
    private int NextBreak(int from, int limit)
    {
        var length = _text.AsSpan(from, limit - from).IndexOfAny('\n', '\r');
        if (length < 0)
            return -1;
        var at = from + length;
        if (_text[at] == '\n' || at + 1 >= _length || _text[at + 1] != '\n')
            return at + 1;
        // A CRLF that the limit cuts has not ended its line yet.
        return at + 2 <= limit ? at + 2 : -1;
    }

    private string OffendingText(int index)
    {
        if (index < 0 || index >= _length)
            return string.Empty;
        var text = _text.AsSpan(index, Math.Min(_length - index, ShownCharacters));
        var stop = text.IndexOfAny('\n', '\r');
        text = stop < 0 ? text : text[..stop];
        return new string(text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text);
    }
}
