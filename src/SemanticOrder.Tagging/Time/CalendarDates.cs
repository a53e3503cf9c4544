using static SemanticOrder.Tagging.Time.NumberTimes;

namespace SemanticOrder.Tagging.Time;

/// <summary>Days and months that are written with numbers: 18号, 8月15日, 12月底, 2026年12月5日, 12.5前.</summary>
internal static class CalendarDates
{
    private static readonly (string Word, int Part)[] Parts = [("上旬", 1), ("初", 1), ("中旬", 2), ("中", 2), ("下旬", 3), ("底", 3), ("末", 3), ("尾", 3)];

    /// <summary>What follows two numbers that are a date and no fraction, price or size.</summary>
    private static readonly string[] DateEnds = ["号", "日", "前", "之前", "以前", "后", "之后", "以后", "当天", "那天", "送", "收", "发货", "到货", "要用", "要到", "用", "周", "星期", "早", "上午", "中午", "下午", "晚", "生日", "开业", "结婚", "婚礼"];

    private static readonly string[] DateBeginnings = ["by ", "before ", "on ", "after ", "until ", "till ", "due ", "since "];

    /// <summary>12号楼 is a house, 3号色 a colour; 五一路12号 is a house by what stands before it.</summary>
    private const string NumberedThings = "楼院门店线码球柜仓库桌铺色电链款机床房窗口铁位桶袋箱字针刀馆厅座盘";

    /// <summary>The date whose first number has been read.</summary>
    /// <returns>Null when there is none.</returns>
    public static TimeMention? Read(ReadOnlySpan<char> text, int at, int end, int number)
    {
        if (end >= text.Length)
            return null;
        if (text[end] is '年' or '-' or '/' or '.' && number is >= 1900 and <= 2100 or >= 20 and < 50 && OfYear(text, at, end, number) is { } full)
            return full;
        if (number is < 1 or > 31)
            return null;
        if (text[end] == '月')
            return number <= 12 ? OfMonth(text, at, end, number) : null;
        if (text[end] is '/' or '.' or '-')
            return number <= 12 ? Written(text, at, end, number) : null;
        if (at > 0 && text[at - 1] is '路' or '街' or '巷' or '弄' or '道')
            return null;
        var isDay = text[end] == '号' || (text[end] == '日' && !Follows(text, end + 1, "内"));
        return isDay && !(end + 1 < text.Length && NumberedThings.Contains(text[end + 1], StringComparison.Ordinal)) ? Day(at, end + 1, TimeMention.Unnamed, number) : null;
    }

    private static TimeMention Day(int start, int end, int month, int day) => new() { Start = start, End = end, Kind = DateKind.MonthDay, Month = month, Day = day };

    private static TimeMention? OfYear(ReadOnlySpan<char> text, int at, int end, int year)
    {
        var separator = text[end];
        if (Numeral.Read(text, end + 1, out var monthEnd) is not (>= 1 and <= 12 and var month) || monthEnd >= text.Length || text[monthEnd] != (separator == '年' ? '月' : separator))
            return null;
        var named = separator == '年' ? OfMonth(text, end + 1, monthEnd, month)
            : year > 1900 && Numeral.Read(text, monthEnd + 1, out var dayEnd) is >= 1 and <= 31 and var day ? Day(at, AfterDay(text, dayEnd), month, day) : null;
        return named is { Kind: DateKind.MonthDay } date ? date with { Start = at, Year = year < 100 ? 2000 + year : year } : null;
    }

    private static TimeMention? OfMonth(ReadOnlySpan<char> text, int at, int end, int month)
    {
        var after = end + 1;
        var isNumeral = !char.IsAsciiDigit(text[at]);
        if (Follows(text, after, "初") && Numeral.Read(text, after + 1, out var lunarEnd) is >= 1 and <= 10 and var lunar && !IsDayWord(text, lunarEnd))
            return new TimeMention { Start = at, End = lunarEnd, Kind = DateKind.LunarDay, Month = month, Day = lunar };
        if (Numeral.Read(text, after, out var dayEnd) is >= 1 and <= 31 and var day)
        {
            // 八月十五 is the day of the full moon, 8月15 and 八月十五号 are in August.
            return month == 8 && day == 15 && isNumeral && !char.IsAsciiDigit(text[after]) && !IsDayWord(text, dayEnd)
                ? new TimeMention { Start = at, End = dayEnd, Kind = DateKind.LunarDay, Month = month, Day = day }
                : Day(at, AfterDay(text, dayEnd), month, day);
        }

        foreach (var (word, part) in Parts)
        {
            if (Follows(text, after, word) && !(word == "中" && after + 1 < text.Length && text[after + 1] is '秋' or '午'))
                return new TimeMention { Start = at, End = after + word.Length, Kind = DateKind.MonthDay, Month = month, Detail = part };
        }

        var isAge = after < text.Length && text[after] is '大' or '龄' or '宝' or '婴';
        return isAge ? null : new TimeMention { Start = at, End = Follows(text, after, "份") ? after + 1 : after, Kind = DateKind.MonthDay, Month = month };
    }

    /// <summary>12/5, 12.5 and 12-5, where the words beside them leave no doubt.</summary>
    private static TimeMention? Written(ReadOnlySpan<char> text, int at, int end, int month)
    {
        if (!char.IsAsciiDigit(text[at]) || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]) || Numeral.Read(text, end + 1, out var dayEnd) is not (>= 1 and <= 31 and var day) || dayEnd - end > 3)
            return null;
        var isDate = StartsWithAny(text[dayEnd..], DateEnds) || (text[end] == '/' && EndsWithAny(text[..at], DateBeginnings) && !(dayEnd < text.Length && text[dayEnd] == '/'));
        return isDate ? Day(at, AfterDay(text, dayEnd), month, day) : null;
    }

    private static bool IsDayWord(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '号' or '日' or '天';

    private static int AfterDay(ReadOnlySpan<char> text, int end) => end < text.Length && text[end] is '号' or '日' ? end + 1 : end;
}
