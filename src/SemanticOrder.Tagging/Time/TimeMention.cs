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

    /// <summary>Days, weeks, months or years from now; the weekday of 1 to 7; the festival's number; the units of a duration.</summary>
    public int Value { get; set; }

    /// <summary>For a weekday or weekend the week from this one; for a month the part: 0 all, 1 beginning, 2 middle, 3 end; for a duration the unit in minutes.</summary>
    public int Detail { get; set; } = Unnamed;

    public int Month { get; set; } = Unnamed;

    public int Day { get; set; } = Unnamed;

    /// <summary>Minutes after midnight at which it begins and ends; the same for a clock.</summary>
    public int FromMinute { get; set; } = Unnamed;

    public int UntilMinute { get; set; } = Unnamed;

    public TimeRole Role { get; set; }

    /// <summary>True when the time itself does not belong to what is meant: before Friday, after the 20th.</summary>
    public bool IsOutside { get; set; }

    /// <summary>How exactly it is said.</summary>
    public readonly TimeGranularity Granularity => FromMinute != Unnamed ? FromMinute == UntilMinute ? TimeGranularity.Clock : TimeGranularity.DayPart : Kind switch
    {
        DateKind.Weekend or DateKind.Week => TimeGranularity.Week,
        DateKind.Month => TimeGranularity.Month,
        DateKind.Year or DateKind.LongAgo => TimeGranularity.Year,
        DateKind.Duration when Detail < 1440 => TimeGranularity.Clock,
        _ => TimeGranularity.Day,
    };
}
