using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>
/// A compiled time format: <c>iso</c>, <c>epoch-seconds</c>, <c>epoch-milliseconds</c>, or a pattern of
/// <c>yyyy</c> <c>yy</c> (20yy) <c>MM</c> <c>M</c> <c>dd</c> <c>d</c> <c>HH</c> <c>H</c> <c>hh</c> <c>h</c> <c>mm</c> <c>m</c> <c>ss</c> <c>s</c> <c>f</c>…<c>fffffff</c> <c>tt</c> (AM/PM, 上午/下午) <c>zzz</c> (+08:00, +0800 or Z);
/// letters in single quotes stand for themselves, and so does every character that is not a letter. Immutable and thread-safe; reading allocates nothing.
/// </summary>
public sealed class TimeFormat
{
    private readonly TimePart[] _parts;
    private readonly TimeFormatKind _kind;

    private TimeFormat(string text, TimeFormatKind kind, TimePart[] parts)
    {
        Text = text;
        _kind = kind;
        _parts = parts;
    }

    /// <summary>The format as written.</summary>
    public string Text { get; }

    /// <summary>True when some text of this format says no offset and so needs a zone.</summary>
    public bool NeedsZone => _kind == TimeFormatKind.Pattern && !_parts.Any(part => part.Field == TimeField.Offset);

    /// <summary>Compiles a format.</summary>
    /// <param name="text">The format.</param>
    /// <param name="format">The compiled format.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    public static bool TryCompile(string text, [NotNullWhen(true)] out TimeFormat? format, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        var kind = text switch
        {
            "iso" => TimeFormatKind.Iso,
            "epoch-seconds" => TimeFormatKind.EpochSeconds,
            "epoch-milliseconds" => TimeFormatKind.EpochMilliseconds,
            _ => TimeFormatKind.Pattern,
        };
        var parts = kind == TimeFormatKind.Pattern ? TimePattern.Parse(text, out problem) : [];
        format = problem is null ? new TimeFormat(text, kind, parts) : null;
        return format is not null;
    }

    /// <summary>The format as written.</summary>
    public override string ToString() => Text;

    internal bool TryRead(ReadOnlySpan<byte> text, out WrittenTime time) => _kind switch
    {
        TimeFormatKind.Iso => IsoTime.TryRead(text, out time),
        TimeFormatKind.EpochSeconds => TryReadEpoch(text, TimeSpan.TicksPerSecond, out time),
        TimeFormatKind.EpochMilliseconds => TryReadEpoch(text, TimeSpan.TicksPerMillisecond, out time),
        _ => TimePattern.TryRead(_parts, text, out time),
    };

    private static bool TryReadEpoch(ReadOnlySpan<byte> text, long ticksPerUnit, out WrittenTime time)
    {
        time = default;
        if (!Utf8Parser.TryParse(text, out decimal count, out var used) || used != text.Length)
            return false;
        var limit = (decimal)(DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / ticksPerUnit;
        var first = (decimal)-DateTime.UnixEpoch.Ticks / ticksPerUnit;
        if (count < first || count > limit)
            return false;
        time = new WrittenTime(new DateTime(DateTime.UnixEpoch.Ticks + (long)(count * ticksPerUnit)), TimeSpan.Zero, HasTimeOfDay: true);
        return true;
    }
}

/// <summary>A time as its text says it.</summary>
/// <param name="Clock">Date and time of day on the clock of whoever wrote it.</param>
/// <param name="Offset">From UTC; null when the text does not say.</param>
/// <param name="HasTimeOfDay">False for a date.</param>
internal readonly record struct WrittenTime(DateTime Clock, TimeSpan? Offset, bool HasTimeOfDay);

internal enum TimeFormatKind
{
    Pattern,
    Iso,
    EpochSeconds,
    EpochMilliseconds,
}
