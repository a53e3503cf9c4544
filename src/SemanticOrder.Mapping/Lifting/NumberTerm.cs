using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Numbers as literals of an order graph.</summary>
internal static class NumberTerm
{
    /// <summary>The canonical literal of a number: <c>xsd:integer</c> when whole numbers are asked for, else <c>xsd:decimal</c>; none when the number is not whole but should be.</summary>
    public static TermId Of(QuadOverlay overlay, decimal number, bool whole)
    {
        if (whole)
            return decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue && TermId.TryFromInteger((long)number, out var integer) ? integer : TermId.None;
        if (TermId.TryFromDecimal(number, out var inline))
            return inline;
        var text = (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        return overlay.AddLiteral(Encoding.UTF8.GetBytes(text), WellKnownTerms.XsdDecimal);
    }

    /// <summary>The number that a literal is.</summary>
    public static bool TryRead(QuadOverlay overlay, TermId literal, out decimal number)
    {
        if (literal.TryGetDecimal(out number))
            return true;
        number = 0;
        return literal.IsLiteral && overlay.Decode(literal) is Literal { Datatype: var datatype, LexicalForm: var lexical }
            && (datatype == Vocab.Xsd.Decimal || datatype == Vocab.Xsd.Integer)
            && decimal.TryParse(lexical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
