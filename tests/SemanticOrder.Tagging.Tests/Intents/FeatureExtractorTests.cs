using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Tests.Intents;

public sealed class FeatureExtractorTests
{
    private static readonly TagLexicon Lexicon = TagLexicon.Parse("kin\tclass\t(外婆|闺女|婆|mum)\nplace\tclass\t门口\n");

    [TestCase("给外婆的", "给闺女的")]
    [TestCase("for mum", "for 外婆")]
    public void Words_of_a_class_stand_for_each_other(string one, string other)
    {
        var without = Features(one, TagLexicon.Empty).Intersect(Features(other, TagLexicon.Empty)).Count();
        Assert.That(Features(one, Lexicon).Intersect(Features(other, Lexicon)).Count(), Is.GreaterThan(without));
    }

    [Test]
    public void The_longest_word_of_a_class_counts()
    {
        var longest = Features("外婆", TagLexicon.Parse("kin\tclass\t外婆\nold\tclass\t外\n"));
        Assert.That(longest, Is.EquivalentTo(Features("外婆", TagLexicon.Parse("kin\tclass\t外婆\n"))));
    }

    [Test]
    public void A_class_is_no_cue_and_another_class_is_another() => Assert.Multiple(() =>
    {
        Assert.That(Lexicon.Tags, Is.Empty);
        Assert.That(Features("门口", Lexicon).Intersect(Features("外婆", Lexicon)), Is.Empty);
    });

    private static HashSet<ulong> Features(string text, TagLexicon lexicon)
    {
        var (normal, extractor) = (new NormalText(), new FeatureExtractor(lexicon, 3));
        normal.Read(text);
        extractor.Read(normal);
        return [.. extractor.Features.ToArray().Select(feature => feature.Hash)];
    }
}
