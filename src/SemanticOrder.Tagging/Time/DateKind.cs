namespace SemanticOrder.Tagging.Time;

/// <summary>How the words of a time name its day.</summary>
internal enum DateKind : byte
{
    /// <summary>Not at all: a clock or a part of the day alone.</summary>
    None,

    /// <summary>Days from today.</summary>
    DayOffset,

    /// <summary>A weekday, of a week that is named or the next to come.</summary>
    Weekday,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A whole week.</summary>
    Week,

    /// <summary>A month from this one, or a part of it.</summary>
    Month,

    /// <summary>A quarter from this one, or its end.</summary>
    Quarter,

    /// <summary>A year from this one, or its end.</summary>
    Year,

    /// <summary>A month and a day, or a day alone.</summary>
    MonthDay,

    /// <summary>A month and a day of the lunar calendar.</summary>
    LunarDay,

    /// <summary>A festival.</summary>
    Festival,

    /// <summary>The day that the text has just spoken of.</summary>
    ThatDay,

    /// <summary>A length of time from now.</summary>
    Duration,

    /// <summary>A time that is over, without a date.</summary>
    LongAgo,
}
