using SemanticOrder.Tagging.Text;
using SemanticOrder.Text.Matching;

namespace SemanticOrder.Tagging.Time;

/// <summary>The words that name days and hours, and what they mean. Thread-safe.</summary>
internal static class TimeWords
{
    // Before the entries, which are made from it.
    private static readonly (string Prefixes, int Shift)[] WeekShifts = [("这|这个|本|今个|this ", 0), ("下|下个|next ", 1), ("下下|下下个", 2), ("上|上个|last ", -1)];

    /// <summary>What makes 年前 a number of years ago, or another word.</summary>
    private const string BeforeYear = "0123456789零一二两三四五六七八九十几多半数百千万今去明前后来当每近整全学隔往常新同那青少老中幼童早";

    /// <summary>What 520 and 618 count when they are no days.</summary>
    private const string Counted = "元块克斤两毫升米厘码号个件套只条盒包瓶张支本箱双份度室房栋楼%折分天岁w";

    private static readonly string[] Places = ["路", "街", "大道", "广场", "村", "小区", "大厦", "中学", "小学", "折"];

    private static readonly List<(string Word, TimeMention Meaning)> Entries = [.. Days(), .. Weeks(), .. Weekdays(), .. Months(), .. PartsOfDay(), .. ClockWords(), .. EnglishLengths(), .. FestivalWords()];

    /// <summary>Finds the words.</summary>
    public static PhraseMatcher Matcher { get; } = new([.. Entries.Select(entry => entry.Word)]);

    /// <summary>What a word means, by its number in the matcher.</summary>
    public static TimeMention Meaning(int word) => Entries[word].Meaning;

    /// <summary>True when an occurrence is the word itself: no part of another word or number, no price, and no street that is called after a day.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, int start, int end, in TimeMention meaning)
    {
        var before = start > 0 ? text[start - 1] : '\n';
        var after = end < text.Length ? text[end] : '\n';
        if ((IsLatin(text[start]) && IsLatin(before)) || (IsLatin(text[end - 1]) && IsLatin(after)))
            return false;
        if (meaning.Kind == DateKind.Duration)
            return !text[end..].StartsWith(" old");
        if (meaning.Kind != DateKind.Festival)
            return true;
        if (meaning.End < 0)
            return !BeforeYear.Contains(before, StringComparison.Ordinal);
        return !(char.IsAsciiDigit(text[start]) && (char.IsAsciiLetterOrDigit(before) || before is '.' or '-' or '¥' or '￥' or '$' or '#' or '第'))
            && !(char.IsAsciiDigit(text[end - 1]) && (char.IsAsciiLetterOrDigit(after) || after is '.' or '-' || Counted.Contains(after, StringComparison.Ordinal))) && !NumberTimes.StartsWithAny(text[end..], Places);
    }

    private static bool IsLatin(char character) => CharacterFold.KindOf(character) == CharacterKind.Letter && character != '\'';

    private static IEnumerable<(string, TimeMention)> Days()
    {
        (string Words, int Days)[] days =
        [
            ("大前天", -3), ("前天|前日|the day before yesterday", -2), ("昨天|昨日|昨儿|寻日|yesterday", -1), ("今天|今日|今儿|today", 0),
            ("明天|明日|明儿|听日|tomorrow|tmr|tmrw|mingtian", 1), ("后天|后日|后儿|the day after tomorrow|day after tomorrow|houtian", 2), ("大后天|大后日", 3),
        ];
        foreach (var (words, offset) in days)
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { Kind = DateKind.DayOffset, Value = offset });
        }

        foreach (var (word, first, count) in ((string, int, int)[])[("明后天", 1, 2), ("明后两天", 1, 2), ("今明两天", 0, 2)])
            yield return (word, new TimeMention { Kind = DateKind.DayOffset, Value = first, Detail = count });
        foreach (var word in "当天|当日|那天|那日|that day".Split('|'))
            yield return (word, new TimeMention { Kind = DateKind.ThatDay, Detail = word[0] == '当' ? 0 : 1 });
        foreach (var word in "当晚|那晚".Split('|'))
            yield return (word, new TimeMention { Kind = DateKind.ThatDay, Detail = word[0] == '当' ? 0 : 1, FromMinute = DayParts.Evening, UntilMinute = DayParts.Midnight });
        (string Word, int Days, int From, int Until)[] parts = [("昨晚", -1, 18, 24), ("寻晚", -1, 18, 24), ("this morning", 0, 5, 9), ("this afternoon", 0, 12, 18), ("this evening", 0, 18, 24), ("昨夜", -1, 20, 24), ("今早", 0, 5, 9), ("今晨", 0, 5, 9), ("今晚", 0, 18, 24), ("今夜", 0, 20, 24), ("tonight", 0, 18, 24), ("明早", 1, 5, 9), ("明晨", 1, 5, 9), ("明晚", 1, 18, 24), ("听朝", 1, 5, 9), ("听晚", 1, 18, 24), ("后晚", 2, 18, 24)];
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
                    yield return (prefix + weekend, new TimeMention { Kind = DateKind.Weekend, Value = weekend == "weekend" ? 0 : 1, Detail = shift });
            }
        }

        foreach (var weekend in (string[])["周末", "weekend", "the weekend"])
            yield return (weekend, new TimeMention { Kind = DateKind.Weekend, Value = weekend == "周末" ? 1 : 0 });
        foreach (var (words, shift) in ((string, int)[])[("end of the week|the end of the week|end of week|end of this week", 0), ("end of next week|the end of next week", 1), ("eow", 0)])
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { Kind = DateKind.Week, Value = shift, Detail = 3, IsLimit = word == "eow" });
        }

        // 内 belongs to the role.
        yield return ("周内", new TimeMention { Kind = DateKind.Week, End = -1 });
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
            ("这个月|本月|当月|this month", 0, 0), ("下个月|下月|next month", 1, 0), ("下下个月|下下月", 2, 0), ("上个月|上月|last month", -1, 0), ("end of the month|the end of the month|end of month|end of this month|month end|month-end|eom", 0, 3),
            ("end of next month|the end of next month", 1, 3),
        ];
        foreach (var meaning in Parts(months, DateKind.Month))
            yield return meaning;
        foreach (var (prefix, shift) in ((string, int)[])[("", 0), ("本", 0), ("这个", 0), ("下", 1), ("下个", 1), ("下下个", 2), ("上", -1), ("上个", -1)])
        {
            foreach (var (words, part) in ((string, int)[])[("月初|月上旬", 1), ("月中|月中旬", 2), ("月底|月末|月尾|月下旬", 3)])
            {
                foreach (var word in words.Split('|'))
                    yield return (prefix + word, new TimeMention { Kind = DateKind.Month, Value = shift, Detail = part });
            }
        }

        (string Words, int Shift, int Part)[] quarters = [("本季度|这个季度|this quarter", 0, 0), ("下季度|下个季度|next quarter", 1, 0), ("季度末|季末|季度底|本季度末|本季末|end of the quarter|the end of the quarter|end of quarter|eoq", 0, 3), ("下季度末|下季末", 1, 3)];
        foreach (var meaning in Parts(quarters, DateKind.Quarter))
            yield return meaning;
        (string Words, int Shift, int Part)[] years =
        [
            ("今年|this year", 0, 0), ("明年|来年|next year", 1, 0), ("后年", 2, 0), ("去年|上年|last year", -1, 0), ("前年", -2, 0), ("年底|年末|年尾|今年底|end of the year|the end of the year|end of year|end of this year|year end|year-end|eoy", 0, 3), ("年初", 0, 1),
            ("明年初", 1, 1), ("明年底", 1, 3),
        ];
        foreach (var meaning in Parts(years, DateKind.Year))
            yield return meaning;
        yield return ("月内", new TimeMention { Kind = DateKind.Month, Detail = 0, End = -1 });
        yield return ("年内", new TimeMention { Kind = DateKind.Year, Detail = 0, End = -1 });
    }

    private static IEnumerable<(string, TimeMention)> Parts((string Words, int Shift, int Part)[] stretches, DateKind kind) =>
        stretches.SelectMany(stretch => stretch.Words.Split('|').Select(word => (word, new TimeMention { Kind = kind, Value = stretch.Shift, Detail = stretch.Part, IsLimit = word.StartsWith("eo", StringComparison.Ordinal) })));

    /// <summary>Lengths whose number is a word; digits and numerals are read by <see cref="NumberTimes"/>.</summary>
    private static IEnumerable<(string, TimeMention)> EnglishLengths()
    {
        string[] numbers = ["one|a|an", "two|a couple of|couple of", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        foreach (var (unit, minutes) in ((string, int)[])[("hour", 60), ("day", 1440), ("week", 10080), ("month", 43200)])
        {
            for (var number = 1; number <= numbers.Length; number++)
            {
                foreach (var word in numbers[number - 1].Split('|'))
                    yield return ($"{word} {unit}{(number > 1 ? "s" : "")}", new TimeMention { Kind = DateKind.Duration, Value = number, Detail = minutes });
            }
        }

        yield return ("half an hour", new TimeMention { Kind = DateKind.Duration, Value = 1, Detail = 30 });
    }

    private static IEnumerable<(string, TimeMention)> PartsOfDay()
    {
        (string Words, int From, int Until)[] parts =
        [
            ("凌晨", 0, 6), ("早上|早晨|清晨|清早|大早|一早|早晚|朝早|morning|in the morning", 5, 9), ("上午", 8, 12), ("中午|午间|晏昼|lunchtime", 11, 13), ("下午|午后|下昼|afternoon|in the afternoon", 12, 18),
            ("傍晚|黄昏", 17, 19), ("晚上|晚间|夜晚|夜里|夜间|晚黑|evening|in the evening|night|at night", 18, 24), ("半夜|大半夜|深夜|午夜|半夜三更", 23, 29),
        ];
        foreach (var (words, from, until) in parts)
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { FromMinute = from * 60, UntilMinute = until * 60 });
        }
    }

    private static IEnumerable<(string, TimeMention)> ClockWords()
    {
        foreach (var (words, minute) in ((string, int)[])[("正午|noon|midday", DayParts.Noon), ("midnight", DayParts.Midnight)])
        {
            foreach (var word in words.Split('|'))
                yield return (word, new TimeMention { FromMinute = minute, UntilMinute = minute, IsExact = true });
        }

        foreach (var word in "eod|end of day|end of the day|close of business|cob".Split('|'))
            yield return (word, new TimeMention { FromMinute = 0, UntilMinute = DayParts.Midnight, IsLimit = true });
    }

    /// <summary>Festivals, the days after New Year by their numbers, and 年前 and 年后, whose second character says what the first means.</summary>
    private static IEnumerable<(string, TimeMention)> FestivalWords()
    {
        foreach (var word in (string[])["年前", "年后"])
            yield return (word, new TimeMention { Kind = DateKind.Festival, End = -1 });
        for (var day = 2; day <= 10; day++)
        {
            foreach (var prefix in (string[])["大年初", "年初"])
                yield return (prefix + "二三四五六七八九十"[day - 2], new TimeMention { Kind = DateKind.LunarDay, Month = 1, Day = day });
        }

        foreach (var festival in NamedFestivals())
            yield return festival;
    }

    private static IEnumerable<(string, TimeMention)> NamedFestivals() =>
        Festivals.All.SelectMany((festival, number) => festival.Names.Select(name => (name, new TimeMention { Kind = DateKind.Festival, Value = number })));
}
