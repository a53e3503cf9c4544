using SemanticOrder.Text.Matching;

namespace SemanticOrder.Tagging.Time;

/// <summary>The words that name days and hours, and what they mean. Thread-safe.</summary>
internal static class TimeWords
{
    // Before the entries, which are made from it.
    private static readonly (string Prefixes, int Shift)[] WeekShifts = [("这|这个|本|今个|this ", 0), ("下|下个|next ", 1), ("下下|下下个", 2), ("上|上个|last ", -1)];

    private static readonly List<(string Word, TimeMention Meaning)> Entries = [.. Days(), .. Weeks(), .. Weekdays(), .. Months(), .. DayParts(), .. FestivalWords()];

    /// <summary>Finds the words.</summary>
    public static PhraseMatcher Matcher { get; } = new([.. Entries.Select(entry => entry.Word)]);

    /// <summary>What a word means, by its number in the matcher.</summary>
    public static TimeMention Meaning(int word) => Entries[word].Meaning;

    private static IEnumerable<(string, TimeMention)> Days()
    {
        (string Words, int Days)[] days =
        [
            ("大前天", -3), ("前天|前日|the day before yesterday", -2), ("昨天|昨日|昨儿|寻日|yesterday", -1), ("今天|今日|今儿|当天|当日|today", 0),
            ("明天|明日|明儿|听日|tomorrow|tmr|tmrw|mingtian", 1), ("后天|后日|后儿|the day after tomorrow|day after tomorrow|houtian", 2), ("大后天|大后日", 3),
        ];
        foreach (var (words, offset) in days)
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { Kind = DateKind.DayOffset, Value = offset });
        }

        (string Word, int Days, int From, int Until)[] parts = [("昨晚", -1, 18, 24), ("昨夜", -1, 20, 24), ("今早", 0, 5, 9), ("今晨", 0, 5, 9), ("今晚", 0, 18, 24), ("今夜", 0, 20, 24), ("tonight", 0, 18, 24), ("明早", 1, 5, 9), ("明晨", 1, 5, 9), ("明晚", 1, 18, 24), ("听朝", 1, 5, 9), ("听晚", 1, 18, 24), ("后晚", 2, 18, 24)];
        foreach (var (word, offset, from, until) in parts)
            yield return (word, new TimeMention { Kind = DateKind.DayOffset, Value = offset, FromMinute = from * 60, UntilMinute = until * 60 });
        foreach (var word in "前几天|前阵子|前些天|上次|上回|那次|那回|以前|从前|之前买|之前拍|last time|previously".Split('|'))
            yield return (word, new TimeMention { Kind = DateKind.LongAgo });
    }

    private static IEnumerable<(string, TimeMention)> Weeks()
    {
        foreach (var (prefixes, shift) in WeekShifts)
        {
            foreach (var prefix in prefixes.Split('|'))
            {
                foreach (var week in (string[])(prefix.EndsWith(' ') ? ["week"] : ["周", "星期", "礼拜"]))
                    yield return (prefix + week, new TimeMention { Kind = DateKind.Week, Value = shift });
                foreach (var weekend in (string[])(prefix.EndsWith(' ') ? ["weekend"] : ["周末", "礼拜末"]))
                    yield return (prefix + weekend, new TimeMention { Kind = DateKind.Weekend, Detail = shift });
            }
        }

        foreach (var weekend in (string[])["周末", "weekend", "the weekend"])
            yield return (weekend, new TimeMention { Kind = DateKind.Weekend });
    }

    private static IEnumerable<(string, TimeMention)> Weekdays()
    {
        string[] names = ["一|1", "二|2", "三|3", "四|4", "五|5", "六|6", "日|天|7"];
        string[] english = ["monday|mon", "tuesday|tue|tues", "wednesday|wed", "thursday|thu|thurs", "friday|fri", "saturday|sat", "sunday|sun"];
        foreach (var (prefixes, shift) in WeekShifts.Prepend(("", TimeMention.Unnamed)))
        {
            foreach (var prefix in prefixes.Split('|'))
            {
                for (var day = 1; day <= 7; day++)
                {
                    var words = prefix.EndsWith(' ') ? english[day - 1].Split('|')
                        : names[day - 1].Split('|').SelectMany(name => new[] { "周" + name, "星期" + name, "礼拜" + name }).Concat(prefix.Length == 0 ? english[day - 1].Split('|') : []);
                    foreach (var word in words)
                        yield return (prefix + word, new TimeMention { Kind = DateKind.Weekday, Value = day, Detail = shift });
                }
            }
        }
    }

    private static IEnumerable<(string, TimeMention)> Months()
    {
        (string Words, int Shift, int Part)[] months =
        [
            ("这个月|本月|当月|this month", 0, 0), ("下个月|下月|next month", 1, 0), ("下下个月|下下月", 2, 0), ("上个月|上月|last month", -1, 0), ("月初", 0, 1), ("月中", 0, 2), ("月底|月末|end of the month", 0, 3),
            ("下月初|下个月初", 1, 1), ("下月中|下个月中", 1, 2), ("下月底|下个月底|下月末", 1, 3), ("本月底|这个月底|本月末", 0, 3), ("上月底|上个月底", -1, 3),
        ];
        foreach (var (words, shift, part) in months)
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { Kind = DateKind.Month, Value = shift, Detail = part });
        }

        (string Words, int Shift, int Part)[] years = [("今年|this year", 0, 0), ("明年|来年|next year", 1, 0), ("后年", 2, 0), ("去年|上年|last year", -1, 0), ("前年", -2, 0), ("年底|年末|end of the year", 0, 3), ("年初", 0, 1), ("明年初|明年年初", 1, 1)];
        foreach (var (words, shift, part) in years)
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { Kind = DateKind.Year, Value = shift, Detail = part });
        }
    }

    private static IEnumerable<(string, TimeMention)> DayParts()
    {
        (string Words, int From, int Until)[] parts =
        [
            ("凌晨", 0, 6), ("早上|早晨|清晨|清早|大早|一早|早晚|朝早|morning|in the morning", 5, 9), ("上午", 8, 12), ("中午|正午|午间|晏昼|noon|midday|lunchtime", 11, 13), ("下午|午后|下昼|afternoon|in the afternoon", 12, 18),
            ("傍晚|黄昏", 17, 19), ("晚上|晚间|夜晚|夜里|夜间|当晚|晚黑|evening|in the evening|night|at night", 18, 24),
        ];
        foreach (var (words, from, until) in parts)
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { FromMinute = from * 60, UntilMinute = until * 60 });
        }
    }

    private static IEnumerable<(string, TimeMention)> FestivalWords() =>
        Festivals.All.SelectMany((festival, number) => festival.Names.Select(name => (name, new TimeMention { Kind = DateKind.Festival, Value = number })));
}
