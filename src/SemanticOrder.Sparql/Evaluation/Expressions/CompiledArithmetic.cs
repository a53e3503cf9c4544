using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Arithmetic on numbers (SPARQL 1.1 §17.3).</summary>
internal sealed class CompiledArithmetic(EvaluationScope scope, ArithmeticOperator arithmetic, CompiledExpression left, CompiledExpression right) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row)
    {
        var first = left.Evaluate(batch, row);
        if (first.IsNone)
            return TermId.None;
        var second = right.Evaluate(batch, row);
        return second.IsNone ? TermId.None : TermValues.Calculate(arithmetic, first, second, Scope);
    }
}
