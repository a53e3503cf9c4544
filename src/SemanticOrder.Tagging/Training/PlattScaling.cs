namespace SemanticOrder.Tagging.Training;

/// <summary>Fits a probability to scores: 1 / (1 + exp(slope · score + offset)), by Newton's method with a line search (Lin, Lin and Weng, Machine Learning 68, 2007).</summary>
internal static class PlattScaling
{
    private const int MostSteps = 100;

    /// <summary>Fits scores that were made by models that had not seen their rows.</summary>
    /// <returns>The slope, negative when higher scores are likelier, and the offset.</returns>
    public static (double Slope, double Offset) Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive)
    {
        var positives = 0;
        foreach (var positive in isPositive)
            positives += positive ? 1 : 0;
        var negatives = scores.Length - positives;
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1 / (negatives + 2.0));
        var (slope, offset) = (0.0, Math.Log((negatives + 1.0) / (positives + 1.0)));
        var loss = Loss(scores, isPositive, high, low, slope, offset);
        for (var step = 0; step < MostSteps; step++)
        {
            var (h11, h22, h21, g1, g2) = (1e-12, 1e-12, 0.0, 0.0, 0.0);
            for (var row = 0; row < scores.Length; row++)
            {
                var p = Probability((scores[row] * slope) + offset);
                var (curvature, residual) = (p * (1 - p), (isPositive[row] ? high : low) - p);
                h11 += scores[row] * scores[row] * curvature;
                h22 += curvature;
                h21 += scores[row] * curvature;
                g1 += scores[row] * residual;
                g2 += residual;
            }

            if (Math.Abs(g1) < 1e-7 && Math.Abs(g2) < 1e-7)
                break;
            var determinant = (h11 * h22) - (h21 * h21);
            var (dSlope, dOffset) = (-((h22 * g1) - (h21 * g2)) / determinant, -((h11 * g2) - (h21 * g1)) / determinant);
            var length = 1.0;
            for (; length > 1e-10; length /= 2)
            {
                var next = Loss(scores, isPositive, high, low, slope + (length * dSlope), offset + (length * dOffset));
                if (next >= loss + (1e-4 * length * ((g1 * dSlope) + (g2 * dOffset))))
                    continue;
                (slope, offset, loss) = (slope + (length * dSlope), offset + (length * dOffset), next);
                break;
            }

            if (length <= 1e-10)
                break;
        }

        return (slope, offset);
    }

    private static double Probability(double exponent) => 1 / (1 + Math.Exp(exponent));

    private static double Loss(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive, double high, double low, double slope, double offset)
    {
        var loss = 0.0;
        for (var row = 0; row < scores.Length; row++)
        {
            var exponent = (scores[row] * slope) + offset;
            var target = isPositive[row] ? high : low;
            loss += exponent >= 0 ? (target * exponent) + Math.Log(1 + Math.Exp(-exponent)) : ((target - 1) * exponent) + Math.Log(1 + Math.Exp(exponent));
        }

        return loss;
    }
}
