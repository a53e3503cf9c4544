namespace SemanticOrder.Tagging.Time;

/// <summary>How the day of a festival is found.</summary>
internal enum FestivalRule
{
    /// <summary>A day of the Gregorian calendar.</summary>
    Solar,

    /// <summary>A day of the lunar calendar.</summary>
    Lunar,

    /// <summary>The last day of the lunar year.</summary>
    NewYearsEve,

    /// <summary>The day on which the sun reaches 15°.</summary>
    Qingming,

    /// <summary>The day on which the sun reaches 270°.</summary>
    WinterSolstice,

    /// <summary>A Sunday of a month.</summary>
    Sunday,

    /// <summary>A Thursday of a month.</summary>
    Thursday,

    /// <summary>The day after a Thursday of a month.</summary>
    AfterThursday,
}
