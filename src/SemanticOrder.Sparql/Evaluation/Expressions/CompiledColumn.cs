using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A variable: the term in its column.</summary>
internal sealed class CompiledColumn(EvaluationScope scope, int column) : CompiledExpression(scope)
{
    public int Column => column;

    public override TermId Evaluate(RowBatch batch, int row) => batch.Columns[column][row];
}
