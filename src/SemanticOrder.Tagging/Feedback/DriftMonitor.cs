namespace SemanticOrder.Tagging.Feedback;

/// <summary>Whether what comes in now is like what came in then.</summary>
public static class DriftMonitor
{
    private const int Bins = 10;
    private const double Empty = 1e-4;

    /// <summary>The population stability index of values from 0 to 1 in ten bins: Σ (now − then) ln(now / then). Below 0.1 little has moved; from 0.25 much has.</summary>
    /// <param name="then">Scores, or shares of unseen runs, of the time the model was made; not empty.</param>
    /// <param name="now">The same of today; not empty.</param>
    public static double StabilityIndex(IReadOnlyList<double> then, IReadOnlyList<double> now)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        var (before, after) = (Shares(then), Shares(now));
        return before.Zip(after, (left, right) => (right - left) * Math.Log(right / left)).Sum();
    }

    private static double[] Shares(IReadOnlyList<double> values)
    {
        var shares = new double[Bins];
        foreach (var value in values)
            shares[Math.Clamp((int)(value * Bins), 0, Bins - 1)] += 1.0 / values.Count;
        return [.. shares.Select(share => Math.Max(share, Empty))];
    }
}
