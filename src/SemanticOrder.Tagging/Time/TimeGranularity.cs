namespace SemanticOrder.Tagging.Time;

/// <summary>How exactly a time is said. The numbers are part of a model.</summary>
public enum TimeGranularity
{
    /// <summary>A minute or an hour of the clock.</summary>
    Clock,

    /// <summary>A part of a day: morning, evening.</summary>
    DayPart,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week or a weekend.</summary>
    Week,

    /// <summary>A month or a part of it.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
