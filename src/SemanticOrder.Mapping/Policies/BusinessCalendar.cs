namespace SemanticOrder.Mapping.Policies;

/// <summary>When time counts: around the clock, or on some weekdays between two hours of a zone, except on closed days. Immutable and thread-safe.</summary>
/// <param name="Name">For explanations.</param>
/// <param name="Weekdays">The weekdays on which time counts.</param>
/// <param name="OpensAt">Time of day from which it counts, inclusive.</param>
/// <param name="ClosesAt">Time of day up to which it counts, exclusive; 24 hours for the end of the day.</param>
/// <param name="ClosedOn">Days on which it does not count.</param>
/// <param name="Zone">The zone of days and hours.</param>
public sealed record BusinessCalendar(string Name, IReadOnlySet<DayOfWeek> Weekdays, TimeSpan OpensAt, TimeSpan ClosesAt, IReadOnlySet<DateOnly> ClosedOn, TimeZoneInfo Zone)
{
    private const int LongestSearchInDays = 3660;

    /// <summary>24 hours a day, 7 days a week.</summary>
    public static BusinessCalendar Continuous { get; } = new("24 × 7", new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), TimeSpan.Zero, TimeSpan.FromDays(1), new HashSet<DateOnly>(), TimeZoneInfo.Utc);

    /// <summary>True when every moment counts.</summary>
    public bool IsContinuous => Weekdays.Count == 7 && OpensAt == TimeSpan.Zero && ClosesAt == TimeSpan.FromDays(1) && ClosedOn.Count == 0;

    /// <summary>The moment at which a duration of counted time has passed. Hours are real hours: a day on which the clocks change counts as long as it is.</summary>
    /// <param name="start">Any moment; time that does not count is waited out first.</param>
    /// <param name="duration">Counted time; not negative.</param>
    /// <returns>The moment, with the start's offset when the calendar is continuous, else the zone's; null when the calendar never opens again.</returns>
    public DateTimeOffset? Add(DateTimeOffset start, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        if (IsContinuous)
            return DateTimeOffset.MaxValue - start > duration ? start + duration : null;
        var left = duration;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, Zone).DateTime);
        for (var searched = 0; searched < LongestSearchInDays; searched++, day = day.AddDays(1))
        {
            if (!Weekdays.Contains(day.DayOfWeek) || ClosedOn.Contains(day))
                continue;
            var (opens, closes) = (Moment(day, OpensAt), Moment(day, ClosesAt));
            var from = start > opens ? start : opens;
            if (from >= closes && !(from == closes && left == TimeSpan.Zero && duration == TimeSpan.Zero))
                continue;
            if (closes - from >= left)
                return TimeZoneInfo.ConvertTime(from + left, Zone);
            left -= closes - from;
        }

        return null;
    }

    /// <summary>A local time as a moment; one that the clocks skip is moved forward by what they skip.</summary>
    private DateTimeOffset Moment(DateOnly day, TimeSpan timeOfDay)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + timeOfDay;
        if (Zone.IsInvalidTime(local))
            local += Zone.GetUtcOffset(local.AddHours(3)) - Zone.GetUtcOffset(local.AddHours(-3));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
