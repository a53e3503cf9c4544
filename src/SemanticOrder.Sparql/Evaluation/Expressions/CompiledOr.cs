using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Logical or of three truth values (SPARQL 1.1 §17.2).</summary>
internal sealed class CompiledOr(EvaluationScope scope, CompiledExpression left, CompiledExpression right) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row) => left.Test(batch, row) is var first && first is true ? true : first | right.Test(batch, row);
}
