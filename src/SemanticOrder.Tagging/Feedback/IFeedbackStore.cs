namespace SemanticOrder.Tagging.Feedback;

/// <summary>Where decisions and what became of them are kept. Implementations are thread-safe and keep the order in which things came.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps a decision; one with an id that is already there changes nothing.</summary>
    /// <exception cref="TaggingException">SO9107: nothing can be learnt from it.</exception>
    void Log(FeedbackEvent decision);

    /// <summary>Keeps an outcome of a decision, now or later.</summary>
    void Join(string id, FeedbackOutcome outcome, DateTimeOffset at);

    /// <summary>The decisions whose outcomes are known or no longer waited for, with what each is worth.</summary>
    /// <param name="rules">What outcomes are worth.</param>
    /// <param name="now">The clock.</param>
    IReadOnlyList<LoggedReward> Rewards(RewardRules rules, DateTimeOffset now);
}
