namespace SemanticOrder.Tagging.Training;

/// <summary>Fits a probability to scores: 1 / (1 + exp(slope · score + offset)), by Newton's method with a line search (Lin, Lin and Weng, Machine Learning 68, 2007).</summary>
internal static class PlattScaling
{
    private const int MostSteps = 100;
    private const double ShortestStep = 1e-10;

    // A product of so many numbers up to 2 is far from the largest number there is.
    private const int Factors = 512;

    /// <summary>Fits scores that were made by models that had not seen their rows.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="isPositive">Which of them are of positive rows.</param>
    /// <param name="begin">The slope and offset from which to begin: those of a fit of nearly the same rows. Null for those of no knowledge.</param>
    /// <returns>The slope, negative when higher scores are likelier, and the offset.</returns>
    public static (double Slope, double Offset) Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive, (double Slope, double Offset)? begin = null)
    {
        var positives = 0;
        foreach (var positive in isPositive)
            positives += positive ? 1 : 0;
        var negatives = scores.Length - positives;
        var targets = (High: (positives + 1.0) / (positives + 2.0), Low: 1 / (negatives + 2.0));
        var (first, second) = begin ?? (0, Math.Log((negatives + 1.0) / (positives + 1.0)));
        var here = Point.At(scores, isPositive, targets, first, second);
        for (var step = 0; step < MostSteps && !here.IsLowest; step++)
        {
            if (Lower(scores, isPositive, targets, here) is not { } lower)
                break;
            here = lower;
        }

        return (here.Slope, here.Offset);
    }

    /// <summary>The next point on the way down; null when no step from here is short enough to go down.</summary>
    private static Point? Lower(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive, (double High, double Low) targets, in Point here)
    {
        var determinant = (here.BySlopes * here.ByOffsets) - (here.ByBoth * here.ByBoth);
        var slope = -((here.ByOffsets * here.BySlope) - (here.ByBoth * here.ByOffset)) / determinant;
        var offset = -((here.BySlopes * here.ByOffset) - (here.ByBoth * here.BySlope)) / determinant;
        for (var length = 1.0; length > ShortestStep; length /= 2)
        {
            var next = Point.At(scores, isPositive, targets, here.Slope + (length * slope), here.Offset + (length * offset));
            if (next.Loss < here.Loss + (1e-4 * length * ((here.BySlope * slope) + (here.ByOffset * offset))))
                return next;
        }

        return null;
    }

    /// <summary>A slope and an offset, the loss there, and its first and second derivatives.</summary>
    private readonly record struct Point(double Slope, double Offset, double Loss, double BySlope, double ByOffset, double BySlopes, double ByOffsets, double ByBoth)
    {
        /// <summary>True where the loss goes down no more.</summary>
        public bool IsLowest => Math.Abs(BySlope) < 1e-7 && Math.Abs(ByOffset) < 1e-7;

        public static Point At(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive, (double High, double Low) targets, double slope, double offset)
        {
            var (bySlope, byOffset, bySlopes, byOffsets, byBoth) = (0.0, 0.0, 1e-12, 1e-12, 0.0);
            var (loss, product) = (0.0, 1.0);
            for (var row = 0; row < scores.Length; row++)
            {
                var exponent = (scores[row] * slope) + offset;
                var power = Math.Exp(-Math.Abs(exponent));
                var p = (exponent >= 0 ? power : 1) / (1 + power);
                var target = isPositive[row] ? targets.High : targets.Low;

                // The loss of a row has a logarithm; a sum of logarithms is that of a product.
                loss += (exponent >= 0 ? target : target - 1) * exponent;
                product *= 1 + power;
                if (row % Factors == Factors - 1)
                    (loss, product) = (loss + Math.Log(product), 1);
                var (curvature, residual) = (p * (1 - p), target - p);
                bySlopes += scores[row] * scores[row] * curvature;
                byOffsets += curvature;
                byBoth += scores[row] * curvature;
                bySlope += scores[row] * residual;
                byOffset += residual;
            }

            return new Point(slope, offset, loss + Math.Log(product), bySlope, byOffset, bySlopes, byOffsets, byBoth);
        }
    }
}
