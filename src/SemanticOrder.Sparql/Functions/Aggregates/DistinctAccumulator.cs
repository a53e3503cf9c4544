using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>An aggregate with DISTINCT: every term once. Errors pass.</summary>
internal sealed class DistinctAccumulator(Accumulator inner) : Accumulator
{
    private readonly HashSet<TermId> _seen = [];

    public override void Add(TermId value)
    {
        if (value.IsNone || _seen.Add(value))
            inner.Add(value);
    }

    public override TermId Result() => inner.Result();
}
