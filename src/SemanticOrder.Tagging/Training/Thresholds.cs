namespace SemanticOrder.Tagging.Training;

/// <summary>The score from which tags are given, found on scores of cross-validation.</summary>
internal static class Thresholds
{
    /// <summary>The probability that stands for the score with the best micro-averaged F1.</summary>
    public static double Best(List<double[]> scores, List<bool[]> isTagged) => Search(scores, isTagged).Threshold;

    /// <summary>The best micro-averaged F1 of any threshold.</summary>
    public static double BestQuality(List<double[]> scores, List<bool[]> isTagged) => Search(scores, isTagged).Quality;

    private static (double Threshold, double Quality) Search(List<double[]> scores, List<bool[]> isTagged)
    {
        // Compared as calibrated probabilities, so that one threshold serves tags of all frequencies.
        var calibrated = scores.Select((tag, number) => (Fit: PlattScaling.Fit(tag, isTagged[number]), Scores: tag, Is: isTagged[number]))
            .SelectMany(tag => tag.Scores.Select((score, row) => (Probability: 1 / (1 + Math.Exp((tag.Fit.Slope * score) + tag.Fit.Offset)), IsRight: tag.Is[row])))
            .OrderByDescending(entry => entry.Probability).ToList();
        var (positives, right, best) = (calibrated.Count(entry => entry.IsRight), 0, (Threshold: 0.5, Quality: 0.0));
        for (var given = 0; given < calibrated.Count; given++)
        {
            right += calibrated[given].IsRight ? 1 : 0;
            var quality = 2.0 * right / (given + 1 + positives);
            if (quality > best.Quality)
                best = (given + 1 < calibrated.Count ? (calibrated[given].Probability + calibrated[given + 1].Probability) / 2 : calibrated[given].Probability, quality);
        }

        return best;
    }
}
