namespace SemanticOrder.Tagging.Feedback;

/// <summary>When a candidate may replace the model or policy in use.</summary>
public static class PromotionGate
{
    private const double LeastSample = 200;
    private const double MostCalibrationError = 0.03;
    private const double MostLoss = 0.02;

    /// <summary>Why a candidate may not; empty when it may.</summary>
    /// <param name="doublyRobustUplift">Its value less that of the champion, doubly robust.</param>
    /// <param name="selfNormalisedUplift">The same by SNIPS.</param>
    /// <param name="calibrationError">Of the candidate on the frozen suite.</param>
    /// <param name="f1Before">F1 of each tag on the frozen suite with the champion.</param>
    /// <param name="f1After">The same with the candidate.</param>
    public static IReadOnlyList<string> Refusals(
        ValueEstimate doublyRobustUplift, double selfNormalisedUplift, double calibrationError, IReadOnlyDictionary<string, double> f1Before, IReadOnlyDictionary<string, double> f1After)
    {
        ArgumentNullException.ThrowIfNull(f1Before);
        ArgumentNullException.ThrowIfNull(f1After);
        var refusals = new List<string>();
        if (!(doublyRobustUplift.Lower > 0))
            refusals.Add(FormattableString.Invariant($"The uplift may be nothing: its 95 % interval begins at {doublyRobustUplift.Lower:0.0000}."));
        if (!(selfNormalisedUplift > 0))
            refusals.Add(FormattableString.Invariant($"SNIPS does not agree in sign: {selfNormalisedUplift:0.0000}."));
        if (!(doublyRobustUplift.EffectiveSampleSize >= LeastSample))
            refusals.Add(FormattableString.Invariant($"The log stands for {doublyRobustUplift.EffectiveSampleSize:0} decisions of the candidate; at least {LeastSample} are needed."));
        if (!(calibrationError <= MostCalibrationError))
            refusals.Add(FormattableString.Invariant($"Its calibration error is {calibrationError:0.000}; at most {MostCalibrationError} is allowed."));
        refusals.AddRange(f1Before.Where(tag => tag.Value - f1After.GetValueOrDefault(tag.Key) > MostLoss)
            .Select(tag => FormattableString.Invariant($"The tag {tag.Key} loses {tag.Value - f1After.GetValueOrDefault(tag.Key):0.000} of F1; at most {MostLoss} is allowed.")));
        return refusals;
    }
}
