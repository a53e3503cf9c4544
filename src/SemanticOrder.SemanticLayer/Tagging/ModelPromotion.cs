using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// Whether a model may take the place of the one in use: both score the texts of logged decisions anew, what each would have been worth is estimated from what was done and became of it, and both tag a frozen suite.
/// Thread-safe.
/// </summary>
public sealed class ModelPromotion(IFeedbackStore log, ExplanationService explanations, KnowledgeService knowledge, TimeProvider clock)
{
    /// <summary>Judges a candidate.</summary>
    /// <param name="champion">The model in use.</param>
    /// <param name="candidate">The one that may take its place.</param>
    /// <param name="suite">Labelled texts that neither was trained on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdict with what it rests on.</returns>
    public async ValueTask<PromotionVerdict> JudgeAsync(IntentModel champion, IntentModel candidate, IReadOnlyList<LabelledText> suite, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(champion);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(suite);
        // What a model does not know, the lexicon reads.
        var served = knowledge.Current.Tags.Scheme;
        var lexicon = new TagScheme(served.Tags, served.Lexicon, null);
        var (before, after) = (IntentEvaluation.Of(champion, lexicon, suite), IntentEvaluation.Of(candidate, lexicon, suite));
        var decisions = await RescoreAsync(champion, candidate, cancellation).ConfigureAwait(false);
        var policies = decisions.ToDictionary(rescored => (object)rescored.Decision.Context, rescored => rescored, ReferenceEqualityComparer.Instance);
        Func<double[], double[]> wanted = context => policies[context].Candidate, inUse = context => policies[context].Champion;
        List<LoggedDecision> logged = [.. decisions.Select(rescored => rescored.Decision)];
        var uplift = OffPolicyEvaluation.Uplift(logged, wanted, inUse);
        var selfNormalised = new OffPolicyEvaluation(logged, wanted).SelfNormalised().Value - new OffPolicyEvaluation(logged, inUse).SelfNormalised().Value;
        var refusals = PromotionGate.Refusals(uplift, selfNormalised, after.CalibrationError, Quality(before), Quality(after));
        return new PromotionVerdict(refusals, logged.Count, uplift, before.Micro.F1, after.Micro.F1, after.CalibrationError);
    }

    /// <summary>The decisions whose texts are still there, with what either model would have done. A text that is erased, or a tag that a model does not know, leaves its decision out.</summary>
    private async ValueTask<List<Rescored>> RescoreAsync(IntentModel champion, IntentModel candidate, CancellationToken cancellation)
    {
        var (now, next, decisions) = (new IntentScorer(champion), new IntentScorer(candidate), new List<Rescored>());
        var scheme = knowledge.Current.Tags.Scheme;
        var policy = new ZoneBandit(TagFeedbackService.Floor, TagFeedbackService.SafetyTags(scheme));
        var rewards = await log.RewardsAsync(new RewardRules(), clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        foreach (var order in rewards.GroupBy(reward => reward.Decision.Order, StringComparer.Ordinal))
        {
            var texts = (await explanations.GetTaggedAsync([new OrderId(order.Key)], cancellation).ConfigureAwait(false)).SingleOrDefault()?.Texts ?? [];
            var (inUse, wanted) = (Probabilities(now, texts), Probabilities(next, texts));
            foreach (var reward in order)
            {
                if (scheme.Find(reward.Decision.Tag) is not { } tag || !inUse.TryGetValue(tag.Key, out var before) || !wanted.TryGetValue(tag.Key, out var after))
                    continue;
                double[] context = [.. reward.Decision.Features, before, after];
                var decision = new LoggedDecision(context, (int)reward.Decision.Action, reward.Decision.Propensity, reward.Reward);
                decisions.Add(new Rescored(decision, policy.Propensities(tag.Key, tag.Costs.ZoneOf(before), context), policy.Propensities(tag.Key, tag.Costs.ZoneOf(after), context)));
            }
        }

        return decisions;
    }

    /// <summary>The probability of each tag that the model knows: of several texts the one that speaks most for it counts. None without texts.</summary>
    private static Dictionary<string, double> Probabilities(IntentScorer scorer, IReadOnlyList<string> texts)
    {
        var most = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var score in scorer.Score(text))
                most[score.Tag] = Math.Max(most.GetValueOrDefault(score.Tag), score.Probability);
        }

        return most;
    }

    private static Dictionary<string, double> Quality(IntentEvaluation evaluation) => evaluation.ByTag.ToDictionary(tag => tag.Key, tag => tag.Value.F1, StringComparer.Ordinal);

    /// <summary>A decision of the log with the probabilities of what either model would have done.</summary>
    private sealed record Rescored(LoggedDecision Decision, double[] Champion, double[] Candidate);
}
