using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>MIN and MAX (SPARQL 1.1 §18.5.1.5, §18.5.1.6) by the order of ORDER BY; of values that are alike the first. An error of nothing, and when one value is an error.</summary>
/// <param name="scope">The request.</param>
/// <param name="sign">−1 for the least, 1 for the greatest.</param>
internal sealed class ExtremumAccumulator(EvaluationScope scope, int sign) : Accumulator
{
    private TermId _best;
    private bool _isError;

    public override void Add(TermId value)
    {
        if (value.IsNone)
            _isError = true;
        else if (_best.IsNone || Math.Sign(TermValues.CompareForOrder(value, _best, scope)) == sign)
            _best = value;
    }

    public override void Merge(Accumulator later, Func<TermId, TermId> translate)
    {
        var other = (ExtremumAccumulator)later;
        _isError |= other._isError;
        if (!other._best.IsNone)
            Add(translate(other._best));
    }

    public override TermId Result() => _isError ? TermId.None : _best;
}
