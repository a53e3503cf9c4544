using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Operators on terms (SPARQL 1.1 §17.2, §17.3). <see cref="TermId.None"/> is an error, as argument and as result.</summary>
internal static class TermValues
{
    /// <summary>The effective boolean value (SPARQL 1.1 §17.2.2).</summary>
    /// <returns>Null for a type error.</returns>
    public static bool? EffectiveBooleanValue(TermId term, EvaluationScope scope) => term.TryGetBoolean(out var value) ? value : null;

    /// <summary>The comparisons of SPARQL 1.1 §17.3, with RDFterm-equal for what has no operator of its own.</summary>
    /// <returns>Null for a type error.</returns>
    public static bool? Compare(ComparisonOperator comparison, TermId left, TermId right, EvaluationScope scope)
    {
        if (comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            return TypedValue.Of(scope.Terms, left).ValueEquals(TypedValue.Of(scope.Terms, right)) is { } equal ? equal == (comparison == ComparisonOperator.Equal) : null;
        return TypedValue.Of(scope.Terms, left).Compare(TypedValue.Of(scope.Terms, right)) is not { } order ? null : comparison switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Arithmetic on numbers (SPARQL 1.1 §17.3).</summary>
    public static TermId Calculate(ArithmeticOperator arithmetic, TermId left, TermId right, EvaluationScope scope) => TermId.None;

    /// <summary>A number with its sign changed.</summary>
    public static TermId Negate(TermId number, EvaluationScope scope) => TermId.None;

    /// <summary>A number as it is; an error for what is not a number.</summary>
    public static TermId Plus(TermId number, EvaluationScope scope) => TypedValue.Of(scope.Terms, number).IsNumeric ? number : TermId.None;

    /// <summary>The order of ORDER BY (SPARQL 1.1 §15.1): unbound, blank nodes, IRIs, literals. Total over all terms; 0 also for different spellings of one value.</summary>
    public static int CompareForOrder(TermId left, TermId right, EvaluationScope scope) => left.CompareTo(right);
}
