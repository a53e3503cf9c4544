using static SemanticOrder.Tagging.Time.NumberTimes;

namespace SemanticOrder.Tagging.Time;

/// <summary>Clocks that are written with numbers: 三点半, 晚8点, 15:20, 12:30 am, at 12.</summary>
internal static class ClockTimes
{
    private static readonly string[] NoClock = ["点", "要求", "建议", "意见", "问题", "说明", "注意", "希望", "疑问"];
    private static readonly string[] HourEnds = ["钟", "半", "整", "一刻", "前", "之前", "以前", "左右", "多", "到"];
    private static readonly string[] HourBeginnings = ["晨", "早上", "上午", "中午", "下午", "晚上", "夜", "夜里", "今晚", "明晚", "昨晚", "后晚", "听晚", "今早", "明早", "天", "日"];
    private static readonly string[] AfterBare = [" tonight", " tomorrow", " today", " on ", " please", " sharp", " in the ", " this ", ",", ";", "!", "?", "\n"];

    /// <summary>The clock whose hour has been read.</summary>
    /// <returns>Null when there is none.</returns>
    public static TimeMention? Read(ReadOnlySpan<char> text, int at, int end, int hour)
    {
        if (hour > 24 || text[at] == '半')
            return null;
        var isDigits = char.IsAsciiDigit(text[at]);
        if (isDigits && end < text.Length && text[end] == ':')
            return Numeral.Read(text, end + 1, out var until) is >= 0 and < 60 and var minutes && until == end + 3 ? English(text, at, until, hour, minutes) : null;
        if (end < text.Length && text[end] == '点')
            return Chinese(text, at, end + 1, hour);
        if (!isDigits)
            return null;
        var blank = Follows(text, end, " ") ? 1 : 0;
        if (Half(text, end) is not null || Follows(text, end + blank, "o'clock"))
            return English(text, at, Follows(text, end + blank, "o'clock") ? end + blank + 7 : end, hour, 0);
        return hour is >= 1 and <= 12 && text[..at].EndsWith("at ") && IsBare(text, end) ? At(at, end, hour, 0) : null;
    }

    /// <summary>A clock of an hour and minutes past it.</summary>
    /// <returns>Null past 24:00.</returns>
    public static TimeMention? At(int start, int end, int hour, int minutes)
    {
        var minute = (hour * 60) + minutes;
        return minute > DayParts.Midnight ? null : new TimeMention { Start = start, End = end, FromMinute = minute, UntilMinute = minute, IsExact = hour is 0 or > 12 };
    }

    private static TimeMention? English(ReadOnlySpan<char> text, int at, int end, int hour, int minutes)
    {
        // 03:00 is written by those who count to 24.
        var isExact = text[at] == '0' && text[at + 1] != ':';
        if (hour > 12 || Half(text, end) is not { } half)
            return At(at, end, hour, minutes) is { } clock ? clock with { IsExact = clock.IsExact || isExact } : null;
        return At(at, half.End, (hour % 12) + half.Hours, minutes) is { } certain ? certain with { IsExact = true } : null;
    }

    private static (int Hours, int End)? Half(ReadOnlySpan<char> text, int end)
    {
        foreach (var (word, hours) in (ReadOnlySpan<(string, int)>)[("am", 0), ("pm", 12), ("a.m.", 0), ("p.m.", 12)])
        {
            var after = end + (Follows(text, end, " ") ? 1 : 0);
            if (Follows(text, after, word) && !(after + word.Length < text.Length && char.IsAsciiLetter(text[after + word.Length])))
                return (hours, after + word.Length);
        }

        return null;
    }

    private static bool IsBare(ReadOnlySpan<char> text, int end) =>
        end == text.Length || StartsWithAny(text[end..], AfterBare) || (text[end] == '.' && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    private static TimeMention? Chinese(ReadOnlySpan<char> text, int at, int after, int hour)
    {
        if (StartsWithAny(text[after..], NoClock) || IsLittle(text, at, after))
            return null;
        var (minutes, end) = Minutes(text, after);
        if (minutes < 0 || At(at, end, hour, minutes) is not { } clock)
            return null;
        return Letter(text, at) is { } from
            ? clock with { Start = at - 1, FromMinute = DayParts.Clock(clock.FromMinute, from), UntilMinute = DayParts.Clock(clock.FromMinute, from), IsExact = true }
            : clock;
    }

    /// <summary>The minutes after 点; −1 for a decimal: 8点5折.</summary>
    private static (int Minutes, int End) Minutes(ReadOnlySpan<char> text, int after)
    {
        if (Follows(text, after, "钟") || Follows(text, after, "整"))
            return (0, after + 1);
        if (Follows(text, after, "半"))
            return (30, after + 1);
        var minutes = Numeral.Read(text, after, out var until);
        if (minutes is 1 or 3 && Follows(text, until, "刻"))
            return (minutes * 15, until + 1);
        if (minutes is >= 0 and < 60 && Follows(text, until, "分") && !Follows(text, until, "分钟"))
            return (minutes, until + 1);
        if (minutes is < 0 or >= 60 || text[after] == '两')
            return (0, after);
        return minutes >= 10 || until == after + 2 ? (minutes, until) : (-1, after);
    }

    /// <summary>早一点送 asks for nothing at one o'clock.</summary>
    private static bool IsLittle(ReadOnlySpan<char> text, int at, int after)
    {
        if (text[at] != '一' || after != at + 2 || EndsWithAny(text[..at], HourBeginnings))
            return false;
        return (at > 0 && text[at - 1] is '早' or '晚' or '快' or '慢' or '多' or '少' or '大' or '小' or '高' or '低' or '厚' or '薄' or '有') || !StartsWithAny(text[after..], HourEnds);
    }

    /// <summary>晚8点 and 早8点, but not 最晚8点: when the part of the day begins.</summary>
    private static int? Letter(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] is not ('晚' or '早') || (at > 1 && text[at - 2] is '最' or '今' or '明' or '昨' or '后' or '听' or '当' or '傍' or '早' or '太' or '更' or '稍' or '那'))
            return null;
        return text[at - 1] == '晚' ? DayParts.Evening : 300;
    }
}
