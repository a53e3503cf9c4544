using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A costly expression of one variable, computed once for each term that the variable takes. Bounded: it begins anew when it remembers too much.</summary>
internal sealed class CompiledMemo(EvaluationScope scope, CompiledExpression expression, int column) : CompiledExpression(scope)
{
    private const int MaxValues = 65_536;
    private readonly Dictionary<TermId, TermId> _values = [];
    private readonly Dictionary<TermId, bool?> _tests = [];

    public override TermId Evaluate(RowBatch batch, int row)
    {
        var argument = batch.Columns[column][row];
        if (_values.TryGetValue(argument, out var value))
            return value;
        if (_values.Count == MaxValues)
            _values.Clear();
        return _values[argument] = expression.Evaluate(batch, row);
    }

    public override bool? Test(RowBatch batch, int row)
    {
        var argument = batch.Columns[column][row];
        if (_tests.TryGetValue(argument, out var value))
            return value;
        if (_tests.Count == MaxValues)
            _tests.Clear();
        return _tests[argument] = expression.Test(batch, row);
    }
}
