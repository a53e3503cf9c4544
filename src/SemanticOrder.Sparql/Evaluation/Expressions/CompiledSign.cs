using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Unary plus and minus (SPARQL 1.1 §17.3).</summary>
internal sealed class CompiledSign(EvaluationScope scope, CompiledExpression operand, bool isMinus) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row)
    {
        var number = operand.Evaluate(batch, row);
        return number.IsNone ? TermId.None : isMinus ? TermValues.Negate(number, Scope) : TermValues.Plus(number, Scope);
    }
}
