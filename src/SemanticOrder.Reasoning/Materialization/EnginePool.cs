namespace SemanticOrder.Reasoning;

/// <summary>Engines over one plan that wait for the next order: one for each core, as many orders are closed at once. Thread-safe.</summary>
internal sealed class EnginePool(RulePlan plan, AxiomWriter axioms)
{
    private readonly ClosureEngine?[] _free = new ClosureEngine?[Environment.ProcessorCount];

    public ClosureEngine Rent()
    {
        foreach (ref var place in _free.AsSpan())
        {
            if (Interlocked.Exchange(ref place, null) is { } engine)
                return engine;
        }
        return new ClosureEngine(plan, axioms);
    }

    /// <summary>Gives an engine back; one that broke off is not given back.</summary>
    public void Return(ClosureEngine engine)
    {
        foreach (ref var place in _free.AsSpan())
        {
            if (Interlocked.CompareExchange(ref place, engine, null) is null)
                return;
        }
    }
}
