using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A costly expression of one variable, remembered for terms that the variable took lately. Bounded: each term has one place, which another may take.</summary>
internal sealed class CompiledMemo(EvaluationScope scope, CompiledExpression expression, int column) : CompiledExpression(scope)
{
    private const int FirstPlaces = 64;
    private const int MaxPlaces = 16_384;
    private const int Growth = 16;

    private TermId[] _arguments = [];
    private TermId[] _values = [];
    private int _misses;

    public override TermId Evaluate(RowBatch batch, int row)
    {
        var argument = batch.Columns[column][row];
        if (argument.IsNone)
            return expression.Evaluate(batch, row);
        if (_misses >= _arguments.Length && _arguments.Length < MaxPlaces)
            Grow();
        var place = (int)RowHash.Finish(RowHash.Mix(0, argument)) & (_arguments.Length - 1);
        if (_arguments[place] != argument)
        {
            _misses++;
            _values[place] = expression.Evaluate(batch, row);
            _arguments[place] = argument;
        }
        return _values[place];
    }

    private void Grow()
    {
        var places = Math.Max(FirstPlaces, _arguments.Length * Growth);
        (_arguments, _values, _misses) = (new TermId[places], new TermId[places], 0);
    }
}
