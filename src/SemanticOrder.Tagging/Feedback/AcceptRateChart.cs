namespace SemanticOrder.Tagging.Feedback;

/// <summary>
/// Watches the rate at which people accept a tag (CUSUM, Page 1954): small changes that last raise the alarm sooner than any threshold on a daily rate. Not thread-safe.
/// </summary>
/// <param name="rate">The rate that is expected, 0 to 1.</param>
/// <param name="slack">What is let pass: half the change worth noticing.</param>
/// <param name="limit">The sum at which the alarm is raised.</param>
public sealed class AcceptRateChart(double rate, double slack = 0.05, double limit = 10)
{
    private double _above;
    private double _below;

    /// <summary>True when the rate has risen or fallen.</summary>
    public bool IsAlarmed => _above > limit || _below > limit;

    /// <summary>True when it has fallen.</summary>
    public bool HasFallen => _below > limit;

    /// <summary>Counts one answer.</summary>
    public void Add(bool isAccepted)
    {
        var distance = (isAccepted ? 1 : 0) - rate;
        _above = Math.Max(0, _above + distance - slack);
        _below = Math.Max(0, _below - distance - slack);
    }
}
