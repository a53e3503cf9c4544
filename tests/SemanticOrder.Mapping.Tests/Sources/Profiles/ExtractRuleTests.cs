using System.Diagnostics;
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
        var found = new ExtractRule(ExtractRule.Compile(pattern)).TryExtract(text, out var actual, out var actualUnit);
        Assert.That((found, actual, actualUnit), Is.EqualTo((true, value, unit)));
    }

    [TestCase("a(?<value>b?)", "a")]
    [TestCase("x", "y")]
    public void No_match_and_an_empty_part_are_no_value(string pattern, string text) =>
        Assert.That(new ExtractRule(ExtractRule.Compile(pattern)).TryExtract(text, out _, out _), Is.False);

    [Test]
    public void A_pattern_that_would_backtrack_without_end_does_not() => Assert.Multiple(() =>
    {
        var clock = Stopwatch.StartNew();
        var text = new string('a', 5000) + "!";
        var linear = ExtractRule.Compile("^(a+)+$");
        var backtracking = ExtractRule.Compile("^(?=a)(a+)+$");
        Assert.That(linear.Options & RegexOptions.NonBacktracking, Is.EqualTo(RegexOptions.NonBacktracking));
        Assert.That(backtracking.Options & RegexOptions.NonBacktracking, Is.EqualTo(RegexOptions.None));
        Assert.That(new ExtractRule(linear).TryExtract(text, out _, out _), Is.False);
        Assert.That(new ExtractRule(backtracking).TryExtract(text, out _, out _), Is.False);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    });
}
