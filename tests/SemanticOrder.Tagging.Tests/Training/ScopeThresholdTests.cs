using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class ScopeThresholdTests
{
    private static readonly double[][] Probabilities = [[0.9, 0.8, 0.3, 0.2, 0.4, 0.1], [0.1, 0.2, 0.6, 0.7, 0.1, 0.3]];
    private static readonly bool[][] Tags = [[true, true, false, false, false, false], [false, false, true, true, false, false]];

    [Test]
    public void Texts_without_a_tag_are_turned_away_where_no_other_is_lost() => Assert.That(ScopeThreshold.Best(Probabilities, Tags, 0), Is.EqualTo(0.5).Within(1e-9));

    [Test]
    public void No_more_is_lost_than_is_allowed()
    {
        double[][] probabilities = [[0.2, 0.9, 0.8, 0.5, 0.6]];
        bool[][] tags = [[true, true, true, false, false]];
        Assert.Multiple(() =>
        {
            Assert.That(ScopeThreshold.Best(probabilities, tags, 0), Is.Zero);
            Assert.That(ScopeThreshold.Best(probabilities, tags, 0.34), Is.EqualTo(0.7).Within(1e-9));
        });
    }

    [Test]
    public void Where_every_text_has_a_tag_none_is_turned_away_unless_a_share_is_given_for_it() => Assert.Multiple(() =>
    {
        Assert.That(ScopeThreshold.Best([[0.1, 0.3, 0.2, 0.4]], [[true, true, true, true]], null), Is.Zero);
        Assert.That(ScopeThreshold.Best([[0.1, 0.3, 0.2, 0.4]], [[true, true, true, true]], 0.25), Is.EqualTo(0.2));
    });

    [Test]
    public void A_model_that_has_seen_texts_without_a_tag_gives_none_to_such()
    {
        var texts = new List<LabelledText>();
        for (var number = 0; number < 60; number++)
        {
            texts.Add(new LabelledText($"第{number}单的发票什么时候开", ["invoice"]));
            texts.Add(new LabelledText($"第{number}单快点发货", ["urgent"]));
            texts.Add(new LabelledText($"今天{number}度天气真好啊", []));
        }

        var scorer = new IntentScorer(IntentTrainer.Train(texts, new TrainingOptions { IsExclusive = true, Settings = new LearnerSettings(1, 2, 2, 0.5) }));
        Assert.Multiple(() =>
        {
            Assert.That(Given(scorer, "发票开了吗"), Is.EqualTo(new[] { "invoice" }));
            Assert.That(Given(scorer, "天气怎么样"), Is.Empty);
        });
    }

    [Test]
    public void Two_tags_of_one_text_are_refused_where_tags_exclude_each_other() => Assert.That(
        () => IntentTrainer.Train([new LabelledText("发票快点", ["invoice", "urgent"])], new TrainingOptions { IsExclusive = true }), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9109"));

    private static string[] Given(IntentScorer scorer, string text) => [.. scorer.Score(text).ToArray().Where((_, tag) => scorer.IsGiven(tag)).Select(score => score.Tag)];
}
