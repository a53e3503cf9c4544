using System.Buffers;

namespace SemanticOrder.Tagging.Time;

/// <summary>Times that are written with numbers: 8月15号, 18号, 三点半, 15:20, 3pm, 两天内, within 3 days, 农历八月十五.</summary>
internal static class NumberTimes
{
    private const string EnglishMonths = "jan feb mar apr may jun jul aug sep oct nov dec ";

    /// <summary>The characters with which such times begin: digits, numerals, the first of calendars and months, the first letters of English months.</summary>
    public static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789零〇一二两三四五六七八九十廿卅半农阴旧古正腊冬jfmasond");

    /// <summary>The time that begins at a place.</summary>
    /// <returns>Null when none does.</returns>
    public static TimeMention? At(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '-'))
            return null;
        if (Lunar(text, at) is { } lunar)
            return lunar;
        var number = Numeral.Read(text, at, out var end);
        if (number < 0)
            return EnglishDate(text, at);
        return Date(text, at, end, number) ?? Clock(text, at, end, number) ?? Duration(text, at, end, number) ?? EnglishDay(text, at, end, number);
    }

    private static TimeMention? Date(ReadOnlySpan<char> text, int at, int end, int number)
    {
        if (end < text.Length && text[end] is '月' or '/' && number is >= 1 and <= 12 && Numeral.Read(text, end + 1, out var dayEnd) is >= 1 and <= 31 and var day)
        {
            var isSlash = text[end] == '/';
            if (dayEnd < text.Length && text[dayEnd] is '号' or '日')
                dayEnd++;
            else if (isSlash && !char.IsAsciiDigit(text[at]))
                return null;
            return new TimeMention { Start = at, End = dayEnd, Kind = DateKind.MonthDay, Month = number, Day = day };
        }

        if (end < text.Length && text[end] == '月' && number is >= 1 and <= 12)
            return new TimeMention { Start = at, End = end + 1, Kind = DateKind.MonthDay, Month = number };
        var isDay = end < text.Length && (text[end] == '号' || (text[end] == '日' && !Follows(text, end + 1, "内")));
        return isDay && number is >= 1 and <= 31 && !IsBuilding(text, end + 1) ? new TimeMention { Start = at, End = end + 1, Kind = DateKind.MonthDay, Day = number } : null;
    }

    /// <summary>12号楼 is a house.</summary>
    private static bool IsBuilding(ReadOnlySpan<char> text, int after) => after < text.Length && text[after] is '楼' or '院' or '门' or '店' or '线' or '码' or '球' or '柜' or '仓' or '库' or '桌' or '铺';

    private static TimeMention? Clock(ReadOnlySpan<char> text, int at, int end, int number)
    {
        if (number > 24 || end >= text.Length)
            return null;
        if (text[end] == ':' && char.IsAsciiDigit(text[at]) && Numeral.Read(text, end + 1, out var minuteEnd) is >= 0 and < 60 and var minutes && minuteEnd == end + 3)
            return AtMinute(at, minuteEnd, (number * 60) + minutes);
        if (text[end] == '点' && !Follows(text, end + 1, "点") && !Follows(text, end + 1, "五折"))
        {
            var after = end + 1;
            if (Follows(text, after, "钟"))
                return AtMinute(at, after + 1, number * 60);
            if (Follows(text, after, "半"))
                return AtMinute(at, after + 1, (number * 60) + 30);
            if (Follows(text, after, "一刻"))
                return AtMinute(at, after + 2, (number * 60) + 15);
            return Numeral.Read(text, after, out var until) is >= 10 and < 60 and var past ? AtMinute(at, Follows(text, until, "分") ? until + 1 : until, (number * 60) + past) : AtMinute(at, after, number * 60);
        }

        var blank = text[end] == ' ' ? 1 : 0;
        if (number <= 12 && Follows(text, end + blank, "pm"))
            return AtMinute(at, end + blank + 2, (number % 12 * 60) + 720);
        if (number <= 12 && Follows(text, end + blank, "am"))
            return AtMinute(at, end + blank + 2, number % 12 * 60);
        return Follows(text, end + blank, "o'clock") ? AtMinute(at, end + blank + 7, number * 60) : null;
    }

    private static TimeMention AtMinute(int start, int end, int minute) => new() { Start = start, End = end, FromMinute = minute, UntilMinute = minute };

    private static TimeMention? Duration(ReadOnlySpan<char> text, int at, int end, int number)
    {
        if (Follows(text, end, " "))
            end++;
        foreach (var (word, minutes) in Units)
        {
            if (!Follows(text, end, word))
                continue;
            var isHalf = text[at] == '半';
            return new TimeMention { Start = at, End = end + word.Length, Kind = DateKind.Duration, Value = Math.Max(number, 1), Detail = isHalf ? minutes / 2 : minutes };
        }

        return null;
    }

    private static readonly (string Word, int Minutes)[] Units =
    [
        ("个工作日", 1440), ("个小时", 60), ("小时", 60), ("个钟头", 60), ("钟头", 60), ("个钟", 60), ("分钟", 1), ("个星期", 10080), ("星期", 10080), ("个礼拜", 10080), ("礼拜", 10080), ("周", 10080), ("个月", 43200), ("天", 1440), ("日", 1440),
        ("hours", 60), ("hour", 60), ("hrs", 60), ("minutes", 1), ("mins", 1), ("days", 1440), ("day", 1440), ("weeks", 10080), ("week", 10080), ("months", 43200), ("month", 43200),
    ];

    private static TimeMention? Lunar(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        foreach (var calendar in (ReadOnlySpan<string>)["农历", "阴历", "旧历", "古历"])
        {
            if (Follows(text, at, calendar))
                at += 2;
        }

        var isNamed = at > start;
        var month = Follows(text, at, "正月") ? 1 : Follows(text, at, "腊月") ? 12 : Follows(text, at, "冬月") ? 11 : 0;
        var end = at + 2;
        if (month == 0)
        {
            if (!isNamed || Numeral.Read(text, at, out end) is not (>= 1 and <= 12 and var number) || !Follows(text, end, "月"))
                return null;
            (month, end) = (number, end + 1);
        }

        if (Follows(text, end, "初"))
            end++;
        var day = Numeral.Read(text, end, out var dayEnd);
        return day is >= 1 and <= 30 ? new TimeMention { Start = start, End = dayEnd, Kind = DateKind.LunarDay, Month = month, Day = day }
            : new TimeMention { Start = start, End = end, Kind = DateKind.LunarDay, Month = month };
    }

    private static TimeMention? EnglishDate(ReadOnlySpan<char> text, int at)
    {
        if (MonthAt(text, at, out var end) is not (> 0 and var month))
            return null;
        var day = end < text.Length && text[end] == ' ' ? Numeral.Read(text, end + 1, out end) : -1;
        return day is >= 1 and <= 31 ? new TimeMention { Start = at, End = AfterOrdinal(text, end), Kind = DateKind.MonthDay, Month = month, Day = day } : null;
    }

    private static TimeMention? EnglishDay(ReadOnlySpan<char> text, int at, int end, int number)
    {
        var after = AfterOrdinal(text, end);
        if (number is < 1 or > 31 || !char.IsAsciiDigit(text[at]))
            return null;
        var next = Follows(text, after, " of ") ? after + 4 : after + 1;
        if (after < text.Length && text[after] == ' ' && MonthAt(text, next, out var monthEnd) is > 0 and var month)
            return new TimeMention { Start = at, End = monthEnd, Kind = DateKind.MonthDay, Month = month, Day = number };
        return after > end ? new TimeMention { Start = at, End = after, Kind = DateKind.MonthDay, Day = number } : null;
    }

    private static int AfterOrdinal(ReadOnlySpan<char> text, int end) => Follows(text, end, "st") || Follows(text, end, "nd") || Follows(text, end, "rd") || Follows(text, end, "th") ? end + 2 : end;

    private static int MonthAt(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at > 0 && char.IsAsciiLetter(text[at - 1]))
            return 0;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            end++;
        var word = text[at..end];
        if (word.Length < 3 || word is "may" && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            return 0;
        var place = EnglishMonths.AsSpan().IndexOf(word[..3]);
        return place >= 0 && place % 4 == 0 && (word.Length == 3 || IsMonthName(word, place / 4) || (word.Length == 4 && word.SequenceEqual("sept"))) ? (place / 4) + 1 : 0;
    }

    private static bool IsMonthName(ReadOnlySpan<char> word, int month) => word.Equals(Names[month], StringComparison.Ordinal);

    private static readonly string[] Names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static bool Follows(ReadOnlySpan<char> text, int at, string word) => at <= text.Length && text[at..].StartsWith(word);
}
