using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// From held-out scores to probabilities: Platt's curve, or from <see cref="FewestPositives"/> positive rows on isotonic steps where these have the smaller log loss on scores that neither was fitted to.
/// </summary>
internal static class Calibrations
{
    /// <summary>Positive rows from which steps are tried: with fewer they follow chance.</summary>
    public const int FewestPositives = 1_000;

    private const int Folds = 5;

    /// <summary>The better one for a tag, its thresholds not set yet.</summary>
    public static TagCalibration Fit(double[] scores, bool[] isPositive)
    {
        var platt = Platt(scores, isPositive);
        if (isPositive.Count(positive => positive) < FewestPositives)
            return platt;
        return Loss(scores, isPositive, Stepped) < Loss(scores, isPositive, Platt) ? Stepped(scores, isPositive) : platt;
    }

    private static TagCalibration Platt(double[] scores, bool[] isPositive)
    {
        var (slope, offset) = PlattScaling.Fit(scores, isPositive);
        return new TagCalibration(slope, offset, [], [], default);
    }

    private static TagCalibration Stepped(double[] scores, bool[] isPositive)
    {
        var (corners, rates) = IsotonicRegression.Fit(scores, isPositive);
        return Platt(scores, isPositive) with { StepScores = corners, StepRates = rates };
    }

    /// <summary>The log loss of rows held out, in nats for each.</summary>
    private static double Loss(double[] scores, bool[] isPositive, Func<double[], bool[], TagCalibration> fit)
    {
        var loss = 0.0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var (seen, held) = (Rows(scores.Length, row => row % Folds != fold), Rows(scores.Length, row => row % Folds == fold));
            var calibration = fit([.. seen.Select(row => scores[row])], [.. seen.Select(row => isPositive[row])]);
            loss -= held.Sum(row => Math.Log(Math.Max(isPositive[row] ? calibration.Probability(scores[row]) : 1 - calibration.Probability(scores[row]), 1e-12)));
        }

        return loss / scores.Length;
    }

    private static int[] Rows(int count, Func<int, bool> isIn) => [.. Enumerable.Range(0, count).Where(isIn)];
}
