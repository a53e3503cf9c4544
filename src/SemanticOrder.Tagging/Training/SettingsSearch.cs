namespace SemanticOrder.Tagging.Training;

/// <summary>Chooses settings, one after the other, by the quality of held-out scores: accuracy where texts have one tag, micro-averaged F1 at the best threshold elsewhere.</summary>
internal static class SettingsSearch
{
    private const double MiddleCost = 2;

    private static readonly double[] Powers = [1, 0];
    private static readonly double[] OtherCosts = [1, 4];
    private static readonly double[] Mixes = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Finds settings, and the held-out scores that they give.</summary>
    public static (LearnerSettings Settings, double[][] Scores) Run(FeatureCounts counts, TrainingExamples examples, TrainingOptions options)
    {
        if (options.Settings is { } given)
            return (given, new HeldOutScores(counts, examples, options, given.RarityPower).Score((rows, classes, costs) => TagLearner.Mixed(rows, classes, costs, given)));
        var isTagged = examples.IsTagged;
        var (power, held, middle) = Powers.Select(power => (Power: power, Held: new HeldOutScores(counts, examples, options, power)))
            .Select(candidate => (candidate.Power, candidate.Held, Scores: candidate.Held.Score((rows, classes, costs) => TagLearner.Plain(rows, classes, costs, MiddleCost))))
            .MaxBy(candidate => Quality(candidate.Scores, isTagged, options));
        var plain = Best(OtherCosts.Select(cost => (cost, held.Score((rows, classes, costs) => TagLearner.Plain(rows, classes, costs, cost)))).Append((MiddleCost, middle)), isTagged, options);
        var scaled = Best(OtherCosts.Append(MiddleCost).Select(cost => (cost, held.Score((rows, classes, costs) => TagLearner.Scaled(rows, classes, costs, cost)))), isTagged, options);
        return Mixes.Select(mix => (Settings: new LearnerSettings(power, plain.Cost, scaled.Cost, mix), Scores: Mixed(plain.Scores, scaled.Scores, mix)))
            .MaxBy(candidate => Quality(candidate.Scores, isTagged, options));
    }

    private static (double Cost, double[][] Scores) Best(IEnumerable<(double Cost, double[][] Scores)> candidates, List<bool[]> isTagged, TrainingOptions options) =>
        candidates.MaxBy(candidate => Quality(candidate.Scores, isTagged, options));

    private static double[][] Mixed(double[][] plain, double[][] scaled, double mix) =>
        [.. plain.Zip(scaled, (left, right) => left.Zip(right, (one, other) => ((1 - mix) * one) + (mix * other)).ToArray())];

    private static double Quality(double[][] scores, List<bool[]> isTagged, TrainingOptions options)
    {
        if (!options.IsExclusive)
            return Thresholds.BestQuality([.. scores], isTagged);
        var right = 0;
        for (var row = 0; row < scores[0].Length; row++)
        {
            var best = 0;
            for (var tag = 1; tag < scores.Length; tag++)
                best = scores[tag][row] > scores[best][row] ? tag : best;
            right += isTagged[best][row] ? 1 : 0;
        }

        return right / (double)scores[0].Length;
    }
}
