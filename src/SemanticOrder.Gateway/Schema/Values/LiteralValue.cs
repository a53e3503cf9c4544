using System.Globalization;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>Literals of documents as the values of scalars.</summary>
internal static class LiteralValue
{
    /// <summary>The lexical form of a literal; null for other values.</summary>
    public static string? Text(DocumentValue value, ITermSource terms) => value.Kind switch
    {
        DocumentValueKind.Inline => (terms.Decode(value.Inline) as Literal)?.LexicalForm,
        DocumentValueKind.Literal => value.Text,
        DocumentValueKind.Tagged => value.Text![(value.Text!.IndexOf('@', StringComparison.Ordinal) + 1)..],
        _ => null,
    };

    /// <summary>The value a field of a kind shows; null when the literal is none of that kind, which <c>statements</c> still shows as text.</summary>
    /// <param name="value">The literal.</param>
    /// <param name="kind">Kind of the field.</param>
    /// <param name="terms">Reads literals that are not inline.</param>
    public static object? Of(DocumentValue value, FieldKind kind, ITermSource terms) => kind switch
    {
        FieldKind.Decimal => Number(value, terms),
        FieldKind.Integer => Number(value, terms) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null,
        FieldKind.Boolean => value.Inline.TryGetBoolean(out var truth) ? truth : null,
        FieldKind.DateTime => value.Inline.TryGetDateTime(out var time, out var hasZone) && hasZone ? time : null,
        FieldKind.Duration => DurationText.TryParse(Text(value, terms), out var duration) ? duration : null,
        _ => Text(value, terms),
    };

    private static decimal? Number(DocumentValue value, ITermSource terms)
    {
        if (value.Inline.TryGetDecimal(out var number))
            return number;
        return decimal.TryParse(Text(value, terms), NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number : null;
    }
}
