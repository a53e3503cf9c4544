using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Tagging.Tests.Feedback;

public sealed class OffPolicyEvaluationTests
{
    private const int Replications = 100;

    [Test]
    public void Doubly_robust_errs_less_than_self_normalised_and_its_interval_holds()
    {
        var (robust, normalised, covered) = (0.0, 0.0, 0);
        for (var replication = 0; replication < Replications; replication++)
        {
            var evaluation = new OffPolicyEvaluation(new LoggingWorld(0.1, (ulong)replication).Log(1000), LoggingWorld.Candidate);
            var (dr, snips) = (evaluation.DoublyRobust(), evaluation.SelfNormalised());
            robust += Math.Pow(dr.Value - LoggingWorld.Truth, 2);
            normalised += Math.Pow(snips.Value - LoggingWorld.Truth, 2);
            covered += dr.Lower <= LoggingWorld.Truth && LoggingWorld.Truth <= dr.Upper ? 1 : 0;
        }

        Assert.Multiple(() =>
        {
            Assert.That(Math.Sqrt(robust), Is.LessThanOrEqualTo(0.7 * Math.Sqrt(normalised)));
            Assert.That(covered, Is.GreaterThanOrEqualTo(85));
        });
    }

    [Test]
    public void Any_expected_rewards_give_the_right_value_where_propensities_are_kept_and_better_ones_a_narrower_interval()
    {
        // The nonsense is opposite to the truth, and of its size.
        var (right, wrong, covered) = (new List<ValueEstimate>(), new List<ValueEstimate>(), 0);
        for (var replication = 0; replication < Replications; replication++)
        {
            var evaluation = new OffPolicyEvaluation(new LoggingWorld(0.1, (ulong)replication).Log(1000), LoggingWorld.Candidate);
            right.Add(evaluation.DoublyRobust(LoggingWorld.Expected));
            wrong.Add(evaluation.DoublyRobust((context, action) => 1 - LoggingWorld.Expected(context, action)));
            covered += wrong[^1].Lower <= LoggingWorld.Truth && LoggingWorld.Truth <= wrong[^1].Upper ? 1 : 0;
        }

        double[] misses = [.. wrong.Select(estimate => estimate.Value - LoggingWorld.Truth)];
        Assert.Multiple(() =>
        {
            Assert.That(Math.Abs(misses.Average()), Is.LessThan(4 * wrong.Average(estimate => estimate.StandardError) / Math.Sqrt(Replications)));
            Assert.That(covered, Is.GreaterThanOrEqualTo(88));
            Assert.That(right.Average(estimate => estimate.StandardError), Is.LessThan(0.7 * wrong.Average(estimate => estimate.StandardError)));
        });
    }

    [Test]
    public void An_interval_is_not_certain_of_a_rare_action_because_all_went_well_so_far()
    {
        // One in fifty decisions shows a tag that is right with a probability of 0.98; most logs have seen no mistake in it.
        var (random, covered) = (new Random(3), 0);
        for (var replication = 0; replication < Replications; replication++)
        {
            var log = Enumerable.Range(0, 1000).Select(_ => random.Next(50) == 0 ? new LoggedDecision([0.98], 0, 0.02, random.Next(50) == 0 ? -1 : 1) : new LoggedDecision([0.98], 2, 0.98, random.Next(4) == 0 ? -1 : 1)).ToList();
            var shown = new OffPolicyEvaluation(log, _ => [1, 0, 0]).DoublyRobust();
            covered += shown.Lower <= 0.96 && 0.96 <= shown.Upper ? 1 : 0;
        }

        Assert.That(covered, Is.GreaterThanOrEqualTo(85));
    }

    [Test]
    public void An_action_that_was_hardly_ever_taken_is_not_expected_to_be_worth_more_than_anything_that_happened()
    {
        var log = Enumerable.Range(0, 200).Select(number => new LoggedDecision([number / 200.0], 2, 0.98, 0.2))
            .Concat(Enumerable.Range(0, 6).Select(number => new LoggedDecision([number < 3 ? 0.1 : 0.5], 0, 0.01, number < 3 ? -1 : 1)));
        var model = RewardModel.Fit(log, 3);
        foreach (var context in Enumerable.Range(0, 11).Select(step => step / 10.0))
            Assert.That(model.Predict([context], 0), Is.InRange(-1, 1));
    }

    [Test]
    public void Lost_propensities_leave_a_bias_that_more_decisions_do_not_remove()
    {
        var log = new LoggingWorld(0.1, 7).Log(20_000);
        var lost = log.Select(decision => decision with { Propensity = 1 / 3.0 }).ToList();
        var kept = new OffPolicyEvaluation(log, LoggingWorld.Candidate).SelfNormalised();
        var biased = new OffPolicyEvaluation(lost, LoggingWorld.Candidate).SelfNormalised();
        Assert.Multiple(() =>
        {
            Assert.That(kept.Value, Is.EqualTo(LoggingWorld.Truth).Within(4 * kept.StandardError));
            Assert.That(Math.Abs(biased.Value - LoggingWorld.Truth), Is.GreaterThan(4 * biased.StandardError));
        });
    }

    [Test]
    public void The_policy_that_wrote_the_log_has_its_own_mean_and_all_of_its_decisions()
    {
        var world = new LoggingWorld(0.1, 3);
        var log = world.Log(500);
        var own = new OffPolicyEvaluation(log, world.Logging);
        Assert.Multiple(() =>
        {
            Assert.That(own.SelfNormalised().Value, Is.EqualTo(log.Average(decision => decision.Reward)).Within(1e-9));
            Assert.That(own.InversePropensity().EffectiveSampleSize, Is.EqualTo(500).Within(1e-6));
        });
    }

    [Test]
    public void An_uplift_over_itself_is_nothing()
    {
        var uplift = OffPolicyEvaluation.Uplift(new LoggingWorld(0.1, 3).Log(500), LoggingWorld.Candidate, LoggingWorld.Candidate);
        Assert.That((uplift.Value, uplift.StandardError), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    public void A_candidate_passes_the_gate_only_when_nothing_speaks_against_it()
    {
        var before = new Dictionary<string, double> { ["urgent"] = 0.8, ["gift"] = 0.7 };
        var good = new ValueEstimate(0.1, 0.02, 500);
        Assert.Multiple(() =>
        {
            Assert.That(PromotionGate.Refusals(good, 0.08, 0.01, before, before), Is.Empty);
            Assert.That(PromotionGate.Refusals(good with { StandardError = 0.06 }, 0.08, 0.01, before, before).Single(), Does.Contain("interval"));
            Assert.That(PromotionGate.Refusals(good, -0.01, 0.01, before, before).Single(), Does.Contain("SNIPS"));
            Assert.That(PromotionGate.Refusals(good with { EffectiveSampleSize = 199 }, 0.08, 0.01, before, before).Single(), Does.Contain("decisions"));
            Assert.That(PromotionGate.Refusals(good, 0.08, 0.05, before, before).Single(), Does.Contain("calibration"));
            Assert.That(PromotionGate.Refusals(good, 0.08, 0.01, before, new Dictionary<string, double> { ["urgent"] = 0.77, ["gift"] = 0.9 }).Single(), Does.Contain("urgent"));
            Assert.That(PromotionGate.Refusals(new ValueEstimate(double.NaN, double.NaN, double.NaN), double.NaN, double.NaN, before, before), Has.Count.EqualTo(4));
        });
    }
}
