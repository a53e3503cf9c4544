namespace SemanticOrder.Tagging.Feedback;

/// <summary>Where decisions and what became of them are kept. Implementations are thread-safe and keep the order in which things came.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps a decision; one with an id that is already there changes nothing.</summary>
    /// <exception cref="TaggingException">SO9107: nothing can be learnt from it.</exception>
    ValueTask LogAsync(FeedbackEvent decision, CancellationToken cancellation = default);

    /// <summary>Keeps an outcome of a decision, now or later.</summary>
    /// <param name="id">The decision; it need not be known yet.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="at">When it was heard.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    ValueTask JoinAsync(string id, FeedbackOutcome outcome, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>The last decision about a tag of an order; null when there was none.</summary>
    /// <param name="order">The order.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellation">Stops the read.</param>
    ValueTask<FeedbackEvent?> FindAsync(string order, string tag, CancellationToken cancellation = default);

    /// <summary>The decisions whose outcomes are known or no longer waited for, with what each is worth.</summary>
    /// <param name="rules">What outcomes are worth.</param>
    /// <param name="now">The clock.</param>
    /// <param name="cancellation">Stops the read.</param>
    ValueTask<IReadOnlyList<LoggedReward>> RewardsAsync(RewardRules rules, DateTimeOffset now, CancellationToken cancellation = default);
}
