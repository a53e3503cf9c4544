using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Profiles;

public sealed class ExtractRuleTests
{
    [TestCase("尺码[:：](?<value>[^;]+)", "颜色:黑;尺码: 160/84A ;x", "160/84A", null)]
    [TestCase("尺码:([^;]+)", "尺码:M", "M", null)]
    [TestCase("宽松|修身", "女士宽松上衣", "宽松", null)]
    [TestCase(@"(?<value>\d+)\s*(?<unit>kg|g)", "净含量 1 kg", "1", "kg")]
    [TestCase(@"(?<unit>kg|g)?\s*(\d+)", "12", "12", null)]
    [TestCase(@"^(?<value>-?\d+)\s*[~～-]\s*(-?\d+)\s*(?<unit>℃)", "2~8℃", "2", "℃")]
    [TestCase(@"^-?\d+\s*[~～-]\s*(?<value>-?\d+)\s*(?<unit>℃)", "2~8℃", "8", "℃")]
    public void The_value_group_counts_then_the_first_then_the_whole_match(string pattern, string text, string value, string? unit)
    {
        var part = new ExtractRule(ExtractRule.Compile(pattern)).Extract(text);
        Assert.That((part?.Text, part?.Unit), Is.EqualTo((value, unit)));
    }

    [TestCase("a(?<value>b?)", "a")]
    [TestCase("x", "y")]
    public void No_match_and_an_empty_part_are_no_value(string pattern, string text) =>
        Assert.That(new ExtractRule(ExtractRule.Compile(pattern)).Extract(text), Is.Null);

    [Test]
    public void A_busy_machine_loses_no_value_and_a_match_that_takes_too_long_is_no_missing_part()
    {
        var endless = new ExtractRule(ExtractRule.Compile("^(?=a)(a+)+$"));
        var value = Encoding.UTF8.GetBytes(new string('a', 60) + "b");
        Assert.Multiple(() =>
        {
            Assert.That(ExtractRule.Compile("a+").MatchTimeout, Is.EqualTo(Regex.InfiniteMatchTimeout), "linear, so nothing bounds it");
            Assert.That(() => endless.Extract(value), Throws.TypeOf<RegexMatchTimeoutException>());
            Assert.That(() => endless.Extract(value), Throws.TypeOf<RegexMatchTimeoutException>(), "and not remembered as absent");
        });
    }

    [Test]
    public void What_is_remembered_is_what_the_expression_gives()
    {
        var rule = new ExtractRule(ExtractRule.Compile(@"(?<value>[0-9]+)\s*(?<unit>kg|g)"));
        var random = new Random(7);
        for (var turn = 0; turn < 20_000; turn++)
        {
            var text = random.Next(4) == 0 ? $"{random.Next(2_000)} 件{new string('长', random.Next(60))}" : $"净含量 {random.Next(2_000)}{(random.Next(2) == 0 ? "kg" : "g")}";
            Assert.That(rule.Extract(Encoding.UTF8.GetBytes(text)) is { } part ? (part.Text, Encoding.UTF8.GetString(part.Utf8.Span), part.Unit) : default, Is.EqualTo(rule.Extract(text) is { } anew ? (anew.Text, anew.Text, anew.Unit) : default), text);
        }
    }

    [Test]
    public void A_pattern_that_would_backtrack_without_end_does_not() => Assert.Multiple(() =>
    {
        var clock = Stopwatch.StartNew();
        var text = new string('a', 5000) + "!";
        var linear = ExtractRule.Compile("^(a+)+$");
        var backtracking = ExtractRule.Compile("^(?=a)(a+)+$");
        Assert.That(linear.Options & RegexOptions.NonBacktracking, Is.EqualTo(RegexOptions.NonBacktracking));
        Assert.That(backtracking.Options & RegexOptions.NonBacktracking, Is.EqualTo(RegexOptions.None));
        Assert.That(new ExtractRule(linear).Extract(text), Is.Null);
        Assert.That(() => new ExtractRule(backtracking).Extract(text), Throws.TypeOf<RegexMatchTimeoutException>());
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
    });
}
