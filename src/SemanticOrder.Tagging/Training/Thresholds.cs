namespace SemanticOrder.Tagging.Training;

/// <summary>
/// The score from which tags are given, found on scores of cross-validation: where the mean of micro-averaged F1 and of the share of texts with exactly the right tags is best. F1 alone gives tags
/// that are hardly likelier than not, and spoils texts that were right.
/// </summary>
internal static class Thresholds
{
    /// <summary>The probability that stands for the best score.</summary>
    public static double Best(IReadOnlyList<double[]> scores, IReadOnlyList<bool[]> isTagged) => Search(scores, isTagged).Threshold;

    /// <summary>The best quality of any threshold, 0 to 1.</summary>
    public static double BestQuality(IReadOnlyList<double[]> scores, IReadOnlyList<bool[]> isTagged) => Search(scores, isTagged).Quality;

    private static (double Threshold, double Quality) Search(IReadOnlyList<double[]> scores, IReadOnlyList<bool[]> isTagged)
    {
        // Compared as calibrated probabilities, so that one threshold serves tags of all frequencies.
        var calibrated = scores.Select((tag, number) => (Fit: PlattScaling.Fit(tag, isTagged[number]), Scores: tag, Is: isTagged[number]))
            .SelectMany(tag => tag.Scores.Select((score, row) => (Probability: 1 / (1 + Math.Exp((tag.Fit.Slope * score) + tag.Fit.Offset)), Row: row, IsRight: tag.Is[row])))
            .OrderByDescending(entry => entry.Probability).ToList();
        var mistakes = new int[scores.Count == 0 ? 0 : scores[0].Length];
        foreach (var (_, row, isRight) in calibrated)
            mistakes[row] += isRight ? 1 : 0;
        var (positives, right, exact) = (mistakes.Sum(), 0, mistakes.Count(count => count == 0));
        var best = (Threshold: 0.5, Quality: 0.0);
        for (var given = 0; given < calibrated.Count; given++)
        {
            var (_, row, isRight) = calibrated[given];
            right += isRight ? 1 : 0;
            exact -= mistakes[row] == 0 ? 1 : 0;
            mistakes[row] += isRight ? -1 : 1;
            exact += mistakes[row] == 0 ? 1 : 0;
            var quality = ((2.0 * right / (given + 1 + positives)) + (exact / (double)mistakes.Length)) / 2;
            if (quality > best.Quality)
                best = (given + 1 < calibrated.Count ? (calibrated[given].Probability + calibrated[given + 1].Probability) / 2 : calibrated[given].Probability, quality);
        }

        return best;
    }
}
