using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>BOUND (SPARQL 1.1 §17.4.1.1).</summary>
internal sealed class CompiledBound(EvaluationScope scope, CompiledExpression variable) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row) => !variable.Evaluate(batch, row).IsNone;
}
