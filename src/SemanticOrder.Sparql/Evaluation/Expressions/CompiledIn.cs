using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>IN and NOT IN (SPARQL 1.1 §17.4.1.9): equal to one of a list; an error when none is equal and one comparison is an error.</summary>
internal sealed class CompiledIn(EvaluationScope scope, CompiledExpression operand, CompiledExpression[] list, bool isNegated) : CompiledExpression(scope)
{
    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row)
    {
        var value = operand.Evaluate(batch, row);
        bool? isIn = false;
        foreach (var item in list)
        {
            var other = item.Evaluate(batch, row);
            var isEqual = value.IsNone || other.IsNone ? null : TermValues.Compare(ComparisonOperator.Equal, value, other, Scope);
            isIn |= isEqual;
            if (isIn is true)
                break;
        }
        return isIn ^ isNegated;
    }
}
