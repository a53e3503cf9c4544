using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Training;

/// <summary>The features of texts as they were counted: for each text the features, ascending, and how much each weighs by its number of occurrences alone. Immutable.</summary>
/// <param name="Hashes">The hash of each feature by number.</param>
/// <param name="Starts">Where each text begins; one more than there are texts.</param>
/// <param name="Features">Numbers of features, text after text.</param>
/// <param name="Amounts">1 + ln times, beside them.</param>
/// <param name="Declines">For each text whether it declines something.</param>
internal sealed record FeatureCounts(ulong[] Hashes, int[] Starts, int[] Features, float[] Amounts, bool[] Declines)
{
    /// <summary>How many texts there are.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>The features of a text.</summary>
    public ReadOnlySpan<int> FeaturesOf(int text) => Features.AsSpan(Starts[text], Starts[text + 1] - Starts[text]);

    /// <summary>What the features of a text weigh.</summary>
    public ReadOnlySpan<float> AmountsOf(int text) => Amounts.AsSpan(Starts[text], Starts[text + 1] - Starts[text]);

    /// <summary>Counts the features of texts, the cues of a lexicon among them.</summary>
    public static FeatureCounts Of(IEnumerable<string> texts, TagLexicon lexicon, int longestRun)
    {
        var (index, normal, extractor) = (new FeatureIndex(1 << 16), new NormalText(), new FeatureExtractor(lexicon, longestRun));
        var (starts, features, amounts) = (new List<int> { 0 }, new List<int>(), new List<float>());
        var (numbers, declines) = (new List<int>(), new List<bool>());
        foreach (var text in texts)
        {
            normal.Read(text);
            extractor.Read(normal);
            numbers.Clear();
            foreach (ref readonly var feature in extractor.Features)
                numbers.Add(index.GetOrAdd(feature.Hash));
            numbers.Sort();
            for (var (at, next) = (0, 0); at < numbers.Count; at = next)
            {
                for (next = at + 1; next < numbers.Count && numbers[next] == numbers[at];)
                    next++;
                features.Add(numbers[at]);
                amounts.Add(FeatureWeight.OfTimes(next - at));
            }

            starts.Add(features.Count);
            declines.Add(extractor.Declines);
        }

        return new FeatureCounts(index.ToArray(), [.. starts], [.. features], [.. amounts], [.. declines]);
    }
}
