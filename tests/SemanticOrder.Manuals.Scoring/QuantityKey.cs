using System.Globalization;
using SemanticOrder.Manuals.Clauses;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>Operator, numbers and unit code of a quantity.</summary>
internal static class QuantityKey
{
    public static string Of(ClauseQuantity quantity)
    {
        var sign = quantity.Operator switch
        {
            QuantityOperator.AtMost => "<=", QuantityOperator.AtLeast => ">=", QuantityOperator.LessThan => "<", QuantityOperator.MoreThan => ">", QuantityOperator.Between => "between", _ => "=",
        };
        return $"{sign} {Number(quantity.Value)}{(quantity.Upper is { } upper ? "~" + Number(upper) : "")} {quantity.UnitCode}";
    }

    public static string Of(GoldQuantity quantity, string? unit) =>
        $"{(quantity.Op == "==" ? "=" : quantity.Op)} {Number(quantity.Value ?? quantity.Min ?? 0)}{(quantity.Value is null ? "~" + Number(quantity.Max ?? 0) : "")} {(unit is null or "" ? "1" : unit)}";

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
