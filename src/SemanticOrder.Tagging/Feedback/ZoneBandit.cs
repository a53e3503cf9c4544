using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Feedback;

/// <summary>
/// Chooses what to do about tags that the model is unsure of: the action with the best expected reward, and with a small probability each of the others (ε-greedy with a floor), so that
/// the log can be learnt from. It tries out nothing outside the zone of asking, and nothing with safety tags. Deterministic in its seed. Not thread-safe.
/// </summary>
/// <param name="floor">The least probability of an action that may be tried out, above 0 and at most a third.</param>
/// <param name="safetyTags">Tags with which nothing is tried out: a person is asked.</param>
public sealed class ZoneBandit(double floor, IReadOnlySet<string> safetyTags)
{
    private const int Actions = 3;

    private readonly Dictionary<string, RewardModel> _models = new(StringComparer.Ordinal);

    /// <summary>The probability of each action.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="zone">What its costs say.</param>
    /// <param name="context">What the decision can see.</param>
    public double[] Propensities(string tag, TagZone zone, double[] context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (zone != TagZone.Ask)
            return Only(zone == TagZone.Apply ? FeedbackAction.Show : FeedbackAction.Hide);
        if (safetyTags.Contains(tag))
            return Only(FeedbackAction.Ask);
        var best = _models.TryGetValue(tag, out var model) ? Enumerable.Range(0, Actions).MaxBy(action => model.Predict(context, action)) : (int)FeedbackAction.Ask;
        return [.. Enumerable.Range(0, Actions).Select(action => action == best ? 1 - ((Actions - 1) * floor) : floor)];
    }

    /// <summary>Draws an action.</summary>
    /// <param name="propensities">The probability of each.</param>
    /// <param name="seed">The seed, which is logged; the same seed draws the same action.</param>
    public static FeedbackAction Draw(IReadOnlyList<double> propensities, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(propensities);
        var point = new VisitOrder(seed).Next(int.MaxValue) / (double)int.MaxValue;
        for (var action = 0; action < propensities.Count - 1; action++)
        {
            point -= propensities[action];
            if (point < 0)
                return (FeedbackAction)action;
        }

        return (FeedbackAction)(propensities.Count - 1);
    }

    /// <summary>Learns the rewards of a tag anew from its log.</summary>
    public void Learn(string tag, IEnumerable<LoggedDecision> log) => _models[tag] = RewardModel.Fit(log, Actions);

    private static double[] Only(FeedbackAction action) => [.. Enumerable.Range(0, Actions).Select(other => other == (int)action ? 1.0 : 0)];
}
