using System.Globalization;
using System.Numerics;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Casting from value space to value space (XQuery and XPath Functions and Operators §17.1; SPARQL 1.1 §17.5).</summary>
public readonly partial struct TypedValue
{
    /// <summary>The same value in another datatype, as near as casting brings it: reals become integers by cutting off, dateTimes dates, numbers booleans. Texts are read as lexical forms, white space at their ends removed.</summary>
    /// <param name="target">The datatype wanted.</param>
    /// <param name="result">The value, or no value.</param>
    /// <returns>False when there is no such cast, or it fails.</returns>
    public bool TryCast(XsdDatatype target, out TypedValue result)
    {
        ArgumentNullException.ThrowIfNull(target);
        result = Kind == ValueKind.None ? default
            : Kind is ValueKind.String or ValueKind.LanguageString ? Read(Text!, target)
            : target.Kind == ValueKind.String ? Read(ToXPathString(), target)
            : ConvertTo(target);
        return result.Kind != ValueKind.None;
    }

    /// <summary>The text that a cast to string gives: as the canonical form, but reals from 0.000001 up to 1000000 are written without exponent, and whole ones without point.</summary>
    public string ToXPathString()
    {
        var magnitude = Math.Abs(Real);
        if (Kind is not (ValueKind.Float or ValueKind.Double) || (magnitude != 0 && magnitude is not (>= 0.000001 and < 1_000_000)))
            return ToCanonicalString();
        if (magnitude == 0)
            return double.IsNegative(Real) ? "-0" : "0";
        // The shortest digits, never with an exponent: at most seven zeros and seventeen digits follow the point.
        var shortest = Kind == ValueKind.Float ? ((float)Real).ToString("R", CultureInfo.InvariantCulture) : Real.ToString("R", CultureInfo.InvariantCulture);
        return WriteDecimal(decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private static TypedValue Read(string text, XsdDatatype target)
    {
        var lexical = target.Kind == ValueKind.String ? text : text.Trim(' ', '\t', '\n', '\r');
        return target.TryParse(Encoding.UTF8.GetBytes(lexical), out var value) ? value : default;
    }

    private TypedValue ConvertTo(XsdDatatype target)
    {
        if (IsNumeric || Kind == ValueKind.Boolean)
            return ConvertNumber(target);
        if (IsTemporal)
            return ConvertTime(target);
        if (Kind == ValueKind.Duration && target.Kind == ValueKind.Duration)
            return ConvertDuration(target);
        return (Kind, target.Kind) switch
        {
            (ValueKind.HexBinary or ValueKind.Base64Binary, ValueKind.HexBinary or ValueKind.Base64Binary) => OfBytes(target.Kind, Bytes.ToArray()),
            (ValueKind.AnyUri, ValueKind.AnyUri) => this,
            _ => default,
        };
    }

    private TypedValue ConvertNumber(XsdDatatype target)
    {
        if (Kind == ValueKind.Boolean)
            return target.Kind == ValueKind.Boolean ? this : OfInteger(_whole).ConvertNumber(target);
        TryGetDouble(out var real);
        switch (target.Kind)
        {
            case ValueKind.Boolean:
                return OfBoolean(!double.IsNaN(real) && (real != 0 || (Kind <= ValueKind.Decimal && !Exact().Unscaled.IsZero)));
            case ValueKind.Double:
                return OfDouble(real);
            case ValueKind.Float:
                return OfFloat((float)real);
            case ValueKind.Decimal:
                return ToExact(out var number) ? OfNumber(ValueKind.Decimal, number) : default;
            case ValueKind.Integer when ToExact(out var exact):
                var integer = OfInteger(exact.Unscaled / BigInteger.Pow(10, exact.Scale));
                return integer.IsWithin(target.Minimum, target.Maximum) ? integer : default;
            default:
                return default;
        }
    }

    /// <summary>The decimal with the digits that a real is written with; false for NaN and infinities.</summary>
    private bool ToExact(out BigDecimal exact)
    {
        if (Kind <= ValueKind.Decimal)
        {
            exact = Exact();
            return true;
        }
        exact = default;
        if (!double.IsFinite(Real))
            return false;
        var text = ToCanonicalString();
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = BigDecimal.Parse(text.AsSpan(0, e));
        var scale = mantissa.Scale - int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        exact = scale >= 0 ? new BigDecimal(mantissa.Unscaled, scale) : new BigDecimal(mantissa.Unscaled * BigInteger.Pow(10, -scale), 0);
        return true;
    }

    private TypedValue ConvertTime(XsdDatatype target)
    {
        if (target.Kind == Kind)
            return target.Iri == Vocab.Xsd.DateTimeStamp && !HasZone ? default : this;
        if (Kind is not (ValueKind.DateTime or ValueKind.Date) || target.Kind is < ValueKind.DateTime or > ValueKind.GDay || (Kind == ValueKind.Date && target.Kind == ValueKind.Time))
            return default;
        if (target.Kind == ValueKind.DateTime)
            return OfTime(ValueKind.DateTime, _whole, 0, _zone).ConvertTime(target);
        // The fields that the target has, read again from their text.
        var text = OfTime(target.Kind, _whole, target.Kind == ValueKind.Time ? _number : 0, _zone).WriteTime();
        return target.TryParse(Encoding.ASCII.GetBytes(text), out var value) ? value : default;
    }

    private TypedValue ConvertDuration(XsdDatatype target) =>
        target.Iri == Vocab.Xsd.DayTimeDuration ? OfDuration(0, _whole + _number)
        : target.Iri == Vocab.Xsd.YearMonthDuration ? OfDuration(_months, 0)
        : this;
}
