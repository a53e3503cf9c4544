namespace SemanticOrder.Rdf;

/// <summary>Absolute value and rounding of numbers (XQuery and XPath Functions and Operators §4.4); the kind stays. What is not a number gives no value.</summary>
public readonly partial struct TypedValue
{
    /// <summary>The number without its sign.</summary>
    public TypedValue Absolute() => Kind switch
    {
        ValueKind.Integer or ValueKind.Decimal => Exact().Unscaled.Sign < 0 ? Negate() : this,
        ValueKind.Float => OfFloat((float)Math.Abs(Real)),
        ValueKind.Double => OfDouble(Math.Abs(Real)),
        _ => default,
    };

    /// <summary>The greatest whole number that is not greater.</summary>
    public TypedValue Floor() => Kind switch
    {
        ValueKind.Integer or ValueKind.Decimal => _reference is BigDecimal big ? OfNumber(Kind, big.Floor()) : new(Kind, number: decimal.Floor(_number)),
        ValueKind.Float => OfFloat((float)Math.Floor(Real)),
        ValueKind.Double => OfDouble(Math.Floor(Real)),
        _ => default,
    };

    /// <summary>The least whole number that is not less.</summary>
    public TypedValue Ceiling() => Kind switch
    {
        ValueKind.Integer or ValueKind.Decimal => _reference is BigDecimal ? Negate().Floor().Negate() : new(Kind, number: decimal.Ceiling(_number)),
        ValueKind.Float => OfFloat((float)Math.Ceiling(Real)),
        ValueKind.Double => OfDouble(Math.Ceiling(Real)),
        _ => default,
    };

    /// <summary>The nearest whole number; of two, the greater one. Reals from −0.5 up to −0 give −0.</summary>
    public TypedValue Round() => Kind switch
    {
        ValueKind.Integer => this,
        ValueKind.Decimal => _reference is BigDecimal big ? OfNumber(Kind, big.Add(new BigDecimal(5, 1)).Floor()) : RoundDecimal(),
        ValueKind.Float => OfFloat((float)RoundReal()),
        ValueKind.Double => OfDouble(RoundReal()),
        _ => default,
    };

    private TypedValue RoundDecimal()
    {
        var floor = decimal.Floor(_number);
        return new(Kind, number: _number - floor >= 0.5m ? floor + 1 : floor);
    }

    private double RoundReal()
    {
        var value = Real;
        var floor = Math.Floor(value);
        var rounded = value - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 ? Math.CopySign(0, value) : rounded;
    }
}
