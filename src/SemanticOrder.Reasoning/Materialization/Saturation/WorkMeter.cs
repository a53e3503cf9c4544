namespace SemanticOrder.Reasoning;

/// <summary>Counts the facts that one thread looks at, and stops it past a limit or when it is cancelled.</summary>
internal sealed class WorkMeter(long limit, Func<SpecializedRule, string, Exception> limitPassed, CancellationToken cancellation)
{
    private const long Stride = 1 << 20;

    private SpecializedRule _rule = null!;
    private long _next = Stride;

    public long Steps { get; private set; }

    public void Begin(SpecializedRule rule) => _rule = rule;

    public void Count(int steps)
    {
        Steps += steps;
        if (Steps >= _next)
            Check();
    }

    private void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        _next = Steps + Stride;
        if (Steps > limit)
            throw limitPassed(_rule, $"looked at more than {limit} statements");
    }
}
