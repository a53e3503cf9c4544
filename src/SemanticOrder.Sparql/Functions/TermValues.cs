using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>
/// Operators on terms (SPARQL 1.1 §17.2, §17.3). <see cref="TermId.None"/> is an error, as argument and as result. Inline numbers, times and short strings
/// are worked on as they are in their ids: nothing is decoded or allocated.
/// </summary>
internal static partial class TermValues
{
    /// <summary>Inline times hold their zone in the low bits of their id; what is above sorts by instant.</summary>
    private const int ZoneBits = 7;
    private const ulong ZoneMask = (1 << ZoneBits) - 1;

    /// <summary>The effective boolean value (SPARQL 1.1 §17.2.2).</summary>
    /// <returns>Null for a type error. False for an ill-formed boolean or number.</returns>
    public static bool? EffectiveBooleanValue(TermId term, EvaluationScope scope)
    {
        switch (term.Kind)
        {
            case TermKind.Boolean:
                return term.TryGetBoolean(out var truth) && truth;
            case TermKind.String:
                return term.Value != EmptyString.Value;
            case >= TermKind.Integer and <= TermKind.PositiveInteger:
                return term.TryGetInteger(out var integer) && integer != 0;
            case TermKind.Decimal:
                return term.TryGetDecimal(out var number) && number != 0;
            case TermKind.Double:
                return term.TryGetDouble(out var real) && real != 0;
            case TermKind.Literal:
                return EffectiveBooleanValueOfLiteral(term, scope);
            default:
                return null;
        }
    }

    /// <summary>The comparisons of SPARQL 1.1 §17.3, with RDFterm-equal (§17.4.1.7) for what has no operator of its own; also dates, times, durations and other values of XSD that have an order.</summary>
    /// <returns>Null for a type error: an argument that is one, values without order, or literals of which it is not known whether they have one value.</returns>
    public static bool? Compare(ComparisonOperator comparison, TermId left, TermId right, EvaluationScope scope)
    {
        switch (comparison)
        {
            case ComparisonOperator.Equal:
                return AreEqual(left, right, scope);
            case ComparisonOperator.NotEqual:
                return !AreEqual(left, right, scope);
            default:
                if (!TryOrder(left, right, scope, out var order, out var isUnordered))
                    return null;
                return !isUnordered && comparison switch
                {
                    ComparisonOperator.Less => order < 0,
                    ComparisonOperator.LessOrEqual => order <= 0,
                    ComparisonOperator.Greater => order > 0,
                    _ => order >= 0,
                };
        }
    }

    /// <summary>The <c>=</c> of SPARQL 1.1: equality of values where there are values, of terms elsewhere.</summary>
    /// <returns>Null for a type error.</returns>
    public static bool? AreEqual(TermId left, TermId right, EvaluationScope scope)
    {
        if (left.IsNone || right.IsNone)
            return null;
        // The only value that differs from itself is NaN, which is never inline.
        if (left == right && left.Kind != TermKind.Literal)
            return true;
        if (!left.IsLiteral || !right.IsLiteral)
            return left == right;
        if (left.IsInline && right.IsInline && left.Kind == right.Kind && left.Kind is TermKind.String or TermKind.Boolean)
            return false;
        if (left.IsInline && right.IsInline && TryOrderInline(left, right, out var order))
            return order == 0;
        return AreEqualLiterals(left, right, scope);
    }

    private static TermId EmptyString { get; } = TermId.TryFromString([], out var empty) ? empty : default;

    private static bool? EffectiveBooleanValueOfLiteral(TermId literal, EvaluationScope scope)
    {
        var datatype = scope.Terms.DatatypeOf(literal);
        if (datatype == WellKnownTerms.RdfLangString || datatype == WellKnownTerms.XsdString)
            return scope.Terms.TryGetLexicalUtf8(literal, out var text) && !text.IsEmpty;
        switch (XsdDatatype.Find(datatype)?.Kind)
        {
            case ValueKind.Boolean:
                return TypedValue.Of(scope.Terms, literal).TryGetBoolean(out var truth) && truth;
            case >= ValueKind.Integer and <= ValueKind.Double:
                // A tiny decimal is not zero although its double may be.
                var value = TypedValue.Of(scope.Terms, literal);
                return value.TryGetDouble(out var real) && !double.IsNaN(real) && value.ValueEquals(TypedValue.OfInteger(0L)) == false;
            case ValueKind.String:
                return TypedValue.Of(scope.Terms, literal).Text?.Length > 0;
            default:
                return null;
        }
    }

    private static bool? AreEqualLiterals(TermId left, TermId right, EvaluationScope scope)
    {
        var terms = scope.Terms;
        var (leftType, rightType) = (terms.DatatypeOf(left), terms.DatatypeOf(right));
        if (leftType == rightType && leftType == WellKnownTerms.XsdString)
            return left == right;
        // A text with language equals only itself: no other value space has it.
        if (leftType == WellKnownTerms.RdfLangString || rightType == WellKnownTerms.RdfLangString)
            return left == right;
        var (a, b) = (TypedValue.Of(terms, left), TypedValue.Of(terms, right));
        if (a.ValueEquals(b) is { } equal)
            return equal;
        if (left == right)
            return true;
        // Two values of spaces that have nothing in common are known to differ; without a value, or with undecided zones, nothing is known.
        return a.Kind != ValueKind.None && b.Kind != ValueKind.None && a.Kind != b.Kind ? false : null;
    }

    /// <summary>The order of two terms that an operator compares.</summary>
    /// <param name="left">One term.</param>
    /// <param name="right">The other.</param>
    /// <param name="scope">The request.</param>
    /// <param name="order">Negative, zero or positive.</param>
    /// <param name="isUnordered">True when one is NaN: every comparison is false then.</param>
    /// <returns>False for a type error.</returns>
    private static bool TryOrder(TermId left, TermId right, EvaluationScope scope, out int order, out bool isUnordered)
    {
        isUnordered = false;
        if (left.IsInline && right.IsInline && TryOrderInline(left, right, out order))
            return true;
        order = 0;
        if (!left.IsLiteral || !right.IsLiteral)
            return false;
        Span<byte> room = stackalloc byte[2 * TermId.MaxInlineLexicalLength];
        var terms = scope.Terms;
        if (terms.DatatypeOf(left) == WellKnownTerms.XsdString && terms.DatatypeOf(right) == WellKnownTerms.XsdString)
        {
            // The order of UTF-8 bytes is that of code points.
            order = terms.Text(left, room).SequenceCompareTo(terms.Text(right, room[TermId.MaxInlineLexicalLength..]));
            return true;
        }
        var (a, b) = (TypedValue.Of(terms, left), TypedValue.Of(terms, right));
        if (a.Compare(b) is { } found)
        {
            order = found;
            return true;
        }
        isUnordered = a.IsNumeric && b.IsNumeric;
        return isUnordered;
    }

    /// <summary>The order of two inline literals of kinds that compare, from their ids alone.</summary>
    /// <returns>False for other kinds, and for times of which one has no zone.</returns>
    private static bool TryOrderInline(TermId left, TermId right, out int order)
    {
        if (left.TryGetInteger(out var a) && right.TryGetInteger(out var b))
        {
            order = a.CompareTo(b);
            return true;
        }
        if (left.TryGetDecimal(out var c) && right.TryGetDecimal(out var d))
        {
            order = c.CompareTo(d);
            return true;
        }
        if (TryGetReal(left, out var e) && TryGetReal(right, out var f))
        {
            order = e.CompareTo(f);
            return true;
        }
        order = left.CompareTo(right);
        if (left.Kind != right.Kind)
            return false;
        switch (left.Kind)
        {
            case TermKind.String or TermKind.Boolean:
                return true;
            case TermKind.DayTimeDuration:
                left.TryGetDuration(out var g);
                right.TryGetDuration(out var h);
                order = g.CompareTo(h);
                return true;
            case TermKind.Date:
                // Midnight in one zone, or in none.
                return (left.Value & ZoneMask) == (right.Value & ZoneMask);
            case TermKind.DateTime:
                order = (left.Value >> ZoneBits).CompareTo(right.Value >> ZoneBits);
                return ((left.Value & ZoneMask) == 0) == ((right.Value & ZoneMask) == 0);
            default:
                return false;
        }
    }

    /// <summary>The value of an inline number as a double; inline numbers of more than 15 digits do not exist but among integers, which are rounded.</summary>
    private static bool TryGetReal(TermId term, out double value)
    {
        if (term.TryGetDouble(out value))
            return true;
        if (!term.TryGetDecimal(out var exact))
            return false;
        value = (double)exact;
        return true;
    }
}
