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
    [TestCase("不易碎的，随便装", "fragile", HitState.Negated)]
    [TestCase("Not fragile, throw it if you like", "fragile", HitState.Negated)]
    [TestCase("鞋盒压扁没事", "fragile", HitState.Homograph)]
    [TestCase("怕压扁，贵点没事", "fragile", HitState.Live)]
    [TestCase("不加急、不开票", "urgent", HitState.Negated)]
    [TestCase("加不加急都行", "urgent", HitState.Live)]
    [TestCase("普票专票都不用", "invoice", HitState.Negated)]
    [TestCase("礼品袋不需要，谢谢", "gift", HitState.Negated)]
    [TestCase("发票：不要", "invoice", HitState.Negated)]
    [TestCase("发票别再发了，三遍了", "invoice", HitState.Negated)]
    [TestCase("名字别绣了", "custom", HitState.Negated)]
    [TestCase("别绣错名字", "custom", HitState.Live)]
    [TestCase("名字别绣歪了", "custom", HitState.Live)]
    [TestCase("I don't really need the receipt", "invoice", HitState.Negated)]
    [TestCase("别把名字刻错", "custom", HitState.Live)]
    [TestCase("蛋糕上写“不急不急”", "no_rush", HitState.Homograph)]
    [TestCase("书名叫《宽松教育》", "relaxed_fit", HitState.Homograph)]
    [TestCase("别压扁", "fragile", HitState.Live)]
    [TestCase("我没申请退款", "cancel_refund", HitState.Negated)]
    [TestCase("有人说能代写贺卡，我不用代写贺卡", "gift", HitState.Negated)]
    [TestCase("单子别写药名", "medical", HitState.Live)]
    [TestCase("客服：要加冰吗\n买家：不用", "cold_chain", HitState.Negated)]
    [TestCase("客服：帮您改地址哈\n买家：等等，先不改地址", "address_change", HitState.Negated)]
    [TestCase("客服：要加冰吗\n买家：好", "cold_chain", HitState.Offered)]
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
    public void All_that_is_declined_is_declined_where_the_negation_is_part_of_no_cue()
    {
        var reader = new LexiconReader(TagLexicon.Parse("t\tcue\t(压扁|别压扁)\nu\tcue\t压扁\n*\tnegation\t别\n"));
        reader.Read(Normal("别压扁"));
        Assert.That(reader.Hits.ToArray().Select(hit => hit.State), Is.EquivalentTo(new[] { HitState.Live, HitState.Live, HitState.Negated }));
    }

    [Test]
    public void A_row_of_scope_with_a_tag_is_about_that_tag_alone()
    {
        var reader = new LexiconReader(TagLexicon.Parse("a\tcue\t名字\nb\tcue\t店名\na\twithdrawal\t别印$\n"));
        reader.Read(Normal("名字别印，店名别印"));
        Assert.That(reader.Hits.ToArray().Select(hit => hit.State), Is.EqualTo(new[] { HitState.Negated, HitState.Live }));
    }

    [TestCase("名字别印了", HitState.Negated)]
    [TestCase("名字别印，谢谢", HitState.Negated)]
    [TestCase("名字别印歪", HitState.Live)]
    public void A_pattern_may_ask_for_the_end_of_its_clause(string text, HitState state)
    {
        var reader = new LexiconReader(TagLexicon.Parse("a\tcue\t名字\n*\twithdrawal\t别印$\n"));
        reader.Read(Normal(text));
        Assert.That(reader.Hits[0].State, Is.EqualTo(state));
    }

    [TestCase("不用加急", true)]
    [TestCase("不用麻烦", true)]
    [TestCase("特别好看", false)]
    [TestCase("", false)]
    public void A_text_that_declines_something_is_known_without_a_cue(string text, bool declines)
    {
        var reader = new LexiconReader(CoreLexicon.Lexicon);
        reader.Read(Normal(text));
        Assert.That(reader.Declines, Is.EqualTo(declines));
    }

    [TestCase("客服：加急吗？\n买家：不用加急\n")]
    [TestCase("“加急”“不用加急”")]
    [TestCase("别加急别加急")]
    [TestCase("“")]
    [TestCase("\n客服：")]
    public void A_long_text_of_one_thing_again_and_again_is_read_in_time(string part)
    {
        var reader = new LexiconReader(CoreLexicon.Lexicon);
        Assert.That(() => reader.Read(Normal(string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)))), Throws.Nothing);
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
