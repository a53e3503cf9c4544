namespace SemanticOrder.Tagging.Intents;

/// <summary>From scores of one tag to probabilities and decisions.</summary>
/// <param name="Slope">Of the exponent; negative.</param>
/// <param name="Offset">Of the exponent.</param>
/// <param name="Threshold">The probability from which the tag is given.</param>
internal sealed record TagCalibration(double Slope, double Offset, double Threshold)
{
    /// <summary>What one unit of score adds to the logit.</summary>
    public double Gain => -Slope;

    /// <summary>The logit of a score.</summary>
    public double Logit(double score) => -((Slope * score) + Offset);

    /// <summary>The probability of a score.</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-Logit(score)));
}
