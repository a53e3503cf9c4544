using System.Globalization;
using NUnit.Framework;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>The earlier and the later part of a log: what has moved is told, what has not is let be.</summary>
public sealed class TagDriftTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 12, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_log_without_a_shift_raises_no_alarm()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var drift = await DriftAsync(new Random(seed), number => (0, 0, 0.7));
            Assert.That((drift.IsAlarmed, drift.Then, drift.Now), Is.EqualTo((false, 200, 200)), $"seed {seed}: {drift}");
        }
    }

    [Test]
    public async Task Scores_that_move_are_told_apart_from_texts_of_another_kind()
    {
        var (scores, novelty) = (await DriftAsync(new Random(1), number => (number < 200 ? 0 : 0.3, 0, 0.7)), await DriftAsync(new Random(2), number => (0, number < 200 ? 0 : 0.4, 0.7)));
        Assert.Multiple(() =>
        {
            Assert.That((scores.Scores >= TagDrift.Moved, scores.Novelty >= TagDrift.Moved, scores.IsAlarmed), Is.EqualTo((true, false, true)), scores.ToString());
            Assert.That((novelty.Scores >= TagDrift.Moved, novelty.Novelty >= TagDrift.Moved, novelty.IsAlarmed), Is.EqualTo((false, true, true)), novelty.ToString());
        });
    }

    [Test]
    public async Task A_rate_of_acceptance_that_falls_or_rises_is_told()
    {
        var (fallen, risen) = (await DriftAsync(new Random(3), number => (0, 0, number < 200 ? 0.8 : 0.5)), await DriftAsync(new Random(4), number => (0, 0, number < 200 ? 0.5 : 0.8)));
        Assert.Multiple(() =>
        {
            Assert.That((fallen.Acceptance, fallen.IsAlarmed), Is.EqualTo((-1, true)), fallen.ToString());
            Assert.That((risen.Acceptance, risen.IsAlarmed), Is.EqualTo((1, true)), risen.ToString());
        });
    }

    [Test]
    public async Task Scores_count_before_anything_is_heard_and_a_few_decisions_say_nothing()
    {
        var (unheard, few) = (await DriftAsync(new Random(5), number => (number < 200 ? 0 : 0.3, 0, null)), await DriftAsync(new Random(6), number => (0.3, 0, 0.7), 30));
        Assert.Multiple(() =>
        {
            Assert.That((unheard.Scores >= TagDrift.Moved, unheard.AcceptRate, unheard.Acceptance), Is.EqualTo((true, (double?)null, 0)));
            Assert.That((few.Scores, few.AcceptRate, few.IsAlarmed), Is.EqualTo(((double?)null, (double?)null, false)));
        });
    }

    /// <summary>The drift of a log whose decisions are drawn: what is added to score and novelty, and the chance of acceptance, by the decision's number.</summary>
    private static async Task<TagDrift> DriftAsync(Random random, Func<int, (double Score, double Novelty, double? Accepted)> world, int decisions = 400)
    {
        var log = new InMemoryFeedbackStore();
        for (var number = 0; number < decisions; number++)
        {
            var (id, (score, novelty, accepted)) = (number.ToString(CultureInfo.InvariantCulture), world(number));
            await log.LogAsync(new FeedbackEvent(id, "urgent", id, "m", (random.NextDouble() * 0.7) + score, FeedbackAction.Ask, [0.1, 0.1, 0.8], 1, At) { Novelty = (random.NextDouble() * 0.6) + novelty });
            if (accepted is { } rate)
                await log.JoinAsync(id, random.NextDouble() < rate ? FeedbackOutcome.Accepted : FeedbackOutcome.Rejected, At);
        }

        return (await TagDrift.ReadAsync(log, 0.5, At.AddDays(1))).Single();
    }
}
