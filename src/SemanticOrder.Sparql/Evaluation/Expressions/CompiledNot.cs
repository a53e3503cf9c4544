using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Logical not (SPARQL 1.1 §17.3).</summary>
internal sealed class CompiledNot(EvaluationScope scope, CompiledExpression operand) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row) => !operand.Test(batch, row);
}
