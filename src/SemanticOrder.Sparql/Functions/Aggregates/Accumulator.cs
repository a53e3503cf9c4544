using System.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>An aggregate over one group (SPARQL 1.1 §18.5.1), fed with one value a solution.</summary>
internal abstract class Accumulator
{
    /// <summary>An accumulator of nothing yet. For <c>COUNT(DISTINCT *)</c> the caller feeds distinct solutions only.</summary>
    public static Accumulator Create(Aggregate aggregate, EvaluationScope scope)
    {
        Accumulator accumulator = aggregate.Function switch
        {
            AggregateFunction.Count => new CountAccumulator(scope),
            AggregateFunction.Sum => new SumAccumulator(scope, isAverage: false),
            AggregateFunction.Avg => new SumAccumulator(scope, isAverage: true),
            AggregateFunction.Min => new ExtremumAccumulator(scope, sign: -1),
            AggregateFunction.Max => new ExtremumAccumulator(scope, sign: 1),
            AggregateFunction.Sample => new SampleAccumulator(),
            AggregateFunction.GroupConcat => new GroupConcatAccumulator(scope, aggregate.Separator ?? " "),
            _ => throw new UnreachableException(),
        };
        return aggregate is { IsDistinct: true, Argument: not null } ? new DistinctAccumulator(accumulator) : accumulator;
    }

    /// <summary>Takes the value of the argument on a solution; <see cref="TermId.None"/> when it was an error.</summary>
    public abstract void Add(TermId value);

    /// <summary>Takes a solution, for <c>COUNT(*)</c>.</summary>
    public virtual void AddRow() => throw new NotSupportedException("Only COUNT(*) counts solutions.");

    /// <summary>Takes what another accumulator of the same aggregate took after this one.</summary>
    /// <param name="later">The other; it is of no use afterwards.</param>
    /// <param name="translate">From its terms to those of this one.</param>
    public abstract void Merge(Accumulator later, Func<TermId, TermId> translate);

    /// <summary>The value over what was added; <see cref="TermId.None"/> for an error.</summary>
    public abstract TermId Result();
}
