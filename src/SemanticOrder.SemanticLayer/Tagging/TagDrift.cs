using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>How decisions about one tag changed from the earlier part of the log to the later.</summary>
/// <param name="Tag">The key of the tag.</param>
/// <param name="Then">How many decisions are in the earlier part.</param>
/// <param name="Now">How many are in the later part.</param>
/// <param name="Scores">Population stability index of the scores; null when a part has too few.</param>
/// <param name="Novelty">The same of the shares of unseen runs.</param>
/// <param name="AcceptRate">The share of decisions of the earlier part whose outcome was good, 0 to 1; null when too few were answered.</param>
/// <param name="Acceptance">What became of that rate: −1 it has fallen, 1 it has risen, 0 it holds or is not known.</param>
public sealed record TagDrift(string Tag, int Then, int Now, double? Scores, double? Novelty, double? AcceptRate, int Acceptance)
{
    /// <summary>Decisions in each part, and answers, below which nothing is said.</summary>
    public const int Least = 20;

    /// <summary>The index from which a distribution has moved; below it lies what chance does to a few hundred decisions.</summary>
    public const double Moved = 0.25;

    private const double Slack = 0.05;

    /// <summary>True when something has moved that a person should look at.</summary>
    public bool IsAlarmed => Scores >= Moved || Novelty >= Moved || Acceptance != 0;

    /// <summary>Compares the parts of a log, for each tag that it has.</summary>
    /// <param name="log">The log.</param>
    /// <param name="share">The last part of each tag's decisions that counts as now, 0 to 1.</param>
    /// <param name="now">The clock.</param>
    /// <param name="cancellation">Stops the read.</param>
    /// <returns>By key.</returns>
    public static async ValueTask<IReadOnlyList<TagDrift>> ReadAsync(IFeedbackStore log, double share, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var heard = (await log.RewardsAsync(new RewardRules(), now, cancellation).ConfigureAwait(false)).Where(reward => !reward.IsTimedOut).ToDictionary(reward => reward.Decision.Id, reward => reward.Reward > 0, StringComparer.Ordinal);
        // Scores are there as soon as a decision is made; only acceptance has to be waited for.
        var made = await log.RewardsAsync(new RewardRules { TimeOut = TimeSpan.Zero }, now, cancellation).ConfigureAwait(false);
        return [.. made.GroupBy(reward => reward.Decision.Tag, StringComparer.Ordinal).OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => Of(tag.Key, [.. tag.Select(reward => reward.Decision)], heard, share))];
    }

    private static TagDrift Of(string tag, FeedbackEvent[] decisions, Dictionary<string, bool> heard, double share)
    {
        var cut = decisions.Length - Math.Clamp((int)Math.Round(decisions.Length * share), 0, decisions.Length);
        var (then, now) = (decisions[..cut], decisions[cut..]);
        double? Index(Func<FeedbackEvent, double> value) => Math.Min(then.Length, now.Length) < Least ? null : DriftMonitor.StabilityIndex([.. then.Select(value)], [.. now.Select(value)]);
        var (rate, acceptance) = Acceptances([.. then.Where(decision => heard.ContainsKey(decision.Id)).Select(decision => heard[decision.Id])], [.. now.Where(decision => heard.ContainsKey(decision.Id)).Select(decision => heard[decision.Id])]);
        return new TagDrift(tag, then.Length, now.Length, Index(decision => decision.Probability), Index(decision => decision.Novelty), rate, acceptance);
    }

    private static (double? Rate, int Moved) Acceptances(bool[] then, bool[] now)
    {
        if (then.Length < Least)
            return (null, 0);
        var rate = then.Count(isAccepted => isAccepted) / (double)then.Length;
        // The rate of then is known no better than so many answers tell.
        var chart = new AcceptRateChart(rate, Slack + Math.Sqrt(rate * (1 - rate) / then.Length));
        foreach (var isAccepted in now)
            chart.Add(isAccepted);
        return (rate, chart.HasFallen ? -1 : chart.IsAlarmed ? 1 : 0);
    }
}
