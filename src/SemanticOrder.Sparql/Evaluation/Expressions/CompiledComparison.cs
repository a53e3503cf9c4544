using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A comparison of values (SPARQL 1.1 §17.3).</summary>
internal sealed class CompiledComparison(EvaluationScope scope, ComparisonOperator comparison, CompiledExpression left, CompiledExpression right) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row)
    {
        var first = left.Evaluate(batch, row);
        if (first.IsNone)
            return null;
        var second = right.Evaluate(batch, row);
        return second.IsNone ? null : TermValues.Compare(comparison, first, second, Scope);
    }
}
