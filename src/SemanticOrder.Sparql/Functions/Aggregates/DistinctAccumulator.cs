using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>An aggregate with DISTINCT: every term once. Errors pass.</summary>
internal sealed class DistinctAccumulator(Accumulator inner) : Accumulator
{
    private readonly HashSet<TermId> _seen = [];
    private bool _hasErrors;

    public override void Add(TermId value)
    {
        _hasErrors |= value.IsNone;
        if (value.IsNone || _seen.Add(value))
            inner.Add(value);
    }

    public override void Merge(Accumulator later, Func<TermId, TermId> translate)
    {
        var other = (DistinctAccumulator)later;
        foreach (var value in other._seen)
            Add(translate(value));
        if (other._hasErrors)
            Add(TermId.None);
    }

    public override TermId Result() => inner.Result();
}
