using System.Globalization;
using System.Text;
using NUnit.Framework;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>A model takes the place of the one in use when the log and the suite speak for it, and only then.</summary>
public sealed class ModelPromotionTests
{
    private const string Invoice = "invoice";
    private SampleLayer _layer = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _layer = await SampleLayer.StartAsync(SampleKnowledge.Compiled);
        await _layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(
            "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-0,1000,2026-01-10T20:30:00+08:00,,cs,可能要发票 公司华兴报销\nT-1,1001,2026-01-10T20:30:00+08:00,,cs,可能要发票 先问问华兴再说\n"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _layer.DisposeAsync();

    [Test]
    public async Task A_better_model_is_promoted()
    {
        var verdict = await JudgeAsync(SmallModel.Blunt, SmallModel.Sharp, 3000, SmallModel.Texts);
        Assert.Multiple(() =>
        {
            Assert.That(verdict.Refusals, Is.Empty);
            Assert.That(verdict.IsPromoted, Is.True);
            Assert.That(verdict.Decisions, Is.EqualTo(3000));
            Assert.That(verdict.Uplift.Lower, Is.GreaterThan(0.2));
            Assert.That(verdict.F1After, Is.GreaterThan(verdict.F1Before));
        });
    }

    [Test]
    public async Task A_worse_model_is_refused() =>
        Assert.That((await JudgeAsync(SmallModel.Sharp, SmallModel.Blunt, 3000, SmallModel.Texts)).Refusals, Has.Some.Contains("uplift may be nothing").And.Some.Contains("SNIPS").And.Some.Contains("invoice loses"));

    [Test]
    public async Task The_same_model_is_not_better_than_itself() =>
        Assert.That((await JudgeAsync(SmallModel.Sharp, SmallModel.Sharp, 3000, SmallModel.Texts)).Refusals, Has.Some.Contains("uplift may be nothing"));

    [Test]
    public async Task A_few_decisions_are_too_few() =>
        Assert.That((await JudgeAsync(SmallModel.Blunt, SmallModel.Sharp, 300, SmallModel.Texts)).Refusals, Has.Some.Match("stands for \\d+ decisions of the candidate; at least 200"));

    [Test]
    public async Task What_the_log_praises_and_the_suite_does_not_is_refused()
    {
        List<LabelledText> others = [.. SmallModel.Texts.Select(text => text with { Tags = text.Tags.Count > 0 ? [] : [Invoice] })];
        var refusals = (await JudgeAsync(SmallModel.Blunt, SmallModel.Sharp, 3000, others)).Refusals;
        Assert.That(refusals, Has.Count.EqualTo(2).And.Some.Contains("calibration error").And.Some.Contains("The tag invoice loses"));
    }

    [Test]
    public async Task Without_a_log_there_is_nothing_to_go_by()
    {
        var verdict = await JudgeAsync(SmallModel.Blunt, SmallModel.Sharp, 0, SmallModel.Texts);
        Assert.That((verdict.Decisions, verdict.IsPromoted), Is.EqualTo((0, false)));
    }

    /// <summary>Judges by a log of decisions about two orders, of which the first wants an invoice and the second does not. The texts count although people have answered since.</summary>
    private async Task<PromotionVerdict> JudgeAsync(IntentModel champion, IntentModel candidate, int decisions, IReadOnlyList<LabelledText> suite)
    {
        var log = new InMemoryFeedbackStore();
        for (var number = 0; number < decisions; number++)
        {
            double[] propensities = [0.1, 0.1, 0.8];
            var (isWanted, id) = (number % 2 == 0, number.ToString(CultureInfo.InvariantCulture));
            var action = ZoneBandit.Draw(propensities, (ulong)number);
            await log.LogAsync(new FeedbackEvent(id, Invoice, id, "lexicon", 0.5, action, propensities, (ulong)number, SampleLayer.Clock.GetUtcNow()) { Order = $"?jd.order:{1000 + (number % 2)}" });
            if (action != FeedbackAction.Hide || isWanted)
                await log.JoinAsync(id, action == FeedbackAction.Hide ? FeedbackOutcome.Complaint : isWanted ? FeedbackOutcome.Accepted : FeedbackOutcome.Rejected, SampleLayer.Clock.GetUtcNow());
        }

        return await new ModelPromotion(log, _layer.Explanation, _layer.Knowledge, new Later()).JudgeAsync(champion, candidate, suite);
    }

    /// <summary>A clock after all time-outs.</summary>
    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => SampleLayer.Clock.GetUtcNow().AddDays(30);
    }
}
