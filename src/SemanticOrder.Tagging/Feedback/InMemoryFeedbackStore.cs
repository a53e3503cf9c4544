namespace SemanticOrder.Tagging.Feedback;

/// <summary>Keeps decisions in memory, for tests and simulations.</summary>
public sealed class InMemoryFeedbackStore : IFeedbackStore
{
    private readonly Lock _lock = new();
    private readonly List<FeedbackEvent> _decisions = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(FeedbackOutcome Outcome, DateTimeOffset At)>> _outcomes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Log(FeedbackEvent decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        decision.ThrowIfUnusable();
        lock (_lock)
        {
            if (_ids.Add(decision.Id))
                _decisions.Add(decision);
        }
    }

    /// <inheritdoc/>
    public void Join(string id, FeedbackOutcome outcome, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (!_outcomes.TryGetValue(id, out var outcomes))
                _outcomes[id] = outcomes = [];
            outcomes.Add((outcome, at));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<LoggedReward> Rewards(RewardRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        lock (_lock)
            return [.. _decisions.Select(decision => Reward(decision, rules, now)).OfType<LoggedReward>()];
    }

    private LoggedReward? Reward(FeedbackEvent decision, RewardRules rules, DateTimeOffset now)
    {
        var price = decision.Action == FeedbackAction.Ask ? rules.AskPrice : 0;
        var heard = _outcomes.GetValueOrDefault(decision.Id)?.Where(outcome => outcome.At <= decision.At + rules.TimeOut && outcome.At <= now).ToList();
        if (heard is { Count: > 0 })
            return new LoggedReward(decision, heard.Sum(outcome => rules.Of(outcome.Outcome)) - price, false);
        return now >= decision.At + rules.TimeOut ? new LoggedReward(decision, rules.Unheard - price, true) : null;
    }
}
