using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class PlattScalingTests
{
    [Test]
    public void Probabilities_follow_the_rates()
    {
        // Of scores -1 a fifth is right, of scores 1 four fifths.
        double[] scores = [.. Enumerable.Range(0, 1000).Select(row => row < 500 ? -1.0 : 1.0)];
        bool[] isRight = [.. Enumerable.Range(0, 1000).Select(row => row < 500 ? row % 5 == 0 : row % 5 != 0)];
        var (slope, offset) = PlattScaling.Fit(scores, isRight);
        Assert.Multiple(() =>
        {
            Assert.That(1 / (1 + Math.Exp(slope + offset)), Is.EqualTo(0.8).Within(0.01));
            Assert.That(1 / (1 + Math.Exp(offset - slope)), Is.EqualTo(0.2).Within(0.01));
        });
    }

    [Test]
    public void Without_positive_rows_nothing_is_likely()
    {
        var (slope, offset) = PlattScaling.Fit([-1, -0.5, 0], [false, false, false]);
        Assert.That(1 / (1 + Math.Exp((slope * 0) + offset)), Is.LessThan(0.3));
    }
}
