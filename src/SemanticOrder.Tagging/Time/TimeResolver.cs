namespace SemanticOrder.Tagging.Time;

/// <summary>From words to an interval, by the clock of the message. Where words name a day that comes again and again, the next one is meant.</summary>
/// <param name="now">The message's time on the clock of its zone.</param>
internal sealed class TimeResolver(DateTime now)
{
    private const int None = TimeMention.Unnamed;

    private DateOnly Today => DateOnly.FromDateTime(now);

    private DateOnly Monday => Today.AddDays(-(((int)now.DayOfWeek + 6) % 7));

    /// <summary>When a time begins and ends, exclusive, on the same clock.</summary>
    /// <returns>Nulls where the words fix none.</returns>
    public (DateTime? From, DateTime? Until) Resolve(in TimeMention mention)
    {
        if (mention.IsRecurring)
            return (null, null);
        if (mention.Kind == DateKind.Duration)
            return Duration(mention);
        if (Days(mention) is not { } days)
            return (null, null);
        var (from, until) = (days.From.ToDateTime(default), days.Until.ToDateTime(default));
        if (mention.FromMinute != None)
            (from, until) = (days.From.ToDateTime(default).AddMinutes(Hour(mention, mention.FromMinute)), days.From.ToDateTime(default).AddMinutes(Hour(mention, mention.UntilMinute)));
        return mention.Role switch
        {
            TimeRole.Deadline or TimeRole.DeliverBy or TimeRole.DispatchBy when mention.IsOutside => (now, mention.IsTail || from <= now ? until : from),
            TimeRole.NotBefore => (mention.IsOutside ? until : from, null),
            _ => (from, until),
        };
    }

    private (DateTime? From, DateTime? Until) Duration(in TimeMention mention)
    {
        var length = TimeSpan.FromMinutes((double)mention.Value * mention.Detail);
        return mention.Role switch
        {
            TimeRole.Past => (now - length, now),
            TimeRole.NotBefore => (now + length, null),
            TimeRole.Mentioned or TimeRole.Window => (null, null),
            _ => (now, now + length),
        };
    }

    /// <summary>Three o'clock is in the afternoon when no words say otherwise: nobody waits for parcels at night. 今天零点前 is before the midnight to come.</summary>
    private static int Hour(in TimeMention mention, int minute)
    {
        if (minute == 0 && mention is { IsClock: true, Kind: DateKind.DayOffset, Value: 0, Role: TimeRole.Deadline or TimeRole.DeliverBy or TimeRole.DispatchBy })
            return DayParts.Midnight;
        return mention is { IsClock: true, IsExact: false } && minute >= 60 && minute < (mention.Kind == DateKind.None ? 480 : 360) ? minute + DayParts.Noon : minute;
    }

    private (DateOnly From, DateOnly Until)? Days(in TimeMention mention) => mention.Kind switch
    {
        DateKind.None => One(NextOf(Hour(mention, mention.UntilMinute))),
        DateKind.DayOffset => Stretch(Today.AddDays(mention.Value), mention.Detail == None ? 1 : mention.Detail),
        DateKind.Weekday => One(mention.Detail != None ? Monday.AddDays((7 * mention.Detail) + mention.Value - 1) : Next(Monday.AddDays(mention.Value - 1), mention)),
        DateKind.Weekend => Stretch(Monday.AddDays((7 * (mention.Detail == None ? 0 : mention.Detail)) + 5), 2),
        DateKind.Week => mention.Detail == 3 ? Stretch(Monday.AddDays((7 * mention.Value) + 4), 3) : Stretch(Monday.AddDays(7 * mention.Value), 7),
        DateKind.Month => Month(mention),
        DateKind.Quarter => Quarter(mention),
        DateKind.Year => Year(mention),
        DateKind.MonthDay => MonthDay(mention),
        DateKind.LunarDay => Lunar(mention),
        DateKind.Festival => Festival(mention),
        _ => null,
    };

    /// <summary>The day whose minute comes next: after midnight the night's hours are still those of the day before.</summary>
    private DateOnly NextOf(int minute)
    {
        var passed = now.TimeOfDay.TotalMinutes;
        return passed < minute - DayParts.Midnight ? Today.AddDays(-1) : passed < minute ? Today : Today.AddDays(1);
    }

    private static (DateOnly, DateOnly) One(DateOnly day) => Stretch(day, 1);

    private static (DateOnly, DateOnly) Stretch(DateOnly day, int days) => (day, day.AddDays(days));

    private DateOnly Next(DateOnly weekday, in TimeMention mention) => mention.Role == TimeRole.Past ? weekday > Today ? weekday.AddDays(-7) : weekday : weekday < Today ? weekday.AddDays(7) : weekday;

    private (DateOnly, DateOnly) Month(in TimeMention mention)
    {
        var first = new DateOnly(now.Year, now.Month, 1).AddMonths(mention.Value);
        return mention.Detail switch
        {
            1 when first.AddDays(10) <= Today && mention.Value == 0 => Stretch(first.AddMonths(1), 10),
            2 when first.AddDays(20) <= Today && mention.Value == 0 => Stretch(first.AddMonths(1).AddDays(10), 10),
            _ => PartOf(first, mention.Detail),
        };
    }

    private (DateOnly, DateOnly) Quarter(in TimeMention mention)
    {
        var first = new DateOnly(now.Year, now.Month - ((now.Month - 1) % 3), 1).AddMonths(3 * mention.Value);
        return (mention.Detail == 3 ? first.AddMonths(2) : first, first.AddMonths(3));
    }

    private (DateOnly, DateOnly) Year(in TimeMention mention)
    {
        var first = new DateOnly(now.Year + mention.Value, 1, 1);
        return mention.Detail switch
        {
            1 => (first, first.AddMonths(1)),
            3 => (first.AddMonths(11), first.AddYears(1)),
            _ => (first, first.AddYears(1)),
        };
    }

    private (DateOnly, DateOnly)? MonthDay(in TimeMention mention)
    {
        var isPast = mention.Role == TimeRole.Past;
        if (mention.Month == None)
        {
            var first = new DateOnly(now.Year, now.Month, 1);
            first = mention.Detail != None ? first.AddMonths(mention.Detail) : isPast ? first.AddMonths(mention.Day > now.Day ? -1 : 0) : first.AddMonths(mention.Day < now.Day ? 1 : 0);
            return mention.Day <= DateTime.DaysInMonth(first.Year, first.Month) ? One(first.AddDays(mention.Day - 1)) : null;
        }

        var last = (mention.Month * 100) + (mention.Day == None ? DateTime.DaysInMonth(2000, mention.Month) : mention.Day);
        var today = (now.Month * 100) + now.Day;
        var year = mention.Year != None ? mention.Year : now.Year + (mention.Value != 0 ? mention.Value : isPast ? (last > today ? -1 : 0) : last < today ? 1 : 0);
        if (mention.Day == None)
            return PartOf(new DateOnly(year, mention.Month, 1), mention.Detail);
        return mention.Day <= DateTime.DaysInMonth(year, mention.Month) ? One(new DateOnly(year, mention.Month, mention.Day)) : null;
    }

    private static (DateOnly, DateOnly) PartOf(DateOnly first, int part) => part switch
    {
        1 => Stretch(first, 10),
        2 => Stretch(first.AddDays(10), 10),
        3 => (first.AddDays(20), first.AddMonths(1)),
        _ => (first, first.AddMonths(1)),
    };

    /// <summary>The next of what comes every year or so, or the last when it is over.</summary>
    private (DateOnly From, DateOnly Until)? Nearest(in TimeMention mention, Func<int, (DateOnly From, DateOnly Until)?> ofYear)
    {
        (DateOnly From, DateOnly Until)? last = null;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (ofYear(year) is not { } days)
                continue;
            if (mention.Role != TimeRole.Past && days.Until > Today)
                return days;
            last = days.From <= Today ? days : last;
        }

        return mention.Role == TimeRole.Past ? last : null;
    }

    private (DateOnly, DateOnly)? Lunar(in TimeMention mention)
    {
        var (month, day, isLeap) = (mention.Month, mention.Day, mention.Detail == 1);
        return Nearest(mention, year => Lunar(year, month, day, isLeap));
    }

    private (DateOnly, DateOnly)? Lunar(int year, int month, int day, bool isLeap)
    {
        if (LunarYear.Of(year) is not { } lunar)
            return null;
        if (month == None)
            return OfNoMonth(lunar, day);
        var date = isLeap ? lunar.LeapDay(month, day == None ? 1 : day) : lunar.Day(month, day == None ? 1 : day);
        return date is { } first ? Stretch(first, day == None ? 29 : 1) : null;
    }

    /// <summary>初七 in the two months before New Year is of the first month, else of the next month that comes.</summary>
    private (DateOnly, DateOnly)? OfNoMonth(LunarYear lunar, int day)
    {
        const int Near = 60;
        if (LunarYear.Of(lunar.NewYear.Year + 1) is { } next && next.NewYear > Today && next.NewYear.DayNumber - Today.DayNumber <= Near)
            return One(next.NewYear.AddDays(day - 1));
        for (var month = 1; month <= 12; month++)
        {
            if (lunar.Day(month, day) is { } date && date >= Today)
                return One(date);
        }

        return null;
    }

    private (DateOnly, DateOnly)? Festival(in TimeMention mention)
    {
        var festival = Festivals.All[mention.Value];
        (DateOnly, DateOnly)? OfYear(int year) => Festivals.DayOf(festival, year) is { } date ? One(date) : null;
        return mention.Detail != None ? OfYear(now.Year + mention.Detail) : Nearest(mention, OfYear);
    }
}
