using System.Text;

namespace SemanticOrder.Mapping.Sources.Profiles;

internal enum TimeField : byte
{
    Literal,
    Year,
    ShortYear,
    Month,
    Day,
    Hour,
    HalfDayHour,
    Minute,
    Second,
    Fraction,
    HalfDay,
    Offset,
}

/// <summary>One piece of a pattern: a field of fixed (two letters and more) or free (one letter) width, or literal bytes.</summary>
internal readonly record struct TimePart(TimeField Field, int Width, byte[] Literal);

/// <summary>Compiles and reads patterns such as <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
internal static class TimePattern
{
    public static TimePart[] Parse(string pattern, out string? problem)
    {
        var parts = new List<TimePart>();
        problem = null;
        for (var i = 0; i < pattern.Length && problem is null;)
        {
            var letter = pattern[i];
            var run = i;
            if (letter == '\'')
            {
                var close = pattern.IndexOf('\'', i + 1);
                if (close < 0)
                    problem = "a quote is not closed";
                else
                    parts.Add(Literal(close == i + 1 ? "'" : pattern[(i + 1)..close]));
                i = close + 1;
                continue;
            }

            while (run < pattern.Length && pattern[run] == letter)
                run++;
            if (!char.IsAsciiLetter(letter))
                parts.Add(Literal(pattern[i..run]));
            else if (Field(letter, run - i) is { } field)
                parts.Add(new TimePart(field, run - i, []));
            else
                problem = $"'{pattern[i..run]}' is not a field; letters that stand for themselves are written in single quotes";
            i = run;
        }

        problem ??= Incomplete(parts);
        return [.. parts];
    }

    public static bool TryRead(TimePart[] parts, ReadOnlySpan<byte> text, out WrittenTime time)
    {
        time = default;
        int year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, fraction = 0;
        bool? afternoon = null;
        TimeSpan? offset = null;
        var hasTimeOfDay = false;
        foreach (var part in parts)
        {
            var value = 0;
            switch (part.Field)
            {
                case TimeField.Literal:
                    if (!text.StartsWith(part.Literal))
                        return false;
                    text = text[part.Literal.Length..];
                    continue;
                case TimeField.HalfDay:
                    if ((afternoon = TakeHalfDay(ref text)) is null)
                        return false;
                    continue;
                case TimeField.Offset:
                    if ((offset = IsoTime.TakeOffset(ref text)) is null)
                        return false;
                    continue;
                default:
                    if (!TakeNumber(ref text, part, out value))
                        return false;
                    break;
            }

            hasTimeOfDay |= part.Field is TimeField.Hour or TimeField.HalfDayHour;
            switch (part.Field)
            {
                case TimeField.Year: year = value; break;
                case TimeField.ShortYear: year = 2000 + value; break;
                case TimeField.Month: month = value; break;
                case TimeField.Day: day = value; break;
                case TimeField.Hour or TimeField.HalfDayHour: hour = value; break;
                case TimeField.Minute: minute = value; break;
                case TimeField.Second: second = value; break;
                default: fraction = value * (int)Math.Pow(10, 7 - part.Width); break;
            }
        }

        if (afternoon is { } isAfternoon)
        {
            if (hour is < 1 or > 12)
                return false;
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }

        return text.IsEmpty && IsoTime.TryMake(year, month, day, hour, minute, second, fraction, offset, hasTimeOfDay, out time);
    }

    private static TimeField? Field(char letter, int width) => (letter, width) switch
    {
        ('y', 4) => TimeField.Year,
        ('y', 2) => TimeField.ShortYear,
        ('M', 1 or 2) => TimeField.Month,
        ('d', 1 or 2) => TimeField.Day,
        ('H', 1 or 2) => TimeField.Hour,
        ('h', 1 or 2) => TimeField.HalfDayHour,
        ('m', 1 or 2) => TimeField.Minute,
        ('s', 1 or 2) => TimeField.Second,
        ('f', >= 1 and <= 7) => TimeField.Fraction,
        ('t', 2) => TimeField.HalfDay,
        ('z', 3) => TimeField.Offset,
        _ => null,
    };

    private static string? Incomplete(List<TimePart> parts)
    {
        bool Has(params ReadOnlySpan<TimeField> fields)
        {
            foreach (var part in parts)
            {
                if (fields.Contains(part.Field))
                    return true;
            }

            return false;
        }

        var repeated = parts.Where(part => part.Field != TimeField.Literal).GroupBy(part => part.Field).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
            return $"it has the field {repeated.Key} twice";
        if (!Has(TimeField.Year, TimeField.ShortYear) || !Has(TimeField.Month) || !Has(TimeField.Day))
            return "it needs a year (yyyy), a month (MM) and a day (dd)";
        return Has(TimeField.HalfDayHour) != Has(TimeField.HalfDay) ? "hours of a half day (hh) and tt belong together" : null;
    }

    private static TimePart Literal(string text) => new(TimeField.Literal, 0, Encoding.UTF8.GetBytes(text));

    private static bool TakeNumber(ref ReadOnlySpan<byte> text, TimePart part, out int value)
    {
        // One letter reads one or two digits (four for none of them); more letters read exactly as many.
        var isFree = part.Width == 1 && part.Field != TimeField.Fraction;
        var most = isFree ? 2 : part.Width;
        var digits = 0;
        value = 0;
        while (digits < most && digits < text.Length && char.IsAsciiDigit((char)text[digits]))
            value = (value * 10) + (text[digits++] - '0');
        text = text[digits..];
        return isFree ? digits > 0 : digits == most;
    }

    private static bool? TakeHalfDay(ref ReadOnlySpan<byte> text)
    {
        if (Take(ref text, "AM"u8) || Take(ref text, "am"u8) || Take(ref text, "上午"u8))
            return false;
        if (Take(ref text, "PM"u8) || Take(ref text, "pm"u8) || Take(ref text, "下午"u8))
            return true;
        return null;
    }

    private static bool Take(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (!text.StartsWith(word))
            return false;
        text = text[word.Length..];
        return true;
    }
}
