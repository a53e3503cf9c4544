namespace SemanticOrder.Tagging.Feedback;

/// <summary>Keeps decisions in memory, for tests and simulations.</summary>
public sealed class InMemoryFeedbackStore : IFeedbackStore
{
    private readonly Lock _lock = new();
    private readonly List<FeedbackEvent> _decisions = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(FeedbackOutcome Outcome, DateTimeOffset At)>> _outcomes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask LogAsync(FeedbackEvent decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        decision.ThrowIfUnusable();
        lock (_lock)
        {
            if (_ids.Add(decision.Id))
                _decisions.Add(decision);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask JoinAsync(string id, FeedbackOutcome outcome, DateTimeOffset at, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            if (!_outcomes.TryGetValue(id, out var outcomes))
                _outcomes[id] = outcomes = [];
            outcomes.Add((outcome, at));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<FeedbackEvent?> FindAsync(string order, string tag, CancellationToken cancellation = default)
    {
        lock (_lock)
            return ValueTask.FromResult(_decisions.FindLast(decision => decision.Order == order && decision.Tag == tag));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LoggedReward>> RewardsAsync(RewardRules rules, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<LoggedReward>>([.. _decisions.Select(decision => rules.Judge(decision, _outcomes.GetValueOrDefault(decision.Id) ?? [], now)).OfType<LoggedReward>()]);
    }
}
