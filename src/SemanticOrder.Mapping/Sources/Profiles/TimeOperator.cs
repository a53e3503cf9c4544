using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>time</c>: a moment, written as a local time of a zone, with an offset, or as a count since 1970.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Zone">Zone of times without an offset; null when the format always has one.</param>
/// <param name="TimeOfDay">The time of a date without one; null for midnight. A delivery date means the end of that day only when the profile says so here.</param>
public sealed record TimeOperator(TimeFormat Format, TimeZoneInfo? Zone, TimeSpan? TimeOfDay) : ValueOperator
{
    /// <summary>Reads a moment.</summary>
    /// <param name="text">UTF-8, without white space around it.</param>
    /// <param name="time">The moment, with the offset it was written with or that the zone has at that time.</param>
    /// <param name="problem">Why it could not be read, as the end of a sentence that starts with the value; null when it could.</param>
    /// <remarks>A local time that a change of the clocks skips is refused; of one that occurs twice the first is meant.</remarks>
    public bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset time, [NotNullWhen(false)] out string? problem)
    {
        time = default;
        if (!Format.TryRead(text, out var written))
        {
            problem = $"is not a time of the form {Format}";
            return false;
        }

        var local = written.HasTimeOfDay ? written.Clock : written.Clock + (TimeOfDay ?? TimeSpan.Zero);
        if (written.Offset is { } offset)
            return TryMake(local, offset, out time, out problem);
        if (Zone is null)
        {
            problem = "has no offset, and the profile states no timeZone";
            return false;
        }

        if (Zone.IsInvalidTime(local))
        {
            problem = $"does not exist in {Zone.Id}: the clocks are put forward then";
            return false;
        }

        var first = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return TryMake(local, first, out time, out problem);
    }

    private static bool TryMake(DateTime local, TimeSpan offset, out DateTimeOffset time, [NotNullWhen(false)] out string? problem)
    {
        time = default;
        problem = null;
        var utcTicks = local.Ticks - offset.Ticks;
        if (offset.Duration() > TimeSpan.FromHours(14) || utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            problem = "lies outside the years 1 to 9999, or its offset is more than 14 hours";
            return false;
        }

        time = new DateTimeOffset(local, offset);
        return true;
    }
}
