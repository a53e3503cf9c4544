namespace SemanticOrder.Tagging.Training;

/// <summary>What cross-validation chooses.</summary>
/// <param name="RarityPower">0 for features of equal weight, 1 for weights by inverse document frequency.</param>
/// <param name="PlainCost">The cost C of an error of the classifier over plain rows.</param>
/// <param name="ScaledCost">The same of the one over rows scaled by naive Bayes.</param>
/// <param name="Mix">The share of the scaled one, 0 to 1.</param>
public sealed record LearnerSettings(double RarityPower, double PlainCost, double ScaledCost, double Mix);
