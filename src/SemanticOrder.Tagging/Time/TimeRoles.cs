using System.Buffers;

namespace SemanticOrder.Tagging.Time;

/// <summary>What a time means for an order, by the words beside it. The role decides, not that there is a date.</summary>
internal static class TimeRoles
{
    private const int Reach = 10;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;!?\n");
    private static readonly string[] BeforeAfter = ["之前", "以前", "前", "内", "以内", "之内", "截止", "截至"];
    private static readonly string[] AfterAfter = ["之后", "以后", "过后", "后", "起", "再", "才", "开始"];
    private static readonly string[] LimitBefore = ["最迟", "最晚", "截止", "截至", "截止到", "不晚于", "别晚于", "不得晚于", "赶在", "务必", "限", "by ", "before ", "no later than ", "latest ", "until ", "till ", "in time for ", "due ", "within "];
    private static readonly string[] NotBefore = ["不早于", "别早于", "过了", "过完", "等", "等到", "after ", "not before ", "from ", "since "];
    private static readonly string[] EndBefore = ["只到", "就到", "待到", "住到", "活动到", "放到", "存到"];
    private static readonly string[] Arriving = ["到", "送", "收", "拿", "用", "要", "穿", "吃", "派", "arrive", "deliver", "need", "get", "here", "use", "wear"];
    private static readonly string[] Leaving = ["发", "寄", "出库", "出货", "出", "揽", "ship", "dispatch", "send", "post", "leave"];
    private static readonly string[] Needing = ["要用", "就要", "要穿", "要吃", "要带", "要到", "要摆", "要送", "要拿", "要货", "要戴", "要办", "得带", "得有", "必须", "一定", "得到", "得用", "就用", "到货", "送到", "收到", "能到", "开业", "出发", "结婚", "生日", "考试", "面试", "开学", "手术", "比赛", "演出", "上台", "登机", "走", "用", "need", "wedding", "birthday", "party", "exam", "flight", "interview", "leaving", "event", "trip"];

    /// <summary>What somebody does with the goods then, even when that is some days later.</summary>
    private static readonly string[] Using = ["要用", "就要", "要穿", "要吃", "要带", "要摆", "要戴", "得用", "就用", "need", "wedding", "birthday", "party"];

    /// <summary>A clause that ends in the need alone: 十五号要.</summary>
    private static readonly string[] NeedEnds = ["要", "要的", "要啊", "要哦", "要哈", "要呢", "要呀", "要了", "就得有"];
    private static readonly string[] OverAfter = ["买的", "买了", "拍的", "拍了", "下的单", "下单的", "下的", "订的", "订了", "付的", "付款的", "收到的", "收到了", "到的", "发的", "抢的", "抢了"];
    private static readonly string[] EveryBefore = ["每", "每个", "每逢", "每月", "每个月", "每年", "每天", "每日", "every ", "each "];

    private static readonly string[] OutsideAfter = ["之前", "以前", "前", "之后", "以后", "过后", "后"];
    private static readonly string[] OutsideBefore = ["before ", "after ", "过了", "过完", "赶在"];
    private static readonly string[] Ago = ["前", "之前", "以前", "ago"];
    private static readonly string[] Inside = ["内", "之内", "以内"];
    private static readonly string[] InsideBefore = ["within ", "限", "最多", "in "];
    private static readonly string[] Later = ["后", "之后", "以后", "later"];
    private static readonly string[] LaterBefore = ["after ", "过", "等", "再过"];

    /// <summary>The role of one of the times of a text.</summary>
    public static TimeRole Of(ReadOnlySpan<char> text, ReadOnlySpan<TimeMention> mentions, int number)
    {
        ref readonly var mention = ref mentions[number];
        if (IsOver(mention))
            return TimeRole.Past;
        if (mention.IsRecurring)
            return TimeRole.Mentioned;
        var after = After(text, mention.End);
        if (ComesAgain(mention) && NumberTimes.StartsWithAny(after, OverAfter) && !after.Contains('话'))
            return TimeRole.Past;
        var before = text[Math.Max(0, mention.Start - Reach)..mention.Start];
        if (number + 1 < mentions.Length && IsRange(text, mention.End, mentions[number + 1].Start))
            return TimeRole.Window;
        if (number > 0 && IsRange(text, mentions[number - 1].End, mention.Start))
            return TimeRole.Window;
        if (mention.Kind == DateKind.Duration)
            return OfDuration(after, before);
        if (mention.IsLimit || NumberTimes.StartsWithAny(after, BeforeAfter) || EndsWith(before, LimitBefore))
            return Limit(after);
        if (EndsWith(before, EndBefore))
            return TimeRole.Window;
        if (NumberTimes.StartsWithAny(after, AfterAfter) || EndsWith(before, NotBefore))
            return TimeRole.NotBefore;
        return Contains(after, Needing) || NumberTimes.EndsWithAny(after, NeedEnds) ? TimeRole.DeliverBy : TimeRole.Mentioned;
    }

    /// <summary>True for every Wednesday, of which none is meant.</summary>
    public static bool IsRecurring(ReadOnlySpan<char> text, in TimeMention mention) => mention.Kind is not (DateKind.Duration or DateKind.LongAgo) && EndsWith(text[..mention.Start], EveryBefore);

    /// <summary>True for what lies before or after a time, not in it.</summary>
    public static bool IsOutside(ReadOnlySpan<char> text, in TimeMention mention)
    {
        var after = After(text, mention.End);
        var before = text[Math.Max(0, mention.Start - Reach)..mention.Start];
        return mention.Kind != DateKind.Duration && (NumberTimes.StartsWithAny(after, OutsideAfter) || EndsWith(before, OutsideBefore));
    }

    private static bool ComesAgain(in TimeMention mention) => mention.Kind switch
    {
        DateKind.MonthDay or DateKind.Festival or DateKind.LunarDay => true,
        DateKind.Weekday => mention.Detail == TimeMention.Unnamed,
        _ => false,
    };

    /// <summary>True for a day that is named as gone.</summary>
    public static bool IsOver(in TimeMention mention) => mention.Kind switch
    {
        DateKind.LongAgo => true,
        DateKind.DayOffset or DateKind.Year or DateKind.Week => mention.Value < 0,
        DateKind.Weekday or DateKind.Weekend => mention.Detail is < 0 and not TimeMention.Unnamed,
        DateKind.Month => mention.Value < 0,
        _ => false,
    };

    private static TimeRole OfDuration(ReadOnlySpan<char> after, ReadOnlySpan<char> before)
    {
        if (NumberTimes.StartsWithAny(after, Ago))
            return TimeRole.Past;
        if (NumberTimes.StartsWithAny(after, Inside) || EndsWith(before, InsideBefore))
            return Limit(after);
        if (NumberTimes.StartsWithAny(after, Later) && Contains(after, Using))
            return TimeRole.DeliverBy;
        return NumberTimes.StartsWithAny(after, Later) || EndsWith(before, LaterBefore) ? TimeRole.NotBefore : TimeRole.Mentioned;
    }

    private static TimeRole Limit(ReadOnlySpan<char> after)
    {
        var (arriving, leaving) = (First(after, Arriving), First(after, Leaving));
        return arriving < 0 && leaving < 0 ? TimeRole.Deadline : leaving >= 0 && (arriving < 0 || leaving < arriving) && !after[leaving..].StartsWith("发到") && !after[leaving..].StartsWith("寄到") ? TimeRole.DispatchBy : TimeRole.DeliverBy;
    }

    /// <summary>True when the words between two times make them the ends of one.</summary>
    public static bool IsRange(ReadOnlySpan<char> text, int end, int start) =>
        start > end && start - end <= 5 && text[end..start].Trim() is "到" or "至" or "-" or "~" or "—" or "to" or "and" or "and ";

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int end)
    {
        var after = text[end..Math.Min(end + Reach, text.Length)];
        var stop = after.IndexOfAny(ClauseEnds);
        return (stop < 0 ? after : after[..stop]).TrimStart(' ');
    }

    private static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word) || (word[^1] == ' ' && text.EndsWith("the ") && text[..^4].EndsWith(word)))
                return true;
        }

        return false;
    }

    private static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<string> words) => First(text, words) >= 0;

    private static int First(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        var first = -1;
        foreach (var word in words)
        {
            if (text.IndexOf(word) is var at && at >= 0 && (first < 0 || at < first))
                first = at;
        }

        return first;
    }
}
