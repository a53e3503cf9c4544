using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Rows with values computed into new columns (Extend of SPARQL 1.1 §18.5), one after the other, so that later ones see earlier ones.</summary>
/// <param name="context">The request.</param>
/// <param name="schema">The input's columns, then one for each expression.</param>
/// <param name="input">The rows.</param>
/// <param name="expressions">Compiled against <paramref name="schema"/>.</param>
/// <param name="detail">The expressions for people.</param>
internal sealed class ExtendRows(EvaluationContext context, Schema schema, Operator input, CompiledExpression[] expressions, string detail) : Operator(context, schema, input)
{
    private readonly TermId[][] _values = new TermId[expressions.Length][];

    public override string Detail => detail;

    protected override RowBatch? NextCore()
    {
        if (Inputs[0].Next() is not { } batch)
            return null;
        for (var value = 0; value < _values.Length; value++)
        {
            if (_values[value] is null || _values[value].Length < batch.Count)
                _values[value] = new TermId[batch.Count];
        }
        var extended = new RowBatch([.. batch.Columns, .. _values], batch.Count);
        for (var row = 0; row < batch.Count; row++)
        {
            Context.Tick();
            Context.Scope.StartSolution();
            for (var value = 0; value < _values.Length; value++)
                _values[value][row] = expressions[value].Evaluate(extended, row);
        }
        return extended;
    }
}
