using static SemanticOrder.Tagging.Time.NumberTimes;

namespace SemanticOrder.Tagging.Time;

/// <summary>Days of the lunar calendar: 农历八月十五, 腊月廿三, 闰六月初一, 初七后.</summary>
internal static class LunarDates
{
    private static readonly string[] Calendars = ["农历", "阴历", "旧历", "古历"];

    /// <summary>What follows a day of the month that is called 初三; other words speak of a pupil of the third form.</summary>
    private static readonly string[] DayEnds = ["前", "之前", "以前", "后", "之后", "以后", "过后", "再", "开始", "发", "送", "到", "要用", "当天", "那天", "收", "早上", "上午", "下午", "晚上"];

    /// <summary>The day or month that begins at a place.</summary>
    /// <returns>Null when none does.</returns>
    public static TimeMention? Read(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '初')
            return OfNoMonth(text, at);
        var start = at;
        at += StartsWithAny(text[at..], Calendars) ? 2 : 0;
        var isLeap = Follows(text, at, "闰");
        at += isLeap ? 1 : 0;
        var month = Follows(text, at, "正月") ? 1 : Follows(text, at, "腊月") ? 12 : Follows(text, at, "冬月") ? 11 : 0;
        var end = at + 2;
        if (month == 0)
        {
            if (at == start || Numeral.Read(text, at, out end) is not (>= 1 and <= 12 and var number) || !Follows(text, end, "月"))
                return null;
            (month, end) = (number, end + 1);
        }

        end += Follows(text, end, "初") ? 1 : 0;
        var day = Numeral.Read(text, end, out var dayEnd);
        var mention = new TimeMention { Start = start, End = end, Kind = DateKind.LunarDay, Month = month, Detail = isLeap ? 1 : 0 };
        return day is >= 1 and <= 30 ? mention with { End = dayEnd, Day = day } : mention;
    }

    private static TimeMention? OfNoMonth(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at - 1] is '当' or '最' or '起' or '年' or '月' or '之' or '太')
            return null;
        return Numeral.Read(text, at + 1, out var end) is >= 1 and <= 10 and var day && StartsWithAny(text[end..], DayEnds)
            ? new TimeMention { Start = at, End = end, Kind = DateKind.LunarDay, Day = day }
            : null;
    }
}
