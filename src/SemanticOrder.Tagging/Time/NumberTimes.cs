using System.Buffers;

namespace SemanticOrder.Tagging.Time;

/// <summary>Times that are written with numbers: 8月15号, 18号, 三点半, 15:20, 3pm, 两天内, within 3 days, 农历八月十五.</summary>
internal static class NumberTimes
{
    /// <summary>The characters with which such times begin: digits, numerals, the first of calendars and months, the first letters of English months.</summary>
    public static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789零〇一二两三四五六七八九十廿卅半农阴旧古正腊冬闰初jfmasond");

    /// <summary>The time that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A character of <see cref="Beginnings"/>.</param>
    /// <param name="next">Where to look on when there is none: a number is none in any of its parts.</param>
    /// <returns>Null when none does.</returns>
    public static TimeMention? At(ReadOnlySpan<char> text, int at, out int next)
    {
        next = at + 1;
        if (at > 0 && char.IsAsciiDigit(text[at]) && IsInner(text, at))
            return null;
        if (LunarDates.Read(text, at) is { } lunar)
            return lunar;
        var number = Numeral.Read(text, at, out var end);
        if (number < 0)
            return EnglishDates.Read(text, at);
        next = end;
        if (at > 0 && text[at - 1] is '第' or '¥' or '￥' or '$')
            return null;
        return Range(text, at, end, number) ?? CalendarDates.Read(text, at, end, number) ?? ClockTimes.Read(text, at, end, number) ?? Lengths.Read(text, at, end, number)
            ?? EnglishDates.Day(text, at, end, number);
    }

    /// <summary>True when a word follows at a place.</summary>
    public static bool Follows(ReadOnlySpan<char> text, int at, string word) => at <= text.Length && text[at..].StartsWith(word);

    /// <summary>True when a text starts with one of some words.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>True when a text ends with one of some words.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>True within a number, a fraction or a code; not at the second number of 25-27号.</summary>
    private static bool IsInner(ReadOnlySpan<char> text, int at)
    {
        if (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')
            return true;
        if (text[at - 1] != '-')
            return false;
        var start = at - 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start == at - 1 || at - 1 - start > 2 || (start > 0 && text[start - 1] is '-' or '.');
    }

    /// <summary>The first of two numbers with one unit: 25-27号, 7到9点; for a length both, as the longer: 2-3天.</summary>
    private static TimeMention? Range(ReadOnlySpan<char> text, int at, int end, int number)
    {
        if (end >= text.Length || text[end] is not ('-' or '~' or '到' or '至') || number == 0)
            return null;
        var last = Numeral.Read(text, end + 1, out var after);
        if (last <= number || after >= text.Length)
            return null;
        if (CalendarDates.Read(text, end + 1, after, last) is { Day: not TimeMention.Unnamed, Month: TimeMention.Unnamed })
            return new TimeMention { Start = at, End = end, Kind = DateKind.MonthDay, Day = number };
        if (text[after] == '点')
            return ClockTimes.Read(text, end + 1, after, last) is null ? null : ClockTimes.At(at, end, number, 0);
        return Lengths.Read(text, end + 1, after, last) is { } length ? length with { Start = at } : null;
    }
}
