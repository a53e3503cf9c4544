using System.Globalization;
using System.Numerics;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Canonical forms (XSD 1.1 Part 2 §E.2, §E.3.6): one spelling for each value of a value space.</summary>
public readonly partial struct TypedValue
{
    /// <summary>
    /// The canonical lexical form; empty when there is no value. Times keep their zone, with +00:00 written Z; whole decimals have no point; reals have an exponent (1.5E0).
    /// </summary>
    public string ToCanonicalString() => Kind switch
    {
        ValueKind.None => string.Empty,
        ValueKind.Boolean => _whole != 0 ? "true" : "false",
        ValueKind.Integer or ValueKind.Decimal => _reference is BigDecimal big ? big.ToString() : WriteDecimal(_number),
        ValueKind.Float => WriteReal(Real, ((float)Real).ToString("R", CultureInfo.InvariantCulture)),
        ValueKind.Double => WriteReal(Real, Real.ToString("R", CultureInfo.InvariantCulture)),
        ValueKind.Duration => WriteDuration(),
        ValueKind.HexBinary => Convert.ToHexString(Bytes),
        ValueKind.Base64Binary => Convert.ToBase64String(Bytes),
        _ when IsTemporal => WriteTime(),
        _ => Text!,
    };

    /// <summary>The canonical form, for debugging.</summary>
    public override string ToString() => $"{Kind} {ToCanonicalString()}";

    private double Real => BitConverter.Int64BitsToDouble(_whole);

    /// <summary>True when an integer is within bounds; null is no bound.</summary>
    internal bool IsWithin(BigInteger? minimum, BigInteger? maximum)
    {
        var value = _reference is BigDecimal big ? big.Unscaled : (BigInteger)_number;
        return (minimum is null || value >= minimum) && (maximum is null || value <= maximum);
    }

    private static string WriteDecimal(decimal value)
    {
        if (value == 0)
            return "0";
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>One digit, a point, the other digits or 0, E, the exponent.</summary>
    /// <param name="value">The number.</param>
    /// <param name="shortest">The shortest decimal text that reads back as the number.</param>
    private static string WriteReal(double value, string shortest)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "INF" : "-INF";
        var mantissa = shortest.AsSpan();
        var exponent = 0;
        if (mantissa.IndexOf('E') is var e and >= 0)
        {
            exponent = int.Parse(mantissa[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..e];
        }
        var sign = double.IsNegative(value) ? "-" : "";
        mantissa = mantissa.TrimStart('-');
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa.Length : point;
        var digits = mantissa.ToString().Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        if (leading == digits.Length)
            return sign + "0.0E0";
        exponent += whole - leading - 1;
        digits = digits[leading..].TrimEnd('0');
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{fraction}E{exponent}");
    }

    private string WriteDuration()
    {
        var text = new StringBuilder();
        var seconds = _whole + _number;
        if (seconds < 0 || _months < 0)
            text.Append('-');
        var months = Math.Abs(_months);
        seconds = Math.Abs(seconds);
        text.Append('P');
        AppendField(text, months / 12, 'Y');
        AppendField(text, months % 12, 'M');
        var whole = (long)seconds;
        AppendField(text, whole / Calendar.SecondsPerDay, 'D');
        var time = seconds - whole / Calendar.SecondsPerDay * Calendar.SecondsPerDay;
        if (time != 0 || (months == 0 && seconds == 0))
        {
            text.Append('T');
            AppendField(text, (long)time / 3600, 'H');
            AppendField(text, (long)time / 60 % 60, 'M');
            if (time % 60 != 0 || (months == 0 && seconds == 0))
                text.Append(WriteDecimal(time % 60)).Append('S');
        }
        return text.ToString();
    }

    private static void AppendField(StringBuilder text, long value, char letter)
    {
        if (value != 0)
            text.Append(value).Append(letter);
    }

    private string WriteTime()
    {
        var days = Calendar.FloorDivide(_whole, Calendar.SecondsPerDay);
        var (year, month, day) = Calendar.Date(days);
        var clock = (int)(_whole - days * Calendar.SecondsPerDay);
        var culture = CultureInfo.InvariantCulture;
        var years = string.Create(culture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):D4}");
        var time = string.Create(culture, $"{clock / 3600:D2}:{clock / 60 % 60:D2}:{clock % 60:D2}{(_number == 0 ? "" : WriteDecimal(_number)[1..])}");
        return Kind switch
        {
            ValueKind.DateTime => string.Create(culture, $"{years}-{month:D2}-{day:D2}T{time}"),
            ValueKind.Date => string.Create(culture, $"{years}-{month:D2}-{day:D2}"),
            ValueKind.Time => time,
            ValueKind.GYear => years,
            ValueKind.GYearMonth => string.Create(culture, $"{years}-{month:D2}"),
            ValueKind.GMonth => string.Create(culture, $"--{month:D2}"),
            ValueKind.GMonthDay => string.Create(culture, $"--{month:D2}-{day:D2}"),
            _ => string.Create(culture, $"---{day:D2}"),
        } + WriteZone();
    }

    private string WriteZone() => _zone switch
    {
        NoZone => "",
        0 => "Z",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(_zone < 0 ? '-' : '+')}{Math.Abs((int)_zone) / 60:D2}:{Math.Abs((int)_zone) % 60:D2}"),
    };
}
