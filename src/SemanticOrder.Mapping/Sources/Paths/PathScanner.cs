using System.Globalization;
using System.Text;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>Reads the text of a path from left to right and fails with its offset.</summary>
internal ref struct PathScanner(string text)
{
    private const int LongestPath = 4096;

    public int Offset { get; private set; }

    public readonly bool AtEnd => Offset >= text.Length;

    public readonly char Current => AtEnd ? '\0' : text[Offset];

    public readonly void RequireReasonableLength()
    {
        if (text.Length > LongestPath)
            throw Fail($"A path may be {LongestPath} characters long at most.", 0);
    }

    public bool TryTake(char expected)
    {
        if (Current != expected || AtEnd)
            return false;
        Offset++;
        return true;
    }

    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, Offset, expected, 0, expected.Length) != 0)
            return false;
        Offset += expected.Length;
        return true;
    }

    /// <summary>A keyword, not followed by a further letter.</summary>
    public bool TryTakeWord(string word)
    {
        var end = Offset + word.Length;
        if (string.CompareOrdinal(text, Offset, word, 0, word.Length) != 0 || (end < text.Length && IsNameCharacter(text[end])))
            return false;
        Offset = end;
        return true;
    }

    public void Require(char expected, string where)
    {
        if (!TryTake(expected))
            throw Fail($"Expected '{expected}' {where}{Found()}.");
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' && !AtEnd)
            Offset++;
    }

    /// <summary>Letters, digits, <c>_</c>, <c>-</c> and everything beyond ASCII; XML names may hold a dot as well.</summary>
    public string TakeName(bool withDots, string what)
    {
        var start = Offset;
        while (!AtEnd && (IsNameCharacter(Current) || (withDots && Current == '.' && Offset > start)))
            Offset++;
        if (Offset == start)
            throw Fail($"Expected {what}{Found()}.");
        return text[start..Offset];
    }

    public readonly bool AtNameStart => !AtEnd && IsNameCharacter(Current);

    public int TakeInteger(string what)
    {
        var start = Offset;
        TryTake('-');
        while (char.IsAsciiDigit(Current))
            Offset++;
        if (!int.TryParse(text.AsSpan(start, Offset - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            throw Fail($"Expected {what}{Found()}.", start);
        return value;
    }

    /// <summary>The digits of a number as written, because values are compared as texts.</summary>
    public string TakeNumber()
    {
        var start = Offset;
        TryTake('-');
        while (char.IsAsciiDigit(Current) || Current == '.')
            Offset++;
        if (Offset == start)
            throw Fail($"Expected a number or a text in quotes{Found()}.");
        return text[start..Offset];
    }

    /// <summary>A text in single or double quotes; JSONPath lets a backslash escape the quote, XPath does not.</summary>
    public string TakeQuoted(bool withEscapes)
    {
        var quote = Current;
        var start = Offset++;
        var value = new StringBuilder();
        while (!AtEnd && Current != quote)
        {
            if (withEscapes && Current == '\\' && Offset + 1 < text.Length)
                Offset++;
            value.Append(Current);
            Offset++;
        }

        if (!TryTake(quote))
            throw Fail("The quote is not closed.", start);
        return value.ToString();
    }

    public readonly PathSyntaxException Fail(string message, int? offset = null) => new("SO5030", message, offset ?? Offset);

    public readonly string Found() => AtEnd ? ", found the end of the path" : $", found '{Current}'";

    private static bool IsNameCharacter(char value) => char.IsAsciiLetterOrDigit(value) || value is '_' or '-' || value >= 0x80;
}
