using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>COUNT (SPARQL 1.1 §18.5.1.2): values that are no error, or solutions.</summary>
internal sealed class CountAccumulator : Accumulator
{
    private long _count;

    public override void Add(TermId value) => _count += value.IsNone ? 0 : 1;

    public override void AddRow() => _count++;

    public override TermId Result() => TermId.TryFromInteger(_count, out var id) ? id : TermId.None;
}
