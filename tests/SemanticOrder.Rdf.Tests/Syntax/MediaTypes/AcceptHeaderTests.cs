namespace SemanticOrder.Rdf.Tests.Syntax.MediaTypes;

public class AcceptHeaderTests
{
    [TestCase("a/b", "a/b", 1)]
    [TestCase("A/B ; Q=0.25", "a/B", 0.25)]
    [TestCase("a/b;q=0.123", "a/b", 0.123)]
    [TestCase("a/*;q=0.3, */*;q=0.9", "a/b", 0.3)]
    [TestCase("*/*;q=0.9,a/b;q=0.1,a/*;q=0.3", "a/b", 0.1)]
    [TestCase("*/*;q=0.9,a/b;q=0", "a/b", 0)]
    [TestCase("a/b;version=1.2;q=0.4", "a/b", 0.4)]
    [TestCase("a/b;q=0.4, a/b;version=1.2;q=0.6", "a/b", 0.6)]
    [TestCase("a/b;x=\"1,2;q=0.7\";q=0.4, c/d", "a/b", 0.4)]
    [TestCase("a/b;x=\"\\\",c/d\", e/f", "c/d", 0)]
    [TestCase(" , a/b,", "a/b", 1)]
    [TestCase("a/c", "a/b", 0)]
    [TestCase("a/c", "nothing", 0)]
    public void The_most_specific_range_counts(string accept, string mediaType, double quality) =>
        Assert.That(AcceptHeader.Parse(accept).QualityOf(mediaType), Is.EqualTo(quality));

    [TestCase("a/b;q=1.1")]
    [TestCase("a/b;q=-1")]
    [TestCase("a/b;q=.5")]
    [TestCase("a/b;q=0.1234")]
    [TestCase("a/b;q=x")]
    [TestCase("a/b;q=")]
    [TestCase("a/b;q=NaN")]
    [TestCase("*/b")]
    [TestCase("a")]
    [TestCase("/b")]
    [TestCase("a/")]
    [TestCase("a b/c")]
    [TestCase("a/b/c")]
    public void A_range_that_is_not_well_formed_is_left_out(string range)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AcceptHeader.Parse(range + ", x/y").QualityOf("a/b"), Is.Zero);
            Assert.That(AcceptHeader.Parse(range).QualityOf("any/thing"), Is.EqualTo(1), "nothing else is said, so everything is accepted");
        }
    }

    [TestCase("x/y;q=0.5, a/b;q=0.5", "a/b")]
    [TestCase("x/y, a/b;q=0.9", "x/y")]
    [TestCase("z/z", null)]
    public void The_best_is_chosen_and_among_equals_the_first_offered(string accept, string? chosen) =>
        Assert.That(AcceptHeader.Parse(accept).Choose("a/b", "x/y"), Is.EqualTo(chosen));
}
