using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Functions on numbers (SPARQL 1.1 §17.4.4). The result is integer, decimal, float or double, as the argument is.</summary>
internal static class NumberFunctions
{
    public static TermId Call(BuiltInFunction function, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        if (function == BuiltInFunction.Rand)
            return scope.Terms.AddDouble(scope.Random.NextDouble());
        var number = arguments[0];
        if (number.TryGetInteger(out var integer))
            return scope.Terms.AddInteger(function == BuiltInFunction.Abs ? Math.Abs(integer) : integer);
        if (number.TryGetDecimal(out var exact) && function is BuiltInFunction.Ceil or BuiltInFunction.Floor)
            return scope.Terms.AddDecimal(function == BuiltInFunction.Ceil ? decimal.Ceiling(exact) : decimal.Floor(exact));
        if (!number.IsLiteral)
            return TermId.None;
        var value = TypedValue.Of(scope.Terms, number);
        return scope.Terms.AddValue(function switch
        {
            BuiltInFunction.Abs => value.Absolute(),
            BuiltInFunction.Round => value.Round(),
            BuiltInFunction.Ceil => value.Ceiling(),
            _ => value.Floor(),
        });
    }
}
