using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>IF (SPARQL 1.1 §17.4.1.2).</summary>
internal sealed class CompiledIf(EvaluationScope scope, CompiledExpression condition, CompiledExpression yes, CompiledExpression no) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => condition.Test(batch, row) switch
    {
        true => yes.Evaluate(batch, row),
        false => no.Evaluate(batch, row),
        _ => TermId.None,
    };
}
