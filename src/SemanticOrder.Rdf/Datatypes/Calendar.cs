namespace SemanticOrder.Rdf;

/// <summary>The proleptic Gregorian calendar for years that <see cref="DateTime"/> does not have: 0000 is 1 BCE, years before it are negative (XSD 1.1 Part 2 §D.2).</summary>
internal static class Calendar
{
    public const long SecondsPerDay = 86_400;

    /// <summary>Years that fit into seconds of 64 bits with room for arithmetic.</summary>
    public const long MaxYear = 100_000_000_000;

    private const long DaysPerEra = 146_097;

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days from 0001-01-01 to a date. Years are counted from March, so that the leap day is the last one, in eras of 400 years.</summary>
    public static long DayNumber(long year, int month, int day)
    {
        var marchYear = month > 2 ? year : year - 1;
        var era = FloorDivide(marchYear, 400);
        var yearOfEra = marchYear - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DaysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306;
    }

    /// <summary>The date that is this many days after 0001-01-01.</summary>
    public static (long Year, int Month, int Day) Date(long dayNumber)
    {
        var days = dayNumber + 306;
        var era = FloorDivide(days, DaysPerEra);
        var dayOfEra = days - era * DaysPerEra;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = (int)(dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100));
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1);
    }

    /// <summary>Seconds from 0001-01-01 to the start of the month that is <paramref name="later"/> months after another.</summary>
    public static long MonthStart(long year, int month, long later)
    {
        var months = year * 12 + month - 1 + later;
        var target = FloorDivide(months, 12);
        return DayNumber(target, (int)(months - target * 12) + 1, 1) * SecondsPerDay;
    }

    public static long FloorDivide(long dividend, long divisor) => dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}
