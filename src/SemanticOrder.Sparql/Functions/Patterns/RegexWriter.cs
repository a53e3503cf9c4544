using System.Globalization;
using System.Text;

namespace SemanticOrder.Sparql.Functions;

/// <summary>
/// Writes a pattern of .NET. It matches UTF-16, so a class with code points past U+FFFF becomes a choice of surrogate pairs; for texts without
/// surrogates a shorter pattern leaves them out.
/// </summary>
internal sealed class RegexWriter(bool hasSurrogates, bool ignoresCase)
{
    private const int FirstAstral = 0x10000;
    private readonly StringBuilder _pattern = new();

    public void Append(string pattern) => _pattern.Append(pattern);

    public void Append(char metacharacter) => _pattern.Append(metacharacter);

    /// <summary>A character that stands for itself.</summary>
    public void AppendLiteral(int codePoint)
    {
        if (ignoresCase)
            AppendSet(CodePointSet.Of([(codePoint, codePoint)]).WithBothCases());
        else if (codePoint < FirstAstral)
            AppendEscaped(codePoint);
        else
            AppendSet(CodePointSet.Of([(codePoint, codePoint)]));
    }

    /// <summary>One character of a set.</summary>
    public void AppendSet(CodePointSet set)
    {
        var basic = set.Ranges.Where(range => range.First < FirstAstral).Select(range => (range.First, Last: Math.Min(range.Last, FirstAstral - 1))).ToArray();
        var astral = hasSurrogates ? set.Ranges.Where(range => range.Last >= FirstAstral).Select(range => (First: Math.Max(range.First, FirstAstral), range.Last)).ToArray() : [];
        _pattern.Append("(?:");
        AppendClass(basic);
        foreach (var (first, last) in astral)
            AppendPairs(first, last);
        _pattern.Append(')');
    }

    public override string ToString() => _pattern.ToString();

    /// <summary>A class of single units; surrogates, which are no characters, are left out where there are any. Empty, it matches nothing.</summary>
    private void AppendClass(IEnumerable<(int First, int Last)> ranges)
    {
        var start = _pattern.Length;
        foreach (var (first, last) in ranges)
        {
            if (!hasSurrogates || last < 0xD800 || first > 0xDFFF)
            {
                AppendRange(first, last);
                continue;
            }
            if (first < 0xD800)
                AppendRange(first, 0xD7FF);
            if (last > 0xDFFF)
                AppendRange(0xE000, last);
        }
        if (_pattern.Length == start)
            _pattern.Append("(?!)");
        else
            _pattern.Insert(start, '[').Append(']');
    }

    private void AppendPairs(int first, int last)
    {
        var (firstHigh, firstLow) = Pair(first);
        var (lastHigh, lastLow) = Pair(last);
        if (firstHigh == lastHigh)
        {
            AppendPair(firstHigh, firstHigh, firstLow, lastLow);
            return;
        }
        AppendPair(firstHigh, firstHigh, firstLow, 0xDFFF);
        if (lastHigh > firstHigh + 1)
            AppendPair(firstHigh + 1, lastHigh - 1, 0xDC00, 0xDFFF);
        AppendPair(lastHigh, lastHigh, 0xDC00, lastLow);
    }

    private void AppendPair(int firstHigh, int lastHigh, int firstLow, int lastLow)
    {
        _pattern.Append("|[");
        AppendRange(firstHigh, lastHigh);
        _pattern.Append("][");
        AppendRange(firstLow, lastLow);
        _pattern.Append(']');
    }

    private static (int High, int Low) Pair(int codePoint) =>
        (0xD800 + ((codePoint - FirstAstral) >> 10), 0xDC00 + ((codePoint - FirstAstral) & 0x3FF));

    private void AppendRange(int first, int last)
    {
        AppendEscaped(first);
        if (last > first)
            _pattern.Append('-');
        if (last > first)
            AppendEscaped(last);
    }

    private void AppendEscaped(int unit)
    {
        if (char.IsAsciiLetterOrDigit((char)unit))
            _pattern.Append((char)unit);
        else
            _pattern.Append(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
    }
}
