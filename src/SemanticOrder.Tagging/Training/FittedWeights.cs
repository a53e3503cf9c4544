namespace SemanticOrder.Tagging.Training;

/// <summary>What training found, before it is calibrated.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Selection">The features.</param>
/// <param name="Weights">For each tag a weight for each feature, and the bias after them.</param>
/// <param name="Scores">For each tag the held-out score of each text.</param>
internal sealed record FittedWeights(LearnerSettings Settings, FeatureSelection Selection, double[][] Weights, double[][] Scores);
