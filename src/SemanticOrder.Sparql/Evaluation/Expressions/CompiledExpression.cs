using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>An expression bound to the columns of an operator (SPARQL 1.1 §17). One thread at a time.</summary>
internal abstract class CompiledExpression(EvaluationScope scope)
{
    protected EvaluationScope Scope { get; } = scope;

    /// <summary>The value on a row; <see cref="TermId.None"/> for an error.</summary>
    public abstract TermId Evaluate(RowBatch batch, int row);

    /// <summary>The effective boolean value on a row (SPARQL 1.1 §17.2.2); null for an error.</summary>
    public virtual bool? Test(RowBatch batch, int row) => TermValues.EffectiveBooleanValue(Evaluate(batch, row), Scope);

    protected static TermId Truth(bool? value) => value is { } truth ? TermId.FromBoolean(truth) : TermId.None;
}
