using System.Security.Cryptography;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Intents;

/// <summary>
/// A linear model of all tags at once: for each feature a row of eight-bit weights, one for each tag; the lexicon that it was trained with is part of it. Immutable and
/// thread-safe; each thread scores with an <see cref="IntentScorer"/> of its own.
/// </summary>
public sealed class IntentModel
{
    /// <summary>The longest text that is read, in UTF-16 code units.</summary>
    public const int LongestText = 200_000;

    private readonly Lazy<string> _hash;

    internal IntentModel(IReadOnlyList<string> tags, FeatureIndex index, float[] rarity, int firstRule, ModelWeights weights, IReadOnlyList<TagCalibration> calibrations, bool isExclusive)
    {
        (Tags, Index, Rarity, FirstRule, Weights, Calibrations, IsExclusive) = (tags, index, rarity, firstRule, weights, calibrations, isExclusive);
        _hash = new Lazy<string>(() => Convert.ToHexStringLower(ModelFile.Write(this).AsSpan(^SHA256.HashSizeInBytes..)));
    }

    /// <summary>The tags, in the order of their numbers.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>How many features the model knows.</summary>
    public int FeatureCount => Index.Count;

    /// <summary>True when a text has one of the tags at most.</summary>
    public bool IsExclusive { get; }

    /// <summary>How many texts it was trained on.</summary>
    public int TrainedOn { get; init; }

    /// <summary>What cross-validation chose.</summary>
    public LearnerSettings Settings { get; init; } = new(1, 1, 1, 0);

    /// <summary>SHA-256 of the model's content, in hexadecimal: its name.</summary>
    public string Hash
    {
        get => field ?? _hash.Value;
        init;
    }

    internal int LongestRun { get; init; } = 4;

    internal TagLexicon Lexicon { get; init; } = TagLexicon.Empty;

    internal FeatureIndex Index { get; }

    internal float[] Rarity { get; }

    /// <summary>The first feature that comes from a rule; all after it do.</summary>
    internal int FirstRule { get; }

    internal ModelWeights Weights { get; }

    internal IReadOnlyList<TagCalibration> Calibrations { get; }
}
