using System.Globalization;

namespace SemanticOrder.Tagging.Tests.Time;

/// <summary>Makes Time/lunar-years.tsv anew from the calendar of the base class library and from where the sun stands.</summary>
internal static class LunarYearTable
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The table, a line for each year.</summary>
    public static string Write() => string.Concat(Enumerable.Range(1900, 201).Select(year => Row(year) + "\n"));

    private static string Row(int year)
    {
        var (newYear, leap, months) = year == 1900 ? (new DateTime(1900, 1, 31), 8, "0100101101101") : Lunar(year);
        return string.Create(CultureInfo.InvariantCulture, $"{year}\t{newYear:MM-dd}\t{leap}\t{months}\t{DayOfSun(year, 4, 1, 15)}\t{DayOfSun(year, 12, 15, 270)}");
    }

    private static (DateTime NewYear, int Leap, string Months) Lunar(int year)
    {
        var leap = Calendar.GetLeapMonth(year);
        var months = string.Concat(Enumerable.Range(1, Calendar.GetMonthsInYear(year)).Select(month => Calendar.GetDaysInMonth(year, month) == 30 ? '1' : '0'));
        return (Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0), leap == 0 ? 0 : leap - 1, months);
    }

    /// <summary>The day, at Beijing, on which the sun reaches a longitude (Meeus, Astronomical Algorithms, chapter 25; good to about a quarter of an hour).</summary>
    private static int DayOfSun(int year, int month, int firstDay, double longitude)
    {
        for (var day = firstDay; ; day++)
        {
            var end = new DateTime(year, month, day).AddDays(1).AddHours(-8);
            if (Math.Sin((Longitude(end) - longitude) * Math.PI / 180) >= 0)
                return day;
        }
    }

    private static double Longitude(DateTime universal)
    {
        var t = ((universal - new DateTime(2000, 1, 1, 12, 0, 0)).TotalDays + (70.0 / 86400)) / 36525;
        var mean = 280.46646 + (t * (36000.76983 + (t * 0.0003032)));
        var anomaly = (357.52911 + (t * (35999.05029 - (t * 0.0001537)))) * Math.PI / 180;
        var center = ((1.914602 - (t * (0.004817 + (t * 0.000014)))) * Math.Sin(anomaly)) + ((0.019993 - (t * 0.000101)) * Math.Sin(2 * anomaly)) + (0.000289 * Math.Sin(3 * anomaly));
        return mean + center - 0.00569 - (0.00478 * Math.Sin((125.04 - (1934.136 * t)) * Math.PI / 180));
    }
}
