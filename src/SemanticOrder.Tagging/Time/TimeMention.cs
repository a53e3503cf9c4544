namespace SemanticOrder.Tagging.Time;

/// <summary>The words of a time, not yet resolved. Offsets are normal characters.</summary>
internal record struct TimeMention
{
    /// <summary>No hour, month or shift is named.</summary>
    public const int Unnamed = int.MinValue;

    public TimeMention()
    {
    }

    public int Start { get; set; }

    public int End { get; set; }

    public DateKind Kind { get; set; }

    /// <summary>Days, weeks, months or years from now; the weekday of 1 to 7; the festival's number; the units of a duration; 1 for a weekend that is called the end of its week.</summary>
    public int Value { get; set; }

    /// <summary>
    /// For a weekday or weekend the week from this one; for a week, month, quarter or year the part: 0 all, 1 beginning, 2 middle, 3 end; for days how many; for a day of a month without the month's number the
    /// month from this one; for a festival the year from this one; for a lunar day 1 when its month is a leap month; for "that day" 1 when it says nothing alone; for a duration the unit in minutes.
    /// </summary>
    public int Detail { get; set; } = Unnamed;

    public int Month { get; set; } = Unnamed;

    public int Day { get; set; } = Unnamed;

    /// <summary>The year that is written out.</summary>
    public int Year { get; set; } = Unnamed;

    /// <summary>Minutes after midnight at which it begins and ends; the same for a clock. More than 1440 in the night that follows the day.</summary>
    public int FromMinute { get; set; } = Unnamed;

    public int UntilMinute { get; set; } = Unnamed;

    /// <summary>True when the words leave no doubt which half of the day a clock is of.</summary>
    public bool IsExact { get; set; }

    /// <summary>True when the word itself sets a limit: EOD.</summary>
    public bool IsLimit { get; set; }

    /// <summary>True for what comes again and again: every Wednesday.</summary>
    public bool IsRecurring { get; set; }

    public TimeRole Role { get; set; }

    /// <summary>True when the time itself does not belong to what is meant: before Friday, after the 20th.</summary>
    public bool IsOutside { get; set; }

    /// <summary>True for a minute of the clock, false for a part of the day and for none.</summary>
    public readonly bool IsClock => FromMinute != Unnamed && FromMinute == UntilMinute;

    /// <summary>True for a morning or an evening.</summary>
    public readonly bool IsPart => FromMinute != Unnamed && FromMinute != UntilMinute;

    /// <summary>True when it names a single day.</summary>
    public readonly bool IsDay => Kind is DateKind.DayOffset or DateKind.Weekday or DateKind.LunarDay or DateKind.Festival || (Kind == DateKind.MonthDay && Day != Unnamed);

    /// <summary>True for the end of a week, month, quarter or year: what comes before it comes before it is over.</summary>
    public readonly bool IsTail => Kind switch
    {
        DateKind.Weekend => Value == 1,
        DateKind.Week or DateKind.Month or DateKind.Quarter or DateKind.Year => Detail == 3,
        DateKind.MonthDay => Day == Unnamed && Detail == 3,
        _ => false,
    };

    /// <summary>How exactly it is said.</summary>
    public readonly TimeGranularity Granularity => IsClock ? TimeGranularity.Clock : IsPart ? TimeGranularity.DayPart : Kind switch
    {
        DateKind.Weekend or DateKind.Week => TimeGranularity.Week,
        DateKind.Month or DateKind.Quarter => TimeGranularity.Month,
        DateKind.MonthDay when Day == Unnamed => TimeGranularity.Month,
        DateKind.Year or DateKind.LongAgo => TimeGranularity.Year,
        DateKind.Duration when Detail < 1440 => TimeGranularity.Clock,
        _ => TimeGranularity.Day,
    };
}
