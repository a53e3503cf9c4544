using System.Globalization;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Tests.Time;

/// <summary>All messages are of Wednesday, 2026-01-14, 10:00 in Shanghai.</summary>
public sealed class TimeExpressionsTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.CreateCustomTimeZone("Shanghai", TimeSpan.FromHours(8), "Shanghai", "Shanghai");
    private static readonly DateTimeOffset At = new(2026, 1, 14, 2, 0, 0, TimeSpan.Zero);

    [TestCase("孩子明天生日", "明天", TimeRole.DeliverBy, "01-15T00:00", "01-16T00:00")]
    [TestCase("周末再发", "周末", TimeRole.NotBefore, "01-17T00:00", null)]
    [TestCase("周五前送到", "周五", TimeRole.DeliverBy, "01-14T10:00", "01-16T00:00")]
    [TestCase("最迟周五发", "周五", TimeRole.DispatchBy, "01-16T00:00", "01-17T00:00")]
    [TestCase("下周三要用", "下周三", TimeRole.DeliverBy, "01-21T00:00", "01-22T00:00")]
    [TestCase("下星期一到货就行", "下星期一", TimeRole.DeliverBy, "01-19T00:00", "01-20T00:00")]
    [TestCase("周二要穿", "周二", TimeRole.DeliverBy, "01-20T00:00", "01-21T00:00")]
    [TestCase("20号以后再发", "20号", TimeRole.NotBefore, "01-21T00:00", null)]
    [TestCase("10号前到", "10号", TimeRole.DeliverBy, "01-14T10:00", "02-10T00:00")]
    [TestCase("三月五号之前", "三月五号", TimeRole.Deadline, "01-14T10:00", "03-05T00:00")]
    [TestCase("除夕前收到", "除夕", TimeRole.DeliverBy, "01-14T10:00", "02-16T00:00")]
    [TestCase("春节后再寄", "春节", TimeRole.NotBefore, "02-18T00:00", null)]
    [TestCase("腊月廿三前送到", "腊月廿三", TimeRole.DeliverBy, "01-14T10:00", "02-10T00:00")]
    [TestCase("农历正月初八要用", "农历正月初八", TimeRole.DeliverBy, "02-24T00:00", "02-25T00:00")]
    [TestCase("明天下午三点前送到", "明天下午三点", TimeRole.DeliverBy, "01-14T10:00", "01-15T15:00")]
    [TestCase("两天内发货", "两天", TimeRole.DispatchBy, "01-14T10:00", "01-16T10:00")]
    [TestCase("48小时内送到", "48小时", TimeRole.DeliverBy, "01-14T10:00", "01-16T10:00")]
    [TestCase("半小时内送到", "半小时", TimeRole.DeliverBy, "01-14T10:00", "01-14T10:30")]
    [TestCase("聽日要用", "聽日", TimeRole.DeliverBy, "01-15T00:00", "01-16T00:00")]
    [TestCase("今晚八点前送", "今晚八点", TimeRole.DeliverBy, "01-14T10:00", "01-14T20:00")]
    [TestCase("need it by tomorrow", "tomorrow", TimeRole.Deadline, "01-15T00:00", "01-16T00:00")]
    [TestCase("must arrive before friday", "friday", TimeRole.Deadline, "01-14T10:00", "01-16T00:00")]
    [TestCase("ship after the 20th", "20th", TimeRole.NotBefore, "01-21T00:00", null)]
    [TestCase("the party is on march 5", "march 5", TimeRole.Mentioned, "03-05T00:00", "03-06T00:00")]
    public void A_time_has_an_interval_and_a_role(string text, string words, TimeRole role, string? from, string? until)
    {
        var time = TimeExpressions.Find(text, At, Shanghai).Single();
        Assert.Multiple(() =>
        {
            Assert.That(text[time.Start..time.End], Is.EqualTo(words));
            Assert.That(time.Role, Is.EqualTo(role));
            Assert.That(time.From, Is.EqualTo(Moment(from)));
            Assert.That(time.Until, Is.EqualTo(Moment(until)));
        });
    }

    [TestCase("去年生日买的")]
    [TestCase("上次碎了")]
    [TestCase("昨天下单的")]
    [TestCase("上周三收到了")]
    [TestCase("三天前就催过")]
    public void What_is_over_is_past(string text) => Assert.That(TimeExpressions.Find(text, At, Shanghai)[0].Role, Is.EqualTo(TimeRole.Past));

    [TestCase("12号楼302")]
    [TestCase("一点点甜")]
    [TestCase("打八点五折吗")]
    [TestCase("may I have a bag")]
    public void What_looks_like_a_time_is_none(string text) => Assert.That(TimeExpressions.Find(text, At, Shanghai), Is.Empty);

    [Test]
    public void Two_times_with_to_between_are_a_window()
    {
        var times = TimeExpressions.Find("下午两点到五点送", At, Shanghai);
        Assert.That(times.Select(time => time.Role), Is.EqualTo(new[] { TimeRole.Window, TimeRole.Window }));
    }

    [Test]
    public void Without_the_time_of_the_message_nothing_is_resolved()
    {
        var time = TimeExpressions.Find("孩子明天生日").Single();
        Assert.Multiple(() =>
        {
            Assert.That(time.From, Is.Null);
            Assert.That(time.Role, Is.EqualTo(TimeRole.DeliverBy));
            Assert.That(time.Granularity, Is.EqualTo(TimeGranularity.Day));
        });
    }

    [Test]
    public void The_zone_decides_what_today_is()
    {
        // 20:00 UTC is the next day in Shanghai.
        var time = TimeExpressions.Find("明天要用", new DateTimeOffset(2026, 1, 14, 20, 0, 0, TimeSpan.Zero), Shanghai).Single();
        Assert.That(time.From, Is.EqualTo(Moment("01-16T00:00")));
    }

    private static DateTimeOffset? Moment(string? time) => time is null ? null : DateTimeOffset.Parse("2026-" + time + ":00+08:00", CultureInfo.InvariantCulture);
}
