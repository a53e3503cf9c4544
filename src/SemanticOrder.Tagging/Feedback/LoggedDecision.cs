namespace SemanticOrder.Tagging.Feedback;

/// <summary>A decision as an estimator sees it. Actions are numbers from 0.</summary>
/// <param name="Context">What the decision could see.</param>
/// <param name="Action">The action taken.</param>
/// <param name="Propensity">How likely it was, above 0.</param>
/// <param name="Reward">What it was worth.</param>
public sealed record LoggedDecision(double[] Context, int Action, double Propensity, double Reward);
