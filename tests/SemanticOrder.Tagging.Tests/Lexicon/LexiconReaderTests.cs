using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Tests.Lexicon;

public sealed class LexiconReaderTests
{
    [TestCase("麻烦加急", "urgent", HitState.Live)]
    [TestCase("不用加急", "urgent", HitState.Negated)]
    [TestCase("別加急", "urgent", HitState.Negated)]
    [TestCase("不是很急，慢慢发", "urgent", HitState.Negated)]
    [TestCase("我又不急", "urgent", null)]
    [TestCase("特别着急", "urgent", HitState.Live)]
    [TestCase("能不能加急", "urgent", HitState.Live)]
    [TestCase("贺卡就不用了", "gift", HitState.Negated)]
    [TestCase("不用礼盒，要发票", "invoice", HitState.Live)]
    [TestCase("发票夹有A5的吗", "invoice", HitState.Homograph)]
    [TestCase("别送货上门", "delivery_note", HitState.Negated)]
    [TestCase("去年生日买的", "time_sensitive", HitState.Past)]
    [TestCase("no need to gift wrap", "gift", HitState.Negated)]
    [TestCase("the gifted child", "gift", null)]
    [TestCase("周末再发", "no_rush", HitState.Live)]
    [TestCase("周末再发", "urgent", null)]
    [TestCase("怕压", "fragile", HitState.Live)]
    public void Words_around_a_cue_decide_what_it_says(string raw, string tag, HitState? state) => Assert.That(State(raw, tag), Is.EqualTo(state));

    [Test]
    public void The_word_that_declines_is_known()
    {
        var text = Normal("真的不用加急");
        var reader = new LexiconReader(CoreLexicon.Lexicon);
        reader.Read(text);
        foreach (var hit in reader.Hits)
        {
            if (CoreLexicon.Lexicon.Phrases[hit.Phrase].Row.Tag != "urgent" || hit.State != HitState.Negated)
                continue;
            var (start, end) = text.ToOriginal(hit.ScopeStart, hit.ScopeEnd);
            Assert.That("真的不用加急"[start..end], Is.EqualTo("不用"));
            return;
        }

        Assert.Fail("no cue was declined");
    }

    [Test]
    public void A_long_text_of_nothing_but_scopes_and_cues_is_read_in_a_moment()
    {
        var text = Normal(string.Concat(Enumerable.Repeat("不用加急", 50_000)));
        var reader = new LexiconReader(CoreLexicon.Lexicon);
        Assert.That(() => reader.Read(text), Throws.Nothing);
        Assert.That(reader.Count, Is.GreaterThanOrEqualTo(50_000));
    }

    private static HitState? State(string raw, string tag)
    {
        var reader = new LexiconReader(CoreLexicon.Lexicon);
        reader.Read(Normal(raw));
        HitState? best = null;
        foreach (var hit in reader.Hits)
        {
            if (CoreLexicon.Lexicon.Phrases[hit.Phrase].Row.Tag == tag && (best is null || hit.State < best))
                best = hit.State;
        }

        // A question hides nothing: the cue is there.
        return best == HitState.Asked ? HitState.Live : best;
    }

    private static NormalText Normal(string raw)
    {
        var text = new NormalText();
        text.Read(raw);
        return text;
    }
}
