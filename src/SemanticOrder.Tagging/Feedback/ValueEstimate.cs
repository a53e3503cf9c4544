namespace SemanticOrder.Tagging.Feedback;

/// <summary>How much a policy would have been worth, estimated from the decisions of another.</summary>
/// <param name="Value">The mean reward of a decision.</param>
/// <param name="StandardError">Of the value.</param>
/// <param name="EffectiveSampleSize">How many decisions of its own the log stands for: (Σw)² / Σw².</param>
public readonly record struct ValueEstimate(double Value, double StandardError, double EffectiveSampleSize)
{
    private const double Normal95 = 1.959964;

    /// <summary>The lower end of the 95 % interval.</summary>
    public double Lower => Value - (Normal95 * StandardError);

    /// <summary>The upper end.</summary>
    public double Upper => Value + (Normal95 * StandardError);
}
