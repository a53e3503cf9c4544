namespace SemanticOrder.Tagging.Feedback;

/// <summary>A decision and what it was worth.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reward">Its worth.</param>
/// <param name="IsTimedOut">True when nothing was heard.</param>
public sealed record LoggedReward(FeedbackEvent Decision, double Reward, bool IsTimedOut);
