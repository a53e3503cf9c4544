using System.Globalization;

namespace SemanticOrder.Tagging.Time;

/// <summary>
/// A year of the Chinese lunar calendar, from a table that the tests make anew and compare: 1900 to 2100. Immutable and thread-safe.
/// </summary>
/// <param name="NewYear">The first day of its first month.</param>
/// <param name="LeapAfter">The month after which the leap month comes; 0 for none.</param>
/// <param name="Months">For each month in order, the leap month included, 1 when it has 30 days and 0 when 29.</param>
/// <param name="Qingming">The day in April of the year that bears its number on which the sun reaches 15°.</param>
/// <param name="WinterSolstice">The day in December on which it reaches 270°.</param>
internal sealed record LunarYear(DateOnly NewYear, int LeapAfter, string Months, int Qingming, int WinterSolstice)
{
    private const int First = 1900;

    private static readonly LunarYear[] Years = Read();

    /// <summary>The last day of its last month.</summary>
    public DateOnly LastDay => NewYear.AddDays(Months.Sum(Days) - 1);

    /// <summary>The year that begins in a Gregorian year; null outside 1900 to 2100.</summary>
    public static LunarYear? Of(int year) => year >= First && year < First + Years.Length ? Years[year - First] : null;

    /// <summary>A day of a month that is no leap month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 30.</param>
    /// <returns>Null when the month has no such day.</returns>
    public DateOnly? Day(int month, int day) => month is < 1 or > 12 ? null : DayOf(month - 1 + (LeapAfter != 0 && month > LeapAfter ? 1 : 0), day);

    /// <summary>A day of the leap month that follows a month.</summary>
    /// <returns>Null when the year has no such month or the month no such day.</returns>
    public DateOnly? LeapDay(int month, int day) => month == 0 || month != LeapAfter ? null : DayOf(month, day);

    private DateOnly? DayOf(int place, int day) => day >= 1 && day <= Days(Months[place]) ? NewYear.AddDays(Months[..place].Sum(Days) + day - 1) : null;

    private static int Days(char month) => month == '1' ? 30 : 29;

    private static LunarYear[] Read()
    {
        using var reader = new StreamReader(typeof(LunarYear).Assembly.GetManifestResourceStream("lunar-years.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Year(row.Split('\t')))];
    }

    private static LunarYear Year(string[] fields) => new(
        DateOnly.ParseExact(fields[0] + "-" + fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        int.Parse(fields[2], CultureInfo.InvariantCulture),
        fields[3],
        int.Parse(fields[4], CultureInfo.InvariantCulture),
        int.Parse(fields[5], CultureInfo.InvariantCulture));
}
