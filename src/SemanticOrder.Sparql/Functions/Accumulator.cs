using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>An aggregate over one group (SPARQL 1.1 §18.5.1), fed with one value a solution.</summary>
internal abstract class Accumulator
{
    /// <summary>An accumulator of nothing yet.</summary>
    public static Accumulator Create(Aggregate aggregate, EvaluationScope scope) => new CountAccumulator();

    /// <summary>Takes the value of the argument on a solution; <see cref="TermId.None"/> when it was an error.</summary>
    public abstract void Add(TermId value);

    /// <summary>Takes a solution, for <c>COUNT(*)</c>.</summary>
    public virtual void AddRow() => throw new NotSupportedException("Only COUNT(*) counts solutions.");

    /// <summary>The value over what was added; <see cref="TermId.None"/> for an error.</summary>
    public abstract TermId Result();
}
