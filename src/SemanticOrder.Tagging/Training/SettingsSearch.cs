namespace SemanticOrder.Tagging.Training;

/// <summary>Chooses settings, one after the other, by the quality of held-out scores: accuracy where texts have one tag, micro-averaged F1 at the best threshold elsewhere.</summary>
internal sealed class SettingsSearch
{
    private const double MiddleCost = 2;

    private static readonly double[] Powers = [1, 0];
    private static readonly double[] OtherCosts = [1, 4];
    private static readonly double[] Mixes = [0, 0.25, 0.5, 0.75, 1];

    private readonly TrainingExamples _examples;
    private readonly TrainingOptions _options;
    private readonly FullFit _full;
    private readonly HeldOutScores _held;

    private SettingsSearch(FeatureCounts counts, TrainingExamples examples, TrainingOptions options, double rarityPower)
    {
        (_examples, _options) = (examples, options);
        (_full, _held) = (new FullFit(counts, examples, options, rarityPower), new HeldOutScores(counts, examples, options, rarityPower));
    }

    /// <summary>Finds settings, unless they are given, and what they give.</summary>
    public static FittedWeights Run(FeatureCounts counts, TrainingExamples examples, TrainingOptions options)
    {
        if (options.Settings is { } given)
        {
            var search = new SettingsSearch(counts, examples, options, given.RarityPower);
            var parts = new List<(Fitted Fit, double Share)>();
            foreach (var (learner, share) in TagLearner.Of(given))
                parts.Add((search.Fit(learner, parts.LastOrDefault().Fit), share));
            return search.Mixed(given, parts);
        }

        var (power, chosen, middle) = Powers.Select(power => (Power: power, Search: new SettingsSearch(counts, examples, options, power)))
            .Select(candidate => (candidate.Power, candidate.Search, Fit: candidate.Search.Fit(new TagLearner(false, MiddleCost)))).MaxBy(candidate => candidate.Search.Quality(candidate.Fit.Scores));
        return chosen.Best(power, middle);
    }

    private FittedWeights Best(double power, Fitted middle)
    {
        var plain = OtherCosts.Select(cost => Fit(new TagLearner(false, cost), middle)).Append(middle).MaxBy(fit => Quality(fit.Scores))!;
        var first = Fit(new TagLearner(true, MiddleCost));
        var scaled = OtherCosts.Select(cost => Fit(new TagLearner(true, cost), first)).Append(first).MaxBy(fit => Quality(fit.Scores))!;
        return Mixes.Select(mix => Mixed(new LearnerSettings(power, plain.Learner.Cost, scaled.Learner.Cost, mix), [(plain, 1 - mix), (scaled, mix)])).MaxBy(candidate => Quality(candidate.Scores))!;
    }

    private Fitted Fit(TagLearner learner, Fitted? begin = null)
    {
        var (weights, alphas) = _full.Train(learner, begin?.Alphas);
        return new Fitted(learner, weights, alphas, _held.Score(learner, alphas));
    }

    private FittedWeights Mixed(LearnerSettings settings, IReadOnlyList<(Fitted Fit, double Share)> parts)
    {
        double[][] weights = [.. TagLanes.Split(_examples.Classes.Length).SelectMany((tags, part) => Enumerable.Range(0, tags.End.Value - tags.Start.Value)
            .Select(lane => Sum(parts, fit => fit.Weights[part].Length / TagLanes.Width, (fit, at) => fit.Weights[part][(at * TagLanes.Width) + lane])))];
        double[][] scores = [.. _examples.Classes.Select((_, tag) => Sum(parts, fit => fit.Scores[tag].Length, (fit, at) => fit.Scores[tag][at]))];
        return new FittedWeights(settings, _full.Selection, weights, scores);
    }

    private static double[] Sum(IReadOnlyList<(Fitted Fit, double Share)> parts, Func<Fitted, int> length, Func<Fitted, int, double> value)
    {
        var sums = new double[length(parts[0].Fit)];
        foreach (var (fit, share) in parts)
        {
            for (var at = 0; at < sums.Length; at++)
                sums[at] += share * value(fit, at);
        }

        return sums;
    }

    private double Quality(double[][] scores)
    {
        if (!_options.IsExclusive)
            return Thresholds.BestQuality([.. scores.Select((tag, number) => Array.ConvertAll(tag, Platt(tag, _examples.IsTagged[number])))], _examples.IsTagged);
        var right = 0;
        for (var row = 0; row < scores[0].Length; row++)
        {
            var best = 0;
            for (var tag = 1; tag < scores.Length; tag++)
                best = scores[tag][row] > scores[best][row] ? tag : best;
            right += _examples.IsTagged[best][row] ? 1 : 0;
        }

        return right / (double)scores[0].Length;
    }

    /// <summary>Compared as calibrated probabilities, so that one threshold serves tags of all frequencies.</summary>
    private static Converter<double, double> Platt(double[] scores, bool[] isTagged)
    {
        var (slope, offset) = PlattScaling.Fit(scores, isTagged);
        return score => 1 / (1 + Math.Exp((slope * score) + offset));
    }

    /// <summary>What one classifier gives: for each part of the tags its weights and what all texts bear; for each tag held-out scores.</summary>
    private sealed record Fitted(TagLearner Learner, float[][] Weights, float[][] Alphas, double[][] Scores);
}
