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
        if (mention.Kind == DateKind.Duration)
            return Duration(mention);
        if (Days(mention) is not { } days)
            return (null, null);
        var (from, until) = (days.From.ToDateTime(default), days.Until.ToDateTime(default));
        if (mention.FromMinute != None)
            (from, until) = (days.From.ToDateTime(default).AddMinutes(Hour(mention, mention.FromMinute)), days.From.ToDateTime(default).AddMinutes(Hour(mention, mention.UntilMinute)));
        return mention.Role switch
        {
            TimeRole.Deadline or TimeRole.DeliverBy or TimeRole.DispatchBy when mention.IsOutside => (now, from),
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

    /// <summary>Three o'clock alone is in the afternoon: nobody waits for parcels at night.</summary>
    private static int Hour(in TimeMention mention, int minute) => mention.FromMinute == mention.UntilMinute && minute is >= 60 and < 480 && mention.Kind == DateKind.None ? minute + 720 : minute;

    private (DateOnly From, DateOnly Until)? Days(in TimeMention mention) => mention.Kind switch
    {
        DateKind.None => One(now.TimeOfDay.TotalMinutes < Hour(mention, mention.UntilMinute) ? Today : Today.AddDays(1)),
        DateKind.DayOffset => One(Today.AddDays(mention.Value)),
        DateKind.Weekday => One(mention.Detail != None ? Monday.AddDays((7 * mention.Detail) + mention.Value - 1) : Next(Monday.AddDays(mention.Value - 1))),
        DateKind.Weekend => Stretch(Monday.AddDays((7 * (mention.Detail == None ? 0 : mention.Detail)) + 5), 2),
        DateKind.Week => Stretch(Monday.AddDays(7 * mention.Value), 7),
        DateKind.Month => Month(mention),
        DateKind.Year => Year(mention),
        DateKind.MonthDay => MonthDay(mention),
        DateKind.LunarDay => Lunar(mention.Month, mention.Day),
        DateKind.Festival => Festival(Festivals.All[mention.Value]),
        _ => null,
    };

    private static (DateOnly, DateOnly) One(DateOnly day) => Stretch(day, 1);

    private static (DateOnly, DateOnly) Stretch(DateOnly day, int days) => (day, day.AddDays(days));

    private DateOnly Next(DateOnly weekday) => weekday < Today ? weekday.AddDays(7) : weekday;

    private (DateOnly, DateOnly) Month(in TimeMention mention)
    {
        var first = new DateOnly(now.Year, now.Month, 1).AddMonths(mention.Value);
        return mention.Detail switch
        {
            1 when first.AddDays(10) <= Today && mention.Value == 0 => Stretch(first.AddMonths(1), 10),
            2 when first.AddDays(20) <= Today && mention.Value == 0 => Stretch(first.AddMonths(1).AddDays(10), 10),
            1 => Stretch(first, 10),
            2 => Stretch(first.AddDays(10), 10),
            3 => (first.AddDays(20), first.AddMonths(1)),
            _ => (first, first.AddMonths(1)),
        };
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
        if (mention.Month == None)
        {
            var first = new DateOnly(now.Year, now.Month, 1);
            first = mention.Detail != None ? first.AddMonths(mention.Detail) : mention.Day < now.Day ? first.AddMonths(1) : first;
            return mention.Day <= DateTime.DaysInMonth(first.Year, first.Month) ? One(first.AddDays(mention.Day - 1)) : null;
        }

        var last = mention.Day == None ? DateTime.DaysInMonth(2000, mention.Month) : mention.Day;
        var year = now.Year + (mention.Value != 0 ? mention.Value : (mention.Month * 100) + last < (now.Month * 100) + now.Day ? 1 : 0);
        if (mention.Day == None)
            return (new DateOnly(year, mention.Month, 1), new DateOnly(year, mention.Month, 1).AddMonths(1));
        return mention.Day <= DateTime.DaysInMonth(year, mention.Month) ? One(new DateOnly(year, mention.Month, mention.Day)) : null;
    }

    private (DateOnly, DateOnly)? Lunar(int month, int day)
    {
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (LunarYear.Of(year)?.Day(month, day == None ? 1 : day) is { } date && date.AddDays(day == None ? 29 : 0) >= Today)
                return day == None ? Stretch(date, 29) : One(date);
        }

        return null;
    }

    private (DateOnly, DateOnly)? Festival(Festival festival)
    {
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (Festivals.DayOf(festival, year) is { } date && date >= Today)
                return One(date);
        }

        return null;
    }
}
