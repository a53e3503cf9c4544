namespace SemanticOrder.Tagging.Intents;

/// <summary>From scores of one tag to probabilities and decisions.</summary>
/// <param name="Slope">Of the exponent; negative.</param>
/// <param name="Offset">Of the exponent.</param>
/// <param name="Threshold">The probability from which the tag is given.</param>
internal sealed record TagCalibration(double Slope, double Offset, double Threshold)
{
    /// <summary>The probability of a score.</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp((Slope * score) + Offset));
}
