using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Intents;

/// <summary>From scores of one tag to probabilities and decisions.</summary>
/// <param name="Slope">Of the exponent; negative.</param>
/// <param name="Offset">Of the exponent.</param>
/// <param name="StepScores">Corners of isotonic steps: scores ascending; empty where the curve of slope and offset is the probability.</param>
/// <param name="StepRates">The probability at each corner, rising.</param>
/// <param name="Thresholds">The probabilities from which the tag is given.</param>
internal sealed record TagCalibration(double Slope, double Offset, double[] StepScores, double[] StepRates, Thresholds Thresholds)
{
    // Steps are level for a stretch; a little of the curve keeps apart what differs there, and likelier ones above.
    private const double CurveShare = 0.01;

    /// <summary>What one unit of score adds to the logit.</summary>
    public double Gain => -Slope;

    /// <summary>The logit of a score, by the curve.</summary>
    public double Logit(double score) => -((Slope * score) + Offset);

    /// <summary>The probability of a score.</summary>
    public double Probability(double score)
    {
        var curve = 1 / (1 + Math.Exp(-Logit(score)));
        return StepScores.Length == 0 ? curve : (CurveShare * curve) + ((1 - CurveShare) * Step(score));
    }

    /// <summary>Between two corners the line between them; the first or last rate outside.</summary>
    private double Step(double score)
    {
        var at = Array.BinarySearch(StepScores, score);
        if (at >= 0)
            return StepRates[at];
        var next = ~at;
        if (next == 0 || next == StepScores.Length)
            return StepRates[next == 0 ? 0 : ^1];
        var share = (score - StepScores[next - 1]) / (StepScores[next] - StepScores[next - 1]);
        return StepRates[next - 1] + (share * (StepRates[next] - StepRates[next - 1]));
    }
}
