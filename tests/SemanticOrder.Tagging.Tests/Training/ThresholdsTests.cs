using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class ThresholdsTests
{
    [Test]
    public void Scores_that_part_the_texts_are_parted_between_the_worst_right_and_the_best_wrong()
    {
        List<double[]> scores = [[2, 1.5, -1.5, -2]];
        var threshold = Thresholds.Best(scores, [[true, true, false, false]]);
        Assert.Multiple(() =>
        {
            Assert.That(threshold, Is.EqualTo(0.5).Within(0.1));
            Assert.That(Thresholds.BestQuality(scores, [[true, true, false, false]]), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_text_without_tags_that_is_left_alone_counts()
    {
        // F1 alone would give the tag to all seven, 4 rightly and 3 wrongly: 0.73, but only 4 texts are right then. Given to two, F1 is 0.67 and 5 texts are right.
        double[] scores = [5, 4, 0.9, 0.8, 0.7, 0.6, 0.5];
        bool[] isTagged = [true, true, false, false, false, true, true];
        Assert.That(Thresholds.BestQuality([scores], [isTagged]), Is.EqualTo(((2.0 * 2 / (2 + 4)) + (5 / 7.0)) / 2).Within(1e-9));
    }
}
