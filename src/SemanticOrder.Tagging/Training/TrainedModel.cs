using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Training;

/// <summary>A model, and how it may be expected to do.</summary>
/// <param name="Model">The model.</param>
/// <param name="HeldOut">How each of its tags did on the texts of the training, read by classifiers that had not seen them; thresholds were set on the same scores.</param>
public sealed record TrainedModel(IntentModel Model, IReadOnlyDictionary<string, TagQuality> HeldOut);
