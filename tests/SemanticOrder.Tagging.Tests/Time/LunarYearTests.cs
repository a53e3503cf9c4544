using System.Globalization;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Tests.Time;

public sealed class LunarYearTests
{
    [Test]
    public void The_table_is_what_the_calendar_and_the_sun_say()
    {
        var shipped = File.ReadAllText(Path.Combine(CoreLexicon.Root, "src", "SemanticOrder.Tagging", "Time", "lunar-years.tsv"));
        Assert.That(LunarYearTable.Write(), Is.EqualTo(shipped));
    }

    [Test]
    public void The_year_that_no_calendar_has_ends_where_the_next_begins_and_is_that_of_its_neighbour()
    {
        // System.Globalization begins with 1901; the Korean calendar of 1900 has the same months.
        var (korean, year) = (new KoreanLunisolarCalendar(), LunarYear.Of(1900)!);
        Assert.Multiple(() =>
        {
            Assert.That(year.LastDay.AddDays(1), Is.EqualTo(LunarYear.Of(1901)!.NewYear));
            Assert.That(year.LeapAfter, Is.EqualTo(korean.GetLeapMonth(1900) - 1));
            Assert.That(year.Months, Is.EqualTo(string.Concat(Enumerable.Range(1, 13).Select(month => korean.GetDaysInMonth(1900, month) == 30 ? '1' : '0'))));
        });
    }

    [TestCase("春节", 2024, "2024-02-10")]
    [TestCase("春节", 2026, "2026-02-17")]
    [TestCase("除夕", 2025, "2026-02-16")]
    [TestCase("端午", 2023, "2023-06-22")]
    [TestCase("中秋", 2020, "2020-10-01")]
    [TestCase("中秋", 2025, "2025-10-06")]
    [TestCase("重阳", 2024, "2024-10-11")]
    [TestCase("七夕", 2025, "2025-08-29")]
    [TestCase("腊八", 2024, "2025-01-07")]
    [TestCase("清明", 2024, "2024-04-04")]
    [TestCase("清明", 2026, "2026-04-05")]
    [TestCase("冬至", 2023, "2023-12-22")]
    [TestCase("冬至", 2025, "2025-12-21")]
    [TestCase("母亲节", 2024, "2024-05-12")]
    [TestCase("thanksgiving", 2024, "2024-11-28")]
    [TestCase("国庆", 2024, "2024-10-01")]
    public void Festivals_fall_on_their_days(string name, int year, string day) =>
        Assert.That(Festivals.DayOf(Festivals.All.Single(festival => festival.Names.Contains(name)), year), Is.EqualTo(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Test]
    public void A_day_that_a_month_does_not_have_is_none() => Assert.Multiple(() =>
    {
        Assert.That(LunarYear.Of(2024)!.Day(1, 30), Is.Null);
        Assert.That(LunarYear.Of(1899), Is.Null);
        Assert.That(LunarYear.Of(2101), Is.Null);
    });
}
