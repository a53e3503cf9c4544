using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class CalibrationsTests
{
    [Test]
    public void Rates_that_no_curve_follows_are_followed_by_steps()
    {
        var (scores, isPositive) = Stairs(8_000);
        var calibration = Calibrations.Fit(scores, isPositive);
        Assert.Multiple(() =>
        {
            Assert.That(calibration.StepScores, Is.Not.Empty);
            Assert.That(calibration.Probability(0.2), Is.EqualTo(0.1).Within(0.03));
            Assert.That(calibration.Probability(0.5), Is.EqualTo(0.5).Within(0.03));
            Assert.That(calibration.Probability(0.9), Is.EqualTo(0.6).Within(0.03));
        });
    }

    [Test]
    public void A_curve_stays_where_rows_are_few()
    {
        var (scores, isPositive) = Stairs(800);
        Assert.That(Calibrations.Fit(scores, isPositive).StepScores, Is.Empty);
    }

    [Test]
    public void A_curve_stays_where_it_is_the_truth()
    {
        double[] scores = [.. Enumerable.Range(0, 8_000).Select(row => ((row * 7919 % 8_000) / 1_000.0) - 4)];
        bool[] isPositive = [.. scores.Select((score, row) => Chance(row) < 1 / (1 + Math.Exp(-2 * score)))];
        Assert.That(Calibrations.Fit(scores, isPositive).StepScores, Is.Empty);
    }

    [Test]
    public void A_higher_score_is_likelier_on_steps_as_well()
    {
        var (scores, isPositive) = Stairs(8_000);
        var calibration = Calibrations.Fit(scores, isPositive);
        double[] probabilities = [.. Enumerable.Range(-100, 300).Select(at => calibration.Probability(at / 100.0))];
        Assert.That(probabilities, Is.Ordered.Ascending.And.Unique.And.All.InRange(0, 1));
    }

    private static (double[] Scores, bool[] IsPositive) Stairs(int count)
    {
        double[] scores = [.. Enumerable.Range(0, count).Select(row => (row * 7919 % count) / (double)count)];
        return (scores, [.. scores.Select((score, row) => Chance(row) < (score < 0.4 ? 0.1 : score < 0.6 ? 0.5 : 0.6))]);
    }

    /// <summary>The same on every machine, spread evenly.</summary>
    private static double Chance(int row) => row * 0.6180339887498949 % 1;
}
