using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Profiles;

public sealed class TimeOperatorTests
{
    [TestCase("yyyy-MM-dd HH:mm:ss", "2026-01-10 20:00:05", "2026-01-10T20:00:05+08:00")]
    [TestCase("yyyyMMddHHmmss", "20260110200402", "2026-01-10T20:04:02+08:00")]
    [TestCase("yyyyMMdd", "20260112", "2026-01-12T00:00:00+08:00")]
    [TestCase("yyyy年M月d日 H时m分", "2026年1月9日 8时5分", "2026-01-09T08:05:00+08:00")]
    [TestCase("yyyy年M月d日", "2026年11月19日", "2026-11-19T00:00:00+08:00")]
    [TestCase("dd/MM/yy hh:mm tt", "10/01/26 08:30 PM", "2026-01-10T20:30:00+08:00")]
    [TestCase("yyyy-MM-dd tthh:mm", "2026-01-10 下午12:05", "2026-01-10T12:05:00+08:00")]
    [TestCase("yyyy-MM-dd'T'HH:mm:ss.fffzzz", "2026-01-10T12:00:00.125+0000", "2026-01-10T12:00:00.125+00:00")]
    [TestCase("iso", "2026-01-10T20:06:00+08:00", "2026-01-10T20:06:00+08:00")]
    [TestCase("iso", "2026-01-10T12:06:00Z", "2026-01-10T12:06:00+00:00")]
    [TestCase("iso", "2026-01-10 20:06", "2026-01-10T20:06:00+08:00")]
    [TestCase("iso", "2026-01-10T24:00:00", "2026-01-11T00:00:00+08:00")]
    [TestCase("iso", "20260110T200600Z", "2026-01-10T20:06:00+00:00")]
    [TestCase("iso", "2026-01-10T20:06:00.5-03:30", "2026-01-10T20:06:00.5-03:30")]
    [TestCase("iso", "2026-01-10", "2026-01-10T00:00:00+08:00")]
    [TestCase("epoch-seconds", "1768046400", "2026-01-10T12:00:00+00:00")]
    [TestCase("epoch-seconds", "1768046400.5", "2026-01-10T12:00:00.5+00:00")]
    [TestCase("epoch-milliseconds", "1768046400125", "2026-01-10T12:00:00.125+00:00")]
    public void A_time_is_read(string format, string text, string expected)
    {
        var read = Operator(format).TryRead(Encoding.UTF8.GetBytes(text), out var time, out var problem);
        Assert.That((read, time), Is.EqualTo((true, DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture))), problem);
    }

    [TestCase("yyyy-MM-dd", "2026-02-29")]
    [TestCase("yyyy-MM-dd", "2026-1-9")]
    [TestCase("yyyy-MM-dd", "2026-01-09x")]
    [TestCase("yyyy-MM-dd", "")]
    [TestCase("yyyy-MM-dd HH:mm", "2026-01-09 24:30")]
    [TestCase("yyyy-MM-dd hh:mm tt", "2026-01-09 13:30 PM")]
    [TestCase("iso", "2026-13-01")]
    [TestCase("iso", "2026-01-10T20:06:00+15:00")]
    [TestCase("iso", "0001-01-01T00:00:00+08:00")]
    [TestCase("iso", "-026-01-10")]
    [TestCase("epoch-seconds", "soon")]
    [TestCase("epoch-milliseconds", "99999999999999999")]
    [TestCase("epoch-seconds", "-99999999999")]
    public void Anything_else_is_refused(string format, string text) => Assert.Multiple(() =>
    {
        Assert.That(Operator(format).TryRead(Encoding.UTF8.GetBytes(text), out _, out var problem), Is.False);
        Assert.That(problem, Is.Not.Empty);
    });

    [Test]
    public void A_date_means_the_time_of_day_that_the_profile_says()
    {
        Operator("yyyyMMdd", TimeSpan.FromDays(1)).TryRead("20260112"u8, out var endOfDay, out _);
        Operator("iso", TimeSpan.FromHours(18)).TryRead("2026-01-12T09:00"u8, out var stated, out _);
        Assert.Multiple(() =>
        {
            Assert.That(endOfDay, Is.EqualTo(new DateTimeOffset(2026, 1, 13, 0, 0, 0, TimeSpan.FromHours(8))));
            Assert.That(stated.Hour, Is.EqualTo(9));
        });
    }

    [Test]
    public void Local_times_that_a_change_of_the_clocks_skips_are_refused_and_doubled_ones_are_the_first()
    {
        TimeFormat.TryCompile("yyyy-MM-dd HH:mm", out var format, out _);
        var berlin = new TimeOperator(format!, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), null);
        Assert.Multiple(() =>
        {
            Assert.That(berlin.TryRead("2026-03-29 02:30"u8, out _, out var problem), Is.False);
            Assert.That(problem, Does.Contain("does not exist in Europe/Berlin"));
            Assert.That(berlin.TryRead("2026-10-25 02:30"u8, out var twice, out _), Is.True);
            Assert.That(twice.Offset, Is.EqualTo(TimeSpan.FromHours(2)));
        });
    }

    [Test]
    public void A_time_without_offset_and_zone_is_refused()
    {
        TimeFormat.TryCompile("iso", out var format, out _);
        Assert.Multiple(() =>
        {
            Assert.That(new TimeOperator(format!, null, null).TryRead("2026-01-10T20:00:00"u8, out _, out var problem), Is.False);
            Assert.That(problem, Does.Contain("no offset"));
        });
    }

    [Test]
    public void What_is_printed_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seconds =>
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
            foreach (var pattern in new[] { "yyyy-MM-dd HH:mm:ss zzz", "yyyyMMddHHmmss'Z'zzz", "d.M.yyyy H:m:s zzz", "dd-MM-yyyy hh:mm:ss tt zzz" })
            {
                Operator(pattern).TryRead(Encoding.UTF8.GetBytes(moment.ToString(pattern, CultureInfo.InvariantCulture)), out var read, out var problem);
                Assert.That(read, Is.EqualTo(moment), problem);
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(3UL, 5UL));

    [TestCase("yyyy", "month")]
    [TestCase("yyyy-MM-dd HH:mm X", "'X' is not a field")]
    [TestCase("yyyy-MM-dd HH:mm:ss ss", "twice")]
    [TestCase("yyyy-MM-dd hh:mm", "tt")]
    [TestCase("yyyy-MM-dd 'T", "quote")]
    public void A_wrong_format_says_why(string format, string expected) => Assert.Multiple(() =>
    {
        Assert.That(TimeFormat.TryCompile(format, out _, out var problem), Is.False);
        Assert.That(problem, Does.Contain(expected));
    });

    private static TimeOperator Operator(string format, TimeSpan? timeOfDay = null)
    {
        Assert.That(TimeFormat.TryCompile(format, out var compiled, out var problem), Is.True, problem);
        return new TimeOperator(compiled!, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), timeOfDay);
    }
}
