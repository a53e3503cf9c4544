using NUnit.Framework;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

/// <summary>A model takes over the tags that it reads better than the lexicon, and no others.</summary>
public sealed class HandoverTests
{
    private static readonly TagScheme Lexicon = new(
        [Tag("gift"), Tag("invoice")], TagLexicon.Parse("gift\tcue\t礼盒\t\ngift\tcue\t贺卡\t\ngift\tcue\t送人\t\ngift\tcue\t礼物\t\n", "test.lexicon.tsv"), null);

    private static readonly List<LabelledText> Invoices =
        [.. Enumerable.Range(0, 30).SelectMany(number => new[] { new LabelledText($"单子{number}麻烦补个抬头", ["invoice"]), new LabelledText($"单子{number}颜色好看", []) })];

    private static readonly List<LabelledText> Others = [.. "请放门口 尺码准吗 什么时候有货 好的谢谢 收到了 质量不错 多少钱 有蓝色吗 客服在吗 包邮吗 怎么付款 换个地址 明天在家 电话打不通".Split(' ').Select(text => new LabelledText(text, []))];

    private static readonly List<LabelledText> Gifts = [new("要礼盒", ["gift"]), new("写张贺卡", ["gift"]), new("送人的", ["gift"]), new("是礼物", ["gift"])];

    private static readonly List<LabelledText> All = [.. Invoices, .. Gifts, .. Others];

    [Test]
    public void A_tag_of_few_texts_stays_with_the_lexicon_and_one_of_many_goes_to_the_model()
    {
        var handover = Handover.Train(All, new TrainingOptions(), Lexicon);
        Assert.Multiple(() =>
        {
            Assert.That(handover.Model!.Tags, Is.EqualTo(new[] { "invoice" }));
            Assert.That(handover.Left.Select(tag => (tag.Tag, tag.Texts, tag.ByLexicon.F1)), Is.EqualTo(new[] { ("gift", 4, 1.0) }));
            Assert.That(handover.Left[0].ByModel.F1, Is.LessThan(1));
            Assert.That(handover.Before.F1, Is.LessThan(handover.After.F1));
            Assert.That(handover.After.F1, Is.GreaterThan(0.95));
        });
    }

    [Test]
    public void What_serves_reads_both_as_they_were_judged()
    {
        var handover = Handover.Train(All, new TrainingOptions(), Lexicon);
        Assert.That(IntentEvaluation.Of(handover.Model!, Lexicon, All).ByTag["gift"].F1, Is.EqualTo(1));
        var reader = new TagReader(new TagScheme(Lexicon.Tags, Lexicon.Lexicon, handover.Model));
        Assert.That(reader.Read("要礼盒").Select(reading => (reading.Tag.Key, reading.Source, reading.Zone)), Is.EqualTo(new[] { ("gift", TagSource.Rule, TagZone.Apply) }));
        Assert.That(reader.Read("单子9麻烦补个抬头").Select(reading => (reading.Tag.Key, reading.Source, reading.Zone)), Is.EqualTo(new[] { ("invoice", TagSource.Model, TagZone.Apply) }));
    }

    [Test]
    public void No_model_is_made_where_the_lexicon_reads_all_tags_better() => Assert.That(Handover.Train([.. Gifts, .. Others], new TrainingOptions(), Lexicon).Model, Is.Null);

    [Test]
    public void Without_a_lexicon_or_where_tags_exclude_each_other_every_tag_goes_to_the_model()
    {
        Assert.That(Handover.Train(All, new TrainingOptions(), null).Model!.Tags, Is.EqualTo(new[] { "gift", "invoice" }));
        Assert.That(Handover.Train(All, new TrainingOptions { IsExclusive = true }, Lexicon).Left, Is.Empty);
    }

    [Test]
    public void What_was_held_out_is_told_for_every_tag()
    {
        var trained = IntentTrainer.TrainAndJudge(All, new TrainingOptions());
        Assert.That(trained.Model.Hash, Is.EqualTo(IntentTrainer.Train(All, new TrainingOptions()).Hash));
        Assert.That(trained.HeldOut.Keys, Is.EquivalentTo(trained.Model.Tags));
        Assert.That(trained.HeldOut["invoice"].Right + trained.HeldOut["invoice"].Missed, Is.EqualTo(30));
        Assert.That(trained.HeldOut["gift"].Right + trained.HeldOut["gift"].Missed, Is.EqualTo(4));
    }

    private static TagDefinition Tag(string key) => new($"http://example.org/{key}", key);
}
