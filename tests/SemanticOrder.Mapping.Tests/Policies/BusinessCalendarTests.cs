using System.Globalization;
using NUnit.Framework;
using SemanticOrder.Mapping.Policies;

namespace SemanticOrder.Mapping.Tests.Policies;

/// <summary>Counted time: tables of the cases that people know, and properties against a count minute by minute.</summary>
public sealed class BusinessCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly BusinessCalendar Office = Calendar("12345", 9, 18, Shanghai);

    [TestCase("2026-01-10T22:00:00+08:00", "PT1H", "2026-01-10T23:00:00+08:00")]
    [TestCase("2026-01-10T20:06:00+08:00", "PT48H", "2026-01-12T20:06:00+08:00")]
    [TestCase("2026-01-10T20:06:00-05:00", "P30D", "2026-02-09T20:06:00-05:00")]
    [TestCase("2026-01-10T20:06:00Z", "PT0S", "2026-01-10T20:06:00Z")]
    public void Around_the_clock_is_plain_addition_in_the_offset_of_the_start(string start, string duration, string expected) => Check(BusinessCalendar.Continuous, start, duration, expected);

    [TestCase("2026-01-09T10:00:00+08:00", "PT8H", "2026-01-09T18:00:00+08:00", TestName = "Friday 10 h + 8 h ends as the office closes")]
    [TestCase("2026-01-09T10:00:00+08:00", "PT8H1M", "2026-01-12T09:01:00+08:00", TestName = "One minute more falls on Monday")]
    [TestCase("2026-01-10T23:00:00+08:00", "PT20H", "2026-01-14T11:00:00+08:00", TestName = "Saturday night is waited out, then 9 + 9 + 2 hours")]
    [TestCase("2026-01-12T06:00:00+08:00", "PT1H", "2026-01-12T10:00:00+08:00", TestName = "Before opening counts from opening")]
    [TestCase("2026-01-12T18:00:00+08:00", "PT1H", "2026-01-13T10:00:00+08:00", TestName = "At closing counts from the next opening")]
    [TestCase("2026-01-12T02:00:00Z", "PT1H", "2026-01-12T11:00:00+08:00", TestName = "A start in another zone is the same moment")]
    public void Office_hours_count_on_open_days_only(string start, string duration, string expected) => Check(Office, start, duration, expected);

    [Test]
    public void A_closed_day_does_not_count() => Check(
        Office with { ClosedOn = new HashSet<DateOnly> { new(2026, 1, 12) } }, "2026-01-09T17:00:00+08:00", "PT2H", "2026-01-13T10:00:00+08:00");

    [TestCase("2026-03-28T23:00:00+01:00", "PT3H", "2026-03-29T03:00:00+02:00", TestName = "The night that loses an hour")]
    [TestCase("2026-10-24T23:00:00+02:00", "PT5H", "2026-10-25T03:00:00+01:00", TestName = "The night that gains one")]
    public void A_day_on_which_the_clocks_change_counts_as_long_as_it_is(string start, string duration, string expected) =>
        Check(Calendar("1234567", 0, 24, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")) with { ClosedOn = new HashSet<DateOnly> { new(2030, 1, 1) } }, start, duration, expected);

    [Test]
    public void A_calendar_that_never_opens_again_has_no_answer() =>
        Assert.That(Calendar("", 9, 18, Shanghai).Add(DateTimeOffset.UnixEpoch, TimeSpan.FromHours(1)), Is.Null);

    [Test]
    public void Time_beyond_the_end_of_time_has_no_answer() =>
        Assert.That(BusinessCalendar.Continuous.Add(DateTimeOffset.MaxValue.AddHours(-1), TimeSpan.FromHours(2)), Is.Null);

    [Test]
    public void A_negative_duration_is_refused() =>
        Assert.That(() => Office.Add(DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Any_sum_is_what_a_count_minute_by_minute_gives([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var calendar = RandomCalendar(random);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(400 * 24 * 60));
        var duration = TimeSpan.FromMinutes(1 + random.Next(40 * 60));
        var sum = calendar.Add(start, duration)!.Value;
        var counted = 0;
        var minute = start;
        while (counted < duration.TotalMinutes)
        {
            if (IsOpen(calendar, minute))
                counted++;
            minute = minute.AddMinutes(1);
        }

        Assert.That(sum, Is.EqualTo(minute), $"{start:O} + {duration} on {string.Join(",", calendar.Weekdays)} {calendar.OpensAt}-{calendar.ClosesAt} {calendar.Zone.Id}");
    }

    [Test]
    public void Two_sums_in_a_row_are_one_and_later_or_longer_is_never_earlier([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var calendar = RandomCalendar(random);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(400 * 24 * 60));
        var (first, second) = (TimeSpan.FromMinutes(1 + random.Next(3000)), TimeSpan.FromMinutes(1 + random.Next(3000)));
        Assert.Multiple(() =>
        {
            Assert.That(calendar.Add(calendar.Add(start, first)!.Value, second), Is.EqualTo(calendar.Add(start, first + second)));
            Assert.That(calendar.Add(start.AddMinutes(random.Next(5000)), first), Is.GreaterThanOrEqualTo(calendar.Add(start, first)!.Value));
            Assert.That(calendar.Add(start, first + second), Is.GreaterThan(calendar.Add(start, first)!.Value));
        });
    }

    private static void Check(BusinessCalendar calendar, string start, string duration, string expected)
    {
        var sum = calendar.Add(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), System.Xml.XmlConvert.ToTimeSpan(duration));
        Assert.That(sum?.ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).ToString("O", CultureInfo.InvariantCulture)), "the moment and its offset");
    }

    private static BusinessCalendar Calendar(string weekdays, int opens, int closes, TimeZoneInfo zone) =>
        new("test", weekdays.Select(day => (DayOfWeek)((day - '0') % 7)).ToHashSet(), TimeSpan.FromHours(opens), TimeSpan.FromHours(closes), new HashSet<DateOnly>(), zone);

    private static BusinessCalendar RandomCalendar(Random random)
    {
        var opens = random.Next(0, 20);
        var zones = (string[])["Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York"];
        var weekdays = string.Concat(Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0)) is { Length: > 0 } some ? some : "3";
        return Calendar(weekdays, opens, random.Next(opens + 1, 25), TimeZoneInfo.FindSystemTimeZoneById(zones[random.Next(zones.Length)])) with
        {
            ClosedOn = Enumerable.Range(0, random.Next(4)).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(400))).ToHashSet(),
        };
    }

    private static bool IsOpen(BusinessCalendar calendar, DateTimeOffset minute)
    {
        var local = TimeZoneInfo.ConvertTime(minute, calendar.Zone);
        return calendar.Weekdays.Contains(local.DayOfWeek) && !calendar.ClosedOn.Contains(DateOnly.FromDateTime(local.DateTime))
            && local.TimeOfDay >= calendar.OpensAt && local.TimeOfDay < calendar.ClosesAt;
    }
}
