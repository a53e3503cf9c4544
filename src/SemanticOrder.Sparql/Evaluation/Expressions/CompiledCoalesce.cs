using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>COALESCE (SPARQL 1.1 §17.4.1.3): the first value that is no error.</summary>
internal sealed class CompiledCoalesce(EvaluationScope scope, CompiledExpression[] arguments) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row)
    {
        foreach (var argument in arguments)
        {
            if (argument.Evaluate(batch, row) is { IsNone: false } value)
                return value;
        }
        return TermId.None;
    }
}
