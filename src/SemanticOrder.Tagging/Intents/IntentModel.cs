using SemanticOrder.Tagging.Lexicon;

namespace SemanticOrder.Tagging.Intents;

/// <summary>
/// A linear model of all tags at once: for each feature a row of eight-bit weights, one for each tag. Immutable and thread-safe; each thread scores with an
/// <see cref="IntentScorer"/> of its own.
/// </summary>
public sealed class IntentModel
{
    internal IntentModel(IReadOnlyList<string> tags, FeatureIndex index, float[] rarity, int firstRule, ModelWeights weights, IReadOnlyList<TagCalibration> calibrations, bool isExclusive)
    {
        (Tags, Index, Rarity, FirstRule, Weights, Calibrations, IsExclusive) = (tags, index, rarity, firstRule, weights, calibrations, isExclusive);
    }

    /// <summary>The tags, in the order of their numbers.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>How many features the model knows.</summary>
    public int FeatureCount => Index.Count;

    /// <summary>True when a text has exactly one of the tags.</summary>
    public bool IsExclusive { get; }

    /// <summary>The probability from which a tag is given to a text.</summary>
    /// <exception cref="ArgumentException">The model has no such tag.</exception>
    public double ThresholdOf(string tag)
    {
        for (var number = 0; number < Tags.Count; number++)
        {
            if (Tags[number] == tag)
                return Calibrations[number].Threshold;
        }

        throw new ArgumentException($"The model has no tag '{tag}'.", nameof(tag));
    }

    /// <summary>What cross-validation chose.</summary>
    public Training.LearnerSettings? Settings { get; init; }

    internal int LongestRun { get; init; } = 4;

    internal TagLexicon Lexicon { get; init; } = TagLexicon.Empty;

    internal FeatureIndex Index { get; }

    internal float[] Rarity { get; }

    /// <summary>The first feature that comes from a rule; all after it do.</summary>
    internal int FirstRule { get; }

    internal ModelWeights Weights { get; }

    internal IReadOnlyList<TagCalibration> Calibrations { get; }
}
