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
        var platt = Platt(scores, isPositive, null);
        if (isPositive.Count(positive => positive) < FewestPositives)
            return platt;
        var (ofCurve, ofSteps) = Losses(scores, isPositive, platt);
        return ofSteps < ofCurve ? Stepped(scores, isPositive, platt) : platt;
    }

    private static TagCalibration Platt(double[] scores, bool[] isPositive, TagCalibration? begin)
    {
        var (slope, offset) = PlattScaling.Fit(scores, isPositive, begin is null ? null : (begin.Slope, begin.Offset));
        return new TagCalibration(slope, offset, [], [], default);
    }

    private static TagCalibration Stepped(double[] scores, bool[] isPositive, TagCalibration platt)
    {
        var (corners, rates) = IsotonicRegression.Fit(scores, isPositive);
        return platt with { StepScores = corners, StepRates = rates };
    }

    /// <summary>The log loss of rows held out, in nats for all, by Platt's curve and by steps. The curve of a part of the rows is looked for from that of all.</summary>
    private static (double OfCurve, double OfSteps) Losses(double[] scores, bool[] isPositive, TagCalibration all)
    {
        var (ofCurve, ofSteps) = (0.0, 0.0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var (seen, seenPositive) = Rows(scores, isPositive, row => row % Folds != fold);
            var (held, heldPositive) = Rows(scores, isPositive, row => row % Folds == fold);
            var platt = Platt(seen, seenPositive, all);
            ofCurve += Loss(platt, held, heldPositive);
            ofSteps += Loss(Stepped(seen, seenPositive, platt), held, heldPositive);
        }

        return (ofCurve, ofSteps);
    }

    private static double Loss(TagCalibration calibration, double[] scores, bool[] isPositive)
    {
        var loss = 0.0;
        for (var row = 0; row < scores.Length; row++)
        {
            var probability = calibration.Probability(scores[row]);
            loss -= Math.Log(Math.Max(isPositive[row] ? probability : 1 - probability, 1e-12));
        }

        return loss;
    }

    private static (double[] Scores, bool[] IsPositive) Rows(double[] scores, bool[] isPositive, Predicate<int> isIn)
    {
        int[] rows = [.. Enumerable.Range(0, scores.Length).Where(row => isIn(row))];
        return (Array.ConvertAll(rows, row => scores[row]), Array.ConvertAll(rows, row => isPositive[row]));
    }
}
