using static SemanticOrder.Tagging.Time.NumberTimes;

namespace SemanticOrder.Tagging.Time;

/// <summary>Lengths of time that are written with numbers: 两天, 一个半小时, 48h, 3 days.</summary>
internal static class Lengths
{
    private static readonly (string Word, int Minutes)[] Units =
    [
        ("个工作日", 1440), ("个小时", 60), ("小时", 60), ("个钟头", 60), ("钟头", 60), ("个钟", 60), ("分钟", 1), ("个星期", 10080), ("星期", 10080), ("个礼拜", 10080), ("礼拜", 10080), ("周", 10080), ("个月", 43200), ("天", 1440), ("日", 1440),
        ("hours", 60), ("hour", 60), ("hrs", 60), ("hr", 60), ("h", 60), ("minutes", 1), ("mins", 1), ("min", 1), ("days", 1440), ("day", 1440), ("weeks", 10080), ("week", 10080), ("months", 43200), ("month", 43200),
    ];

    private static readonly string[] AndHalf = ["个半小时", "个半钟", "个半月", "个半星期"];

    /// <summary>How old somebody is, or for how long a shop has been open.</summary>
    private static readonly string[] Ages = ["大", "龄", "宝", "婴", "岁", "年", " old"];

    /// <summary>The length whose number has been read.</summary>
    /// <returns>Null when no unit follows.</returns>
    public static TimeMention? Read(ReadOnlySpan<char> text, int at, int end, int number)
    {
        foreach (var word in AndHalf)
        {
            if (number > 0 && Follows(text, end, word))
                return Length(at, end + word.Length, (2 * number) + 1, (word[2] == '月' ? 43200 : word[2] == '星' ? 10080 : 60) / 2);
        }

        end += Follows(text, end, " ") ? 1 : 0;
        foreach (var (word, minutes) in Units)
        {
            var after = end + word.Length;
            if (!Follows(text, end, word) || (after < text.Length && char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(text[after])))
                continue;
            if (StartsWithAny(text[Math.Min(after, text.Length)..], Ages))
                return null;
            if (text[at] == '半')
                return Length(at, after, 1, minutes / 2);
            var isAndHalf = Follows(text, after, "半") && !Follows(text, after, "半夜");
            return isAndHalf ? Length(at, after + 1, (2 * number) + 1, minutes / 2) : Length(at, after, Math.Max(number, 1), minutes);
        }

        return null;
    }

    private static TimeMention Length(int start, int end, int value, int unit) => new() { Start = start, End = end, Kind = DateKind.Duration, Value = value, Detail = unit };
}
