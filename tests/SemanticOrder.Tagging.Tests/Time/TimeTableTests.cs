using System.Globalization;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Tests.Time;

public sealed class TimeTableTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.CreateCustomTimeZone("Shanghai", TimeSpan.FromHours(8), "Shanghai", "Shanghai");
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(8));

    [TestCaseSource(nameof(Rows), new object[] { TimeTable.Clocks })]
    public void A_clock_is_of_the_part_of_the_day_that_is_said(string text, string times) => Assert.That(Read(text), Is.EqualTo(times));

    [TestCaseSource(nameof(Rows), new object[] { TimeTable.Days })]
    public void A_day_week_month_or_year_ends_where_its_words_say(string text, string times) => Assert.That(Read(text), Is.EqualTo(times));

    [TestCaseSource(nameof(Rows), new object[] { TimeTable.Festivals })]
    public void A_festival_or_day_of_a_sale_is_the_next_one_unless_it_is_over(string text, string times) => Assert.That(Read(text), Is.EqualTo(times));

    [TestCaseSource(nameof(Rows), new object[] { TimeTable.Lengths })]
    public void A_length_or_a_range_has_both_its_ends(string text, string times) => Assert.That(Read(text), Is.EqualTo(times));

    [TestCaseSource(nameof(Rows), new object[] { TimeTable.Nothing })]
    public void Sizes_prices_ages_and_houses_are_no_times(string text, string times) => Assert.That(Read(text), Is.EqualTo(times));

    private static IEnumerable<TestCaseData> Rows(string table)
    {
        string? text = null;
        var times = "";
        foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = row.Split('|').Select(field => field.Trim()).ToArray();
            if (fields[0].Length > 0 && text is not null)
                yield return new TestCaseData(text, times);
            (text, times) = fields[0].Length > 0 ? (fields[0], "") : (text, times + "; ");
            if (fields.Length > 1)
                times += $"{fields[1]}: {fields[2]} {Moment(fields[3])} – {Moment(fields[4])}";
        }

        yield return new TestCaseData(text, times);
    }

    private static string Read(string text) =>
        string.Join("; ", TimeExpressions.Find(text, Now, Shanghai).Select(time => $"{text[time.Start..time.End]}: {time.Role} {Print(time.From)} – {Print(time.Until)}"));

    private static string Print(DateTimeOffset? moment) => moment is { } given ? given.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "open";

    private static string Moment(string field) => field switch
    {
        "" => "open",
        "now" => Print(Now),
        _ => field.Length > 11 ? field : "2026-" + field,
    };
}
