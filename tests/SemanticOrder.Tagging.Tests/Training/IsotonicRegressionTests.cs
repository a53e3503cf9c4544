using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class IsotonicRegressionTests
{
    [Test]
    public void Rates_that_fall_are_pooled()
    {
        var (scores, rates) = IsotonicRegression.Fit([1, 2, 3, 4], [false, true, false, true]);
        Assert.Multiple(() =>
        {
            Assert.That(scores, Is.EqualTo(new[] { 1, 2.5, 4 }));
            Assert.That(rates, Is.EqualTo(new[] { 1 / 3.0, 2 / 4.0, 2 / 3.0 }).Within(1e-12));
        });
    }

    [Test]
    public void Rates_rise_whatever_the_rows_are()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            double[] scores = [.. Enumerable.Range(0, 200).Select(_ => Math.Round(random.NextDouble(), 2))];
            bool[] isPositive = [.. scores.Select(score => random.NextDouble() < score)];
            var (corners, rates) = IsotonicRegression.Fit(scores, isPositive);
            Assert.That(corners, Is.Ordered.Ascending.And.Unique);
            Assert.That(rates, Is.Ordered.Ascending.And.All.GreaterThan(0).And.All.LessThan(1));
        }
    }

    [Test]
    public void The_order_of_rows_does_not_matter()
    {
        double[] scores = [.. Enumerable.Range(0, 100).Select(row => row % 10 / 10.0)];
        bool[] isPositive = [.. Enumerable.Range(0, 100).Select(row => row * 7 % 10 < row % 10)];
        var (corners, rates) = IsotonicRegression.Fit(scores, isPositive);
        var (otherCorners, otherRates) = IsotonicRegression.Fit([.. scores.Reverse()], [.. isPositive.Reverse()]);
        Assert.That((otherCorners, otherRates), Is.EqualTo((corners, rates)));
    }
}
