using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>
/// SUM and AVG (SPARQL 1.1 §18.5.1.3, §18.5.1.4): 0 of nothing, an error when one value is an error or no number. Inline integers, decimals and doubles are
/// summed apart, without decoding; exact numbers stay exact and meet the reals at the end.
/// </summary>
internal sealed class SumAccumulator(EvaluationScope scope, bool isAverage) : Accumulator
{
    /// <summary>Sums of decimals up to here cannot overflow by one more, nor lose digits: inline ones have 15.</summary>
    private const decimal MaxDecimal = 1e12m;

    private long _count;
    private long _integers;
    private decimal _decimals;
    private bool _hasDecimals;
    private double _doubles;
    private bool _hasDoubles;
    private TypedValue _others = TypedValue.OfInteger(0L);
    private bool _isError;

    public override void Add(TermId value)
    {
        _count++;
        if (value.TryGetInteger(out var integer) && Math.Abs(_integers) < long.MaxValue / 2)
        {
            _integers += integer;
        }
        else if (value.TryGetDouble(out var real))
        {
            _doubles += real;
            _hasDoubles = true;
        }
        else if (value.Kind == TermKind.Decimal && value.TryGetDecimal(out var exact) && Math.Abs(_decimals) < MaxDecimal && Math.Abs(exact) < MaxDecimal)
        {
            _decimals += exact;
            _hasDecimals = true;
        }
        else
        {
            AddOther(value);
        }
    }

    public override void Merge(Accumulator later, Func<TermId, TermId> translate)
    {
        var other = (SumAccumulator)later;
        _count += other._count;
        _decimals += other._decimals;
        _hasDecimals |= other._hasDecimals;
        _doubles += other._doubles;
        _hasDoubles |= other._hasDoubles;
        _others = _others.Add(TypedValue.OfInteger(other._integers)).Add(other._others);
        _isError |= other._isError || !_others.IsNumeric;
    }

    public override TermId Result()
    {
        if (_isError)
            return TermId.None;
        var sum = TypedValue.OfInteger(_integers).Add(_others);
        if (_hasDecimals)
            sum = sum.Add(TypedValue.OfDecimal(_decimals));
        if (_hasDoubles)
            sum = sum.Add(TypedValue.OfDouble(_doubles));
        if (isAverage && _count > 0)
            sum = sum.Divide(TypedValue.OfInteger(_count));
        return scope.Terms.AddValue(sum);
    }

    private void AddOther(TermId value)
    {
        var number = value.IsLiteral ? TypedValue.Of(scope.Terms, value) : default;
        if (number.IsNumeric)
            _others = _others.Add(number);
        _isError |= !number.IsNumeric || !_others.IsNumeric;
    }
}
