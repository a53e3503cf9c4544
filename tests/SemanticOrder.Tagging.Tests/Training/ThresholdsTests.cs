using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class ThresholdsTests
{
    private static readonly bool[] NoneDeclines = new bool[200];

    [Test]
    public void Probabilities_that_part_the_texts_are_parted_between_the_worst_right_and_the_best_wrong()
    {
        double[] probabilities = [.. Enumerable.Range(0, 200).Select(row => row < 100 ? 0.8 : 0.3)];
        bool[] isTagged = [.. Enumerable.Range(0, 200).Select(row => row < 100)];
        Assert.Multiple(() =>
        {
            Assert.That(Thresholds.Of([probabilities], [isTagged], NoneDeclines).Plain, Is.InRange(0.3, 0.8));
            Assert.That(Thresholds.BestQuality([probabilities], [isTagged]), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_text_without_tags_that_is_left_alone_counts()
    {
        // F1 alone would give the tag to all seven, 4 rightly and 3 wrongly: 0.73, but only 4 texts are right then. Given to two, F1 is 0.67 and 5 texts are right.
        double[] probabilities = [0.9, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2];
        bool[] isTagged = [true, true, false, false, false, true, true];
        Assert.That(Thresholds.BestQuality([probabilities], [isTagged]), Is.EqualTo(((2.0 * 2 / (2 + 4)) + (5 / 7.0)) / 2).Within(1e-9));
    }

    [Test]
    public void Of_thresholds_that_are_as_good_the_strictest_is_taken()
    {
        // Nearly all texts are certain; the others are a toss, and giving them or not is nearly the same.
        double[] probabilities = [.. Enumerable.Range(0, 1000).Select(row => row < 990 ? 0.9 : 0.5 - ((row - 990) * 0.001))];
        bool[] isTagged = [.. Enumerable.Range(0, 1000).Select(row => row < 990 || row % 2 == 0)];
        Assert.That(Thresholds.Of([probabilities], [isTagged], new bool[1000]).Plain, Is.GreaterThan(0.5));
    }

    [Test]
    public void Of_few_texts_strictness_costs_next_to_nothing()
    {
        // Of 100 texts 50 are certain; the other 50 are a toss. Giving them is 2.5 points better, which is less than a standard error.
        double[] probabilities = [.. Enumerable.Range(0, 100).Select(row => row < 50 ? 0.9 : 0.5 - (row * 0.001))];
        bool[] isTagged = [.. Enumerable.Range(0, 100).Select(row => row < 50 || row % 2 == 0)];
        Assert.That(Thresholds.Of([probabilities], [isTagged], new bool[100]).Plain, Is.LessThan(0.42));
    }

    [Test]
    public void Texts_that_decline_something_are_given_tags_that_are_nearly_always_right()
    {
        // Half of the texts are certain; in the others the tag is right as often as not, and giving it costs and gains the same.
        double[] probabilities = [.. Enumerable.Range(0, 400).Select(row => row % 2 == 0 ? 0.99 - (row * 0.0001) : 0.6 - (row * 0.0001))];
        bool[] isTagged = [.. Enumerable.Range(0, 400).Select(row => row % 2 == 0 || row % 4 == 1)];
        bool[] declines = [.. Enumerable.Range(0, 400).Select(row => row >= 200)];
        var thresholds = Thresholds.Of([probabilities], [isTagged], declines);
        var given = Enumerable.Range(200, 200).Where(row => probabilities[row] >= thresholds.Declining).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(given.Count(row => isTagged[row]) / (double)given.Count, Is.GreaterThanOrEqualTo(0.95));
            Assert.That(given, Has.Count.GreaterThan(100), "no stricter than that takes");
            Assert.That(thresholds.Plain, Is.LessThan(thresholds.Declining));
        });
    }

    [Test]
    public void Where_no_tag_of_texts_that_decline_something_is_right_so_often_strictness_costs_some_quality_only()
    {
        // Nine of ten are right, the likelier ones no more than others.
        double[] probabilities = [.. Enumerable.Range(0, 1000).Select(row => 0.9 - (row * 0.0001))];
        bool[] isTagged = [.. Enumerable.Range(0, 1000).Select(row => row % 10 != 3)];
        bool[] declines = [.. Enumerable.Repeat(true, 1000)];
        var declining = Thresholds.Of([probabilities], [isTagged], declines).Declining;
        Assert.That(probabilities.Count(probability => probability >= declining), Is.InRange(850, 950));
    }

    [Test]
    public void A_few_texts_that_decline_something_have_no_threshold_of_their_own()
    {
        double[] probabilities = [.. Enumerable.Range(0, 200).Select(row => row / 200.0)];
        bool[] isTagged = [.. Enumerable.Range(0, 200).Select(row => row % 2 == 0 || row > 150)];
        bool[] declines = [.. Enumerable.Range(0, 200).Select(row => row < 20)];
        var thresholds = Thresholds.Of([probabilities], [isTagged], declines);
        Assert.That(thresholds.Declining, Is.EqualTo(thresholds.Plain));
    }
}
