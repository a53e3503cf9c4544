using SemanticOrder.Tagging.Lexicon;

namespace SemanticOrder.Tagging.Tests.Lexicon;

public sealed class TagLexiconTests
{
    [Test]
    public void The_shipped_lexicon_has_no_bad_row_and_cues_for_every_tag() => Assert.Multiple(() =>
    {
        Assert.That(CoreLexicon.Lexicon.Diagnostics, Is.Empty);
        Assert.That(CoreLexicon.Lexicon.Tags, Has.Count.EqualTo(15));
    });

    [TestCase("urgent\tcue", "tabs")]
    [TestCase("urgent\tshout\t加急", "no kind")]
    [TestCase("urgent\t1\t加急", "no kind")]
    [TestCase("*\tcue\t加急", "names its tag")]
    [TestCase("*\tclass\t外婆", "has a name")]
    [TestCase("urgent\tcue\t(加急", "not closed")]
    [TestCase("urgent\tcue\t加急)", "outside")]
    [TestCase("urgent\tcue\t((加急))", "inside another")]
    [TestCase("urgent\tcue\t加|急", "outside a group")]
    [TestCase("urgent\tcue\t加……急", "no text")]
    [TestCase("urgent\tcue\t", "no text")]
    [TestCase("urgent\tcue\t$", "no text")]
    [TestCase("urgent\tcue\t加$急", "before the end")]
    [TestCase("urgent\tcue\t加急$$", "before the end")]
    public void A_bad_row_is_named_and_the_rest_is_kept(string row, string says)
    {
        var lexicon = TagLexicon.Parse("# cues\r\nurgent\tcue\t急件\n" + row + "\ninvoice\tcue\t发票\n", "mine.tsv");
        Assert.Multiple(() =>
        {
            Assert.That(lexicon.Rows, Has.Count.EqualTo(2));
            Assert.That(lexicon.Diagnostics, Has.Count.EqualTo(1));
            Assert.That(lexicon.Diagnostics[0].ToString(), Does.StartWith("mine.tsv:3:1").And.Contain("SO9101").And.Contain(says));
        });
    }

    [Test]
    public void A_pattern_of_too_many_phrases_is_refused()
    {
        var ten = "(" + string.Join('|', Enumerable.Range(0, 10)) + ")";
        var lexicon = TagLexicon.Parse("urgent\tcue\t" + ten + ten + ten + ten);
        Assert.That(lexicon.Diagnostics.Single().Message, Does.Contain("more than"));
    }
}
