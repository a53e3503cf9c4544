using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The order of two literals as the operator <c>&lt;</c> of SPARQL has it (SPARQL 1.1 §17.3).</summary>
internal static class TermComparison
{
    /// <returns>Negative, zero, positive; null when they have no order.</returns>
    public static int? Compare(ITermSource terms, TermId left, TermId right)
    {
        if (left.TryGetInteger(out var integer) && right.TryGetInteger(out var other))
            return integer.CompareTo(other);
        if (left.TryGetDecimal(out var number) && right.TryGetDecimal(out var otherNumber))
            return number.CompareTo(otherNumber);
        if (left.TryGetDateTime(out var time, out var hasZone) && hasZone && right.TryGetDateTime(out var otherTime, out hasZone) && hasZone)
            return time.CompareTo(otherTime);
        return left.IsLiteral && right.IsLiteral ? TypedValue.Of(terms, left).Compare(TypedValue.Of(terms, right)) : null;
    }
}
