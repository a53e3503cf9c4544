using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The same term on every row; <see cref="TermId.None"/> for a variable that is never bound.</summary>
internal sealed class CompiledConstant(EvaluationScope scope, TermId value) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => value;
}
