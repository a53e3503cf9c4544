using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Logical and of three truth values (SPARQL 1.1 §17.2).</summary>
internal sealed class CompiledAnd(EvaluationScope scope, CompiledExpression left, CompiledExpression right) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row) => left.Test(batch, row) is var first && first is false ? false : first & right.Test(batch, row);
}
