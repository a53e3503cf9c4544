using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>A bound within a condition: 订单金额大于5000元时 is 订单金额, more than, 5000, CNY.</summary>
/// <param name="Words">The condition without it.</param>
/// <param name="Quantity">The bound.</param>
public sealed partial record ConditionBound(string Words, ClauseQuantity Quantity)
{
    /// <summary>Reads the only bound of a condition.</summary>
    /// <returns>Null when there is none, or more than one.</returns>
    public static ConditionBound? Read(string condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var text = TextFold.ToFolded(condition);
        var quantities = new QuantityReader(new ClauseText(SourceText.Of(text)), [], [], text.Any(SourceText.IsWide)).Read();
        if (quantities is not [var quantity])
            return null;
        return new ConditionBound(text[..quantity.BoundStart] + WithoutSuffix(text[(quantity.Start + quantity.Length)..]), quantity);
    }

    /// <summary>What stands behind a number, without the word of a bound: 以下.</summary>
    internal static string WithoutSuffix(string behind) => Suffix().Replace(behind, "");

    [GeneratedRegex(@"^\s?(?:\(含\)|含|及|或)?(?:以内|之内|以下|以上|内)|^\s?or (?:more|less|above|below)\b")]
    private static partial Regex Suffix();
}
