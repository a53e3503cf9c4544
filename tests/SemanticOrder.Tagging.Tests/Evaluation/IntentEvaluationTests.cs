using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Evaluation;

public sealed class IntentEvaluationTests
{
    [Test]
    public void Texts_never_seen_are_tagged_better_than_by_chance_and_probabilities_are_true()
    {
        var held = LabelledTextFile.Parse(File.ReadAllText(Path.Combine(CoreLexicon.Root, "samples", "intents", "b.jsonl"))).Texts;
        var evaluation = IntentEvaluation.Of(OrderModel.Model, held);
        Assert.Multiple(() =>
        {
            Assert.That(evaluation.Texts, Is.EqualTo(850));
            Assert.That(evaluation.Micro.F1, Is.GreaterThan(0.55));
            Assert.That(evaluation.CalibrationError, Is.LessThan(0.05));
            Assert.That(evaluation.PointingAccuracy, Is.GreaterThan(0.7));
            Assert.That(evaluation.Slices.Select(slice => slice.Name), Is.SupersetOf(new[] { "any negation word", "something is declined", "a cue is declined", "declined tags alone", "something is over", "several turns", "language en" }));
        });
    }

    [Test]
    public void What_was_declined_and_not_given_is_no_mistake()
    {
        var evaluation = IntentEvaluation.Of(OrderModel.Model, [new LabelledText("不用加急", ["no_rush"])]);
        Assert.Multiple(() =>
        {
            Assert.That(evaluation.Slices.Single(slice => slice.Name == "declined tags alone").Quality, Is.EqualTo(new TagQuality(0, 0, 0)));
            Assert.That(evaluation.Slices.Single(slice => slice.Name == "a cue is declined").Texts, Is.EqualTo(1));
        });
    }

    [Test]
    public void A_text_that_only_has_a_word_of_negation_declines_nothing()
    {
        var slices = IntentEvaluation.Of(OrderModel.Model, [new LabelledText("特别好看", [])]).Slices.Select(slice => slice.Name);
        Assert.That(slices, Is.EqualTo(new[] { "any negation word" }));
    }

    [Test]
    public void A_report_names_every_tag()
    {
        var report = EvaluationReport.Write(IntentEvaluation.Of(OrderModel.Model, [.. OrderModel.Texts.Take(20)]));
        Assert.That(OrderModel.Model.Tags, Is.All.Matches<string>(tag => report.Contains(tag, StringComparison.Ordinal)));
    }

    [TestCase(3, 1, 2, 0.75, 0.6)]
    [TestCase(0, 0, 0, 1, 1)]
    public void Precision_and_recall_are_shares(int right, int wrong, int missed, double precision, double recall)
    {
        var quality = new TagQuality(right, wrong, missed);
        Assert.That((quality.Precision, quality.Recall), Is.EqualTo((precision, recall)));
    }
}
