using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests;

/// <summary>A model of order remarks, trained once for all tests on a part of the samples.</summary>
internal static class OrderModel
{
    private static readonly Lazy<IntentModel> Trained = new(() => IntentTrainer.Train(Texts!, Options));

    /// <summary>The first file of the samples.</summary>
    public static IReadOnlyList<LabelledText> Texts { get; } = LabelledTextFile.Parse(File.ReadAllText(Path.Combine(CoreLexicon.Root, "samples", "intents", "a.jsonl"))).Texts;

    /// <summary>Settings that cross-validation would choose, so that tests need not.</summary>
    public static TrainingOptions Options { get; } = new() { Lexicon = CoreLexicon.Lexicon, Settings = new LearnerSettings(1, 4, 4, 0.25), Folds = 3 };

    public static IntentModel Model => Trained.Value;
}
