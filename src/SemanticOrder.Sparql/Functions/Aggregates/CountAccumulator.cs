using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>COUNT (SPARQL 1.1 §18.5.1.2): values that are no error, or solutions.</summary>
internal sealed class CountAccumulator(EvaluationScope scope) : Accumulator
{
    private long _count;

    public override void Add(TermId value) => _count += value.IsNone ? 0 : 1;

    public override void AddRow() => _count++;

    public override void Merge(Accumulator later, Func<TermId, TermId> translate) => _count += ((CountAccumulator)later)._count;

    public override TermId Result() => scope.Terms.AddInteger(_count);
}
