namespace SemanticOrder.Tagging.Time;

/// <summary>Which neighbours speak of one time: a day, a part of it and a clock; a year, a month and a day; a festival and "that day".</summary>
internal static class TimeJoins
{
    private const int None = TimeMention.Unnamed;

    /// <summary>The one time that two neighbours name; null when they name two.</summary>
    public static TimeMention? Of(in TimeMention left, in TimeMention right)
    {
        var joined = right.Kind switch
        {
            DateKind.None => Hours(left, right),
            DateKind.ThatDay => left.IsDay && left.FromMinute == None ? Timed(left, right) : null,
            _ when left.Kind == DateKind.None => right.FromMinute == None && right.Kind is not (DateKind.Duration or DateKind.LongAgo) ? Timed(right, left) : null,
            _ => Dates(left, right),
        };
        return joined is { } one ? one with { Start = left.Start, End = right.End, IsLimit = left.IsLimit || right.IsLimit } : null;
    }

    /// <summary>The end of a range with what its beginning said for both: the day, the month, the half of the day.</summary>
    public static TimeMention Inherit(in TimeMention left, in TimeMention right)
    {
        if (left.Kind == DateKind.MonthDay && right.Kind == DateKind.MonthDay && right.Month == None)
            return left.Month != None && right.Day > left.Day ? right with { Month = left.Month, Year = left.Year, Value = left.Value } : right;
        if (right.Kind != DateKind.None || left.Kind is DateKind.Duration or DateKind.LongAgo || !left.IsClock || !right.IsClock)
            return right;
        var minute = left.IsExact && !right.IsExact ? DayParts.After(right.FromMinute, left.FromMinute) : right.FromMinute;
        return left with { Start = right.Start, End = right.End, FromMinute = minute, UntilMinute = minute, IsExact = left.IsExact || right.IsExact };
    }

    private static TimeMention? Hours(in TimeMention left, in TimeMention right)
    {
        if (left.IsPart && right.IsClock)
            return AtMinute(left, DayParts.Clock(right.FromMinute, left.FromMinute));
        // 今晚凌晨一点 is in the night that follows.
        if (left is { Kind: DateKind.DayOffset, IsPart: true, FromMinute: >= DayParts.Evening } && right is { IsPart: true, FromMinute: 0 })
            return left with { Value = left.Value + 1, FromMinute = right.FromMinute, UntilMinute = right.UntilMinute };
        if (left.IsClock && right.IsPart && left.Kind is DateKind.None or DateKind.DayOffset or DateKind.Weekday)
            return left.IsExact ? left : AtMinute(left, DayParts.Clock(left.FromMinute, right.FromMinute));
        return left.Kind is not (DateKind.None or DateKind.Duration or DateKind.LongAgo or DateKind.Year or DateKind.Quarter) && left.FromMinute == None ? Timed(left, right) : null;
    }

    private static TimeMention AtMinute(in TimeMention day, int minute) => day with { FromMinute = minute, UntilMinute = minute, IsExact = true };

    private static TimeMention Timed(in TimeMention day, in TimeMention hours) => day with { FromMinute = hours.FromMinute, UntilMinute = hours.UntilMinute, IsExact = hours.IsExact };

    private static TimeMention? Dates(in TimeMention left, in TimeMention right) => (left.Kind, right.Kind) switch
    {
        (DateKind.Month, DateKind.MonthDay) when right.Month == None => right with { Detail = left.Value },
        (DateKind.Year, DateKind.MonthDay) when right.Month != None => right with { Value = left.Value },
        (DateKind.Year, DateKind.Festival) => right with { Detail = left.Value },
        (DateKind.Month, DateKind.Month) or (DateKind.Year, DateKind.Year) when right.Detail > 0 && left.Detail <= 0 => right with { Value = left.Value },
        (DateKind.Weekday, DateKind.MonthDay or DateKind.DayOffset) when left.FromMinute == None => right,
        (DateKind.MonthDay or DateKind.DayOffset or DateKind.Festival or DateKind.LunarDay, DateKind.Weekday) when left.FromMinute == None && left.IsDay => Timed(left, right),
        _ => null,
    };
}
