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
