using System.Collections.Frozen;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Trains a model: for each tag two linear classifiers, one over the plain rows and one over rows scaled by how much the columns tell, mixed as cross-validation finds best
/// and folded into one row of weights; calibrated on the scores of cross-validation. The same texts give the same model, bit by bit, for any number of threads.
/// </summary>
public static class IntentTrainer
{
    /// <summary>Trains on texts.</summary>
    /// <param name="texts">The texts, in any order; the order is part of what makes the model.</param>
    /// <param name="options">How.</param>
    /// <exception cref="TaggingException">SO9108: no text has a tag, so that there is nothing to learn. SO9109: a text has several tags although they are to exclude each other.</exception>
    public static IntentModel Train(IReadOnlyList<LabelledText> texts, TrainingOptions? options = null) => Fit(texts, options ?? new TrainingOptions()).Model;

    /// <summary>Trains on texts, and says how the model did on those that it had not seen.</summary>
    /// <param name="texts">As for <see cref="Train"/>.</param>
    /// <param name="options">As for <see cref="Train"/>.</param>
    /// <exception cref="TaggingException">As for <see cref="Train"/>.</exception>
    public static TrainedModel TrainAndJudge(IReadOnlyList<LabelledText> texts, TrainingOptions? options = null)
    {
        var (model, probabilities, isTagged, declines) = Fit(texts, options ?? new TrainingOptions());
        return new TrainedModel(model, model.Tags.Select((tag, number) => (tag, number)).ToFrozenDictionary(entry => entry.tag, entry => QualityOf(entry.number), StringComparer.Ordinal));

        TagQuality QualityOf(int tag) => Enumerable.Range(0, isTagged[tag].Length).Aggregate(default(TagQuality), (quality, text) => quality + TagQuality.Of(IsGiven(tag, text), isTagged[tag][text]));

        bool IsGiven(int tag, int text)
        {
            var (probability, thresholds) = (probabilities[tag][text], model.Calibrations[tag].Thresholds);
            return probability >= (declines[text] ? thresholds.Declining : thresholds.Plain) && !(model.IsExclusive && probabilities.Exists(other => other[text] > probability));
        }
    }

    private static (IntentModel Model, List<double[]> Probabilities, List<bool[]> IsTagged, bool[] Declines) Fit(IReadOnlyList<LabelledText> texts, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var tags = texts.SelectMany(text => text.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (tags.Count == 0)
            throw new TaggingException("SO9108", $"None of the {texts.Count} texts has a tag, so there is nothing to learn. Add texts with tags.");
        if (options.IsExclusive && texts.FirstOrDefault(text => text.Tags.Count > 1) is { } several)
            throw new TaggingException("SO9109", $"The text “{several.Text}” has the tags {string.Join(", ", several.Tags)}, and every text was to have one at most. Train without that, or give it one tag.");
        var examples = TrainingExamples.From(texts, tags, options.CueCost, options.ContrastCost);
        var counts = FeatureCounts.Of(examples.Texts, options.Lexicon, options.LongestRun);
        var (settings, selection, weights, scores) = SettingsSearch.Run(counts, examples, options);
        var calibrations = new TagCalibration[tags.Count];
        Parallel.For(0, calibrations.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, tag => calibrations[tag] = Calibrations.Fit(scores[tag], examples.IsTagged[tag]));
        var probabilities = calibrations.Select((calibration, tag) => Array.ConvertAll(scores[tag], calibration.Probability)).ToList();
        var thresholds = ThresholdsOf(probabilities, examples, counts, options);
        var index = new FeatureIndex(selection.Kept.Length);
        for (var column = 0; column < selection.Kept.Length; column++)
            index.GetOrAdd(counts.Hashes[selection.Kept[column]], selection.Rarity[column]);
        var model = new IntentModel(tags, index, selection.Rarity, selection.FirstRule, ModelWeights.Round(weights), [.. calibrations.Select(calibration => calibration with { Thresholds = thresholds })], options.IsExclusive)
        {
            Lexicon = options.Lexicon,
            LongestRun = options.LongestRun,
            TrainedOn = texts.Count,
            Settings = settings,
        };
        return (model, probabilities, examples.IsTagged, counts.Declines);
    }

    private static Thresholds ThresholdsOf(List<double[]> probabilities, TrainingExamples examples, FeatureCounts counts, TrainingOptions options)
    {
        if (!options.IsExclusive)
            return Thresholds.Of(probabilities, examples.IsTagged, counts.Declines.AsSpan(0, examples.LabelledCount));
        var threshold = ScopeThreshold.Best(probabilities, examples.IsTagged, options.MostLostOutOfScope);
        return new Thresholds(threshold, threshold);
    }
}
