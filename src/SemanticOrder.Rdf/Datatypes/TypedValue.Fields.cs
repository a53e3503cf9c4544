namespace SemanticOrder.Rdf;

/// <summary>The fields of times, in the zone they state (XSD 1.1 Part 2 §D.2.1).</summary>
public readonly partial struct TypedValue
{
    /// <summary>Year, month and day of a dateTime or date; false for other values.</summary>
    /// <param name="year">0 is 1 BCE.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public bool TryGetDate(out long year, out int month, out int day)
    {
        var has = Kind is ValueKind.DateTime or ValueKind.Date;
        (year, month, day) = has ? Calendar.Date(Calendar.FloorDivide(_whole, Calendar.SecondsPerDay)) : default;
        return has;
    }

    /// <summary>Hours, minutes and seconds of a dateTime or time; false for other values.</summary>
    /// <param name="hours">0 to 23.</param>
    /// <param name="minutes">0 to 59.</param>
    /// <param name="seconds">At least 0, less than 60.</param>
    public bool TryGetClock(out int hours, out int minutes, out decimal seconds)
    {
        var has = Kind is ValueKind.DateTime or ValueKind.Time;
        var clock = has ? Clock : 0;
        (hours, minutes, seconds) = (clock / 3600, clock / 60 % 60, has ? clock % 60 + _number : 0);
        return has;
    }

    /// <summary>Minutes east of UTC; null when no zone is stated, or the value is not a time.</summary>
    public int? ZoneMinutes => IsTemporal && HasZone ? _zone : null;

    /// <summary>Whole seconds since the start of the day.</summary>
    private int Clock => (int)(_whole - Calendar.FloorDivide(_whole, Calendar.SecondsPerDay) * Calendar.SecondsPerDay);
}
