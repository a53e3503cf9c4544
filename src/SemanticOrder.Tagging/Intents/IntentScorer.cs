using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Intents;

/// <summary>Scores texts with a model. Allocates nothing once its buffers have grown. Not thread-safe.</summary>
/// <param name="model">The model.</param>
public sealed class IntentScorer(IntentModel model)
{
    private readonly NormalText _text = new();
    private readonly FeatureExtractor _extractor = new(model.Lexicon, model.LongestRun);
    private readonly float[] _sums = new float[model.Weights.Stride];
    private readonly TagScore[] _scores = new TagScore[model.Tags.Count];
    private int[] _numbers = new int[256];

    /// <summary>Scores a text.</summary>
    /// <returns>A score for each tag of the model, in their order. Valid until the next text.</returns>
    public ReadOnlySpan<TagScore> Score(ReadOnlySpan<char> text)
    {
        _text.Read(text);
        _extractor.Read(_text);
        Array.Clear(_sums);
        Sum();
        for (var tag = 0; tag < _scores.Length; tag++)
        {
            var score = (_sums[tag] * model.Weights.Factors[tag]) + model.Weights.Biases[tag];
            _scores[tag] = new TagScore(model.Tags[tag], score, model.Calibrations[tag].Probability(score));
        }

        return _scores;
    }

    private void Sum()
    {
        var known = 0;
        if (_numbers.Length < _extractor.Count)
            _numbers = new int[_extractor.Count * 2];
        foreach (ref readonly var feature in _extractor.Features)
        {
            if (model.Index.Find(feature.Hash) is var number && number >= 0)
                _numbers[known++] = number;
        }

        var numbers = _numbers.AsSpan(0, known);
        numbers.Sort();
        var (square, isScaled) = (0f, false);
        for (var (at, next) = (0, 0); at < known; at = next)
        {
            next = at + 1;
            while (next < known && numbers[next] == numbers[at])
                next++;
            if (!isScaled && numbers[at] >= model.FirstRule)
            {
                Scale(square);
                isScaled = true;
            }

            var value = FeatureWeight.Of(next - at, model.Rarity[numbers[at]]);
            square += value * value;
            model.Weights.Add(numbers[at], value, _sums);
        }

        if (!isScaled)
            Scale(square);
    }

    /// <summary>Brings what was summed up so far to length 1.</summary>
    private void Scale(float square)
    {
        var length = 1 / MathF.Sqrt(MathF.Max(square, 1e-12f));
        foreach (ref var sum in _sums.AsSpan())
            sum *= length;
    }
}
