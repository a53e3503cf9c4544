using SemanticOrder.Tagging.Text;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Intents;

/// <summary>Scores texts with a model. Allocates nothing once its buffers have grown. Not thread-safe.</summary>
/// <param name="model">The model.</param>
public sealed class IntentScorer(IntentModel model)
{
    private readonly float[] _sums = new float[model.Weights.Stride];
    private readonly TagScore[] _scores = new TagScore[model.Tags.Count];
    private readonly KnownFeatures _known = new(model);

    /// <summary>The share of runs of the last text that the model has never seen, 0 to 1; 0 for a text without any.</summary>
    public double Novelty => Extractor.Count == 0 ? 0 : 1 - (_known.Occurrences / (double)Extractor.Count);

    internal IntentModel Model => model;

    internal NormalText Text { get; } = new();

    internal FeatureExtractor Extractor { get; } = new(model.Lexicon, model.LongestRun);

    /// <summary>Scores a text.</summary>
    /// <returns>A score for each tag of the model, in their order. Valid until the next text.</returns>
    /// <exception cref="TaggingException">SO9102: the text is too long.</exception>
    public ReadOnlySpan<TagScore> Score(ReadOnlySpan<char> text)
    {
        if (text.Length > IntentModel.LongestText)
            throw new TaggingException("SO9102", $"The text has {text.Length} characters; at most {IntentModel.LongestText} are read. Send the remark or the last turns of the dialogue.");
        Text.Read(text);
        Extractor.Read(Text);
        _known.Read(Extractor.Features);
        model.Weights.Sum(_known.Numbers, _known.Values, _sums);
        for (var tag = 0; tag < _scores.Length; tag++)
        {
            var score = (_sums[tag] * model.Weights.Factors[tag]) + model.Weights.Biases[tag];
            _scores[tag] = new TagScore(model.Tags[tag], score, model.Calibrations[tag].Probability(score));
        }

        return _scores;
    }

    /// <summary>
    /// Whether the last text is given a tag when nobody can be asked: each from its threshold on, which is stricter in a text that declines something, and only the likeliest where texts have one.
    /// </summary>
    /// <param name="tag">Number of the tag.</param>
    public bool IsGiven(int tag) => _scores[tag].Probability >= ThresholdOf(model.Calibrations[tag].Thresholds) && (!model.IsExclusive || tag == Likeliest());

    private double ThresholdOf(in Thresholds thresholds) => Extractor.Declines ? thresholds.Declining : thresholds.Plain;

    private int Likeliest()
    {
        var likeliest = 0;
        for (var tag = 1; tag < _scores.Length; tag++)
            likeliest = _scores[tag].Probability > _scores[likeliest].Probability ? tag : likeliest;
        return likeliest;
    }
}
