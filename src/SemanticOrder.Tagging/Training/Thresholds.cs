namespace SemanticOrder.Tagging.Training;

/// <summary>
/// The probabilities from which tags are given, found on scores of cross-validation: quality is the mean of the micro-averaged F measure and of the share of texts with exactly the right tags. F1 alone
/// gives tags that are hardly likelier than not, and spoils texts that were right. Of thresholds that are nearly as good as the best the strictest is taken: it gives the fewest
/// wrong tags (a rule like that by which trees are pruned; Breiman et al., Classification and Regression Trees, 1984, §3.4.3).
/// </summary>
/// <param name="Plain">The probability from which a tag is given.</param>
/// <param name="Declining">
/// The same in texts that decline something, for a tag against somebody's no is worse than none: the lowest from which 95 of 100 tags are right, or the strictest that costs no more than 0.08 of quality where
/// that would cost more.
/// </param>
internal readonly record struct Thresholds(double Plain, double Declining)
{
    // With fewer texts, what is best for them is a matter of chance.
    private const int FewestTexts = 50;

    // In standard errors. Thresholds are compared on the same texts and differ by less than the quality of each does by chance, so that half of one is much already.
    private const double Tolerance = 0.5;
    private const double MostLost = 0.006;

    private const double DecliningPrecision = 0.95;
    private const double DecliningMostLost = 0.08;

    /// <summary>Finds thresholds.</summary>
    /// <param name="probabilities">For each tag the held-out probability of each text.</param>
    /// <param name="isTagged">For each tag whether each text has it.</param>
    /// <param name="declines">For each text whether it declines something.</param>
    public static Thresholds Of(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> isTagged, ReadOnlySpan<bool> declines)
    {
        var (all, declining) = (new List<int>(), new List<int>());
        for (var text = 0; text < declines.Length; text++)
        {
            all.Add(text);
            if (declines[text])
                declining.Add(text);
        }

        var plain = new ThresholdSearch(probabilities, isTagged, all).Strictest(Tolerance, MostLost);
        return new Thresholds(plain, declining.Count < FewestTexts ? plain : Math.Max(plain, new ThresholdSearch(probabilities, isTagged, declining).Precise(DecliningPrecision, DecliningMostLost)));
    }

    /// <summary>The best quality of any one threshold, 0 to 1.</summary>
    /// <param name="probabilities">For each tag the held-out probability of each text.</param>
    /// <param name="isTagged">For each tag whether each text has it.</param>
    public static double BestQuality(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> isTagged) =>
        new ThresholdSearch(probabilities, isTagged, [.. Enumerable.Range(0, probabilities.Count == 0 ? 0 : probabilities[0].Length)]).Best;
}
