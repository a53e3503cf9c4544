using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Arithmetic with the promotions of XPath: integer, decimal, float, double. Results are canonical literals.</summary>
internal static partial class TermValues
{
    /// <summary>Arithmetic on numbers (SPARQL 1.1 §17.3); also times with durations, as XPath has it.</summary>
    /// <returns><see cref="TermId.None"/> for a type error, and for an exact division by zero.</returns>
    public static TermId Calculate(ArithmeticOperator arithmetic, TermId left, TermId right, EvaluationScope scope)
    {
        if (left.TryGetInteger(out var a) && right.TryGetInteger(out var b) && TryCalculate(arithmetic, a, b, out var whole))
            return whole;
        if (left.Kind == TermKind.Double && TryGetReal(left, out var c) && TryGetReal(right, out var d))
            return scope.Terms.AddDouble(Calculate(arithmetic, c, d));
        if (right.Kind == TermKind.Double && TryGetReal(left, out c) && TryGetReal(right, out d))
            return scope.Terms.AddDouble(Calculate(arithmetic, c, d));
        if ((left.Kind == TermKind.Decimal || right.Kind == TermKind.Decimal) && left.TryGetDecimal(out var e) && right.TryGetDecimal(out var f) && TryCalculate(arithmetic, e, f, out var exact))
            return exact;
        if (!left.IsLiteral || !right.IsLiteral)
            return TermId.None;
        var (x, y) = (TypedValue.Of(scope.Terms, left), TypedValue.Of(scope.Terms, right));
        return scope.Terms.AddValue(arithmetic switch
        {
            ArithmeticOperator.Add => x.Add(y),
            ArithmeticOperator.Subtract => x.Subtract(y),
            ArithmeticOperator.Multiply => x.Multiply(y),
            _ => x.Divide(y),
        });
    }

    /// <summary>A number with its sign changed.</summary>
    public static TermId Negate(TermId number, EvaluationScope scope)
    {
        if (number.TryGetInteger(out var integer))
            return scope.Terms.AddInteger(-integer);
        return number.IsLiteral ? scope.Terms.AddValue(TypedValue.Of(scope.Terms, number).Negate()) : TermId.None;
    }

    /// <summary>A number as it is; an error for what is not a number.</summary>
    public static TermId Plus(TermId number, EvaluationScope scope) => IsNumeric(number, scope) ? number : TermId.None;

    /// <summary>True for a literal of a numeric datatype whose form is valid (SPARQL 1.1 §17.4.2.4).</summary>
    public static bool IsNumeric(TermId term, EvaluationScope scope) =>
        term.Kind is >= TermKind.Integer and <= TermKind.Double || (term.Kind == TermKind.Literal && TypedValue.Of(scope.Terms, term).IsNumeric);

    /// <summary>Integers of 56 bits; false when the result is not inline, or is a quotient.</summary>
    private static bool TryCalculate(ArithmeticOperator arithmetic, long left, long right, out TermId result)
    {
        result = default;
        switch (arithmetic)
        {
            case ArithmeticOperator.Add:
                return TermId.TryFromInteger(left + right, out result);
            case ArithmeticOperator.Subtract:
                return TermId.TryFromInteger(left - right, out result);
            case ArithmeticOperator.Multiply:
                var high = Math.BigMul(left, right, out var low);
                return high == low >> 63 && TermId.TryFromInteger(low, out result);
            default:
                // A quotient of integers is a decimal; the whole ones are quick.
                return right != 0 && left % right == 0 && TermId.TryFromDecimal(left / right, out result);
        }
    }

    /// <summary>Numbers of which one is no integer; false when the result is not inline, or lost digits, or a factor is so large, or a divisor so small, that the result might not fit.</summary>
    private static bool TryCalculate(ArithmeticOperator arithmetic, decimal left, decimal right, out TermId result)
    {
        const decimal maxFactor = 1e14m;
        const decimal minDivisor = 1e-14m;
        result = default;
        if (arithmetic == ArithmeticOperator.Multiply && (Math.Abs(left) >= maxFactor || Math.Abs(right) >= maxFactor))
            return false;
        if (arithmetic == ArithmeticOperator.Divide && (Math.Abs(left) >= maxFactor || Math.Abs(right) < minDivisor))
            return false;
        var value = arithmetic switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Subtract => left - right,
            ArithmeticOperator.Divide => left / right,
            _ => left * right,
        };
        return (arithmetic != ArithmeticOperator.Multiply || value.Scale == left.Scale + right.Scale) && TermId.TryFromDecimal(value, out result);
    }

    private static double Calculate(ArithmeticOperator arithmetic, double left, double right) => arithmetic switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => left / right,
    };
}
