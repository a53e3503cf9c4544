using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Tagging.Tests.Feedback;

public sealed class DriftTests
{
    private static readonly double[] Even = [.. Enumerable.Range(0, 1000).Select(number => number / 1000.0)];

    [Test]
    public void What_has_not_moved_has_index_nothing_and_what_has_has_much() => Assert.Multiple(() =>
    {
        Assert.That(DriftMonitor.StabilityIndex(Even, Even), Is.Zero);
        Assert.That(DriftMonitor.StabilityIndex(Even, [.. Even.Select(value => value * value)]), Is.GreaterThan(0.25));
        Assert.That(DriftMonitor.StabilityIndex([0.05], [0.95]), Is.EqualTo(2 * (1 - 1e-4) * Math.Log(1e4)).Within(1e-9));
    });

    [Test]
    public void A_rate_that_falls_a_little_and_stays_there_is_noticed()
    {
        var (steady, falling) = (new AcceptRateChart(0.8), new AcceptRateChart(0.8));
        for (var number = 0; number < 300; number++)
        {
            steady.Add(number % 5 != 0);
            falling.Add(number % 5 > 1);
        }

        Assert.Multiple(() =>
        {
            Assert.That(steady.IsAlarmed, Is.False);
            Assert.That(falling.HasFallen, Is.True);
        });
    }
}
