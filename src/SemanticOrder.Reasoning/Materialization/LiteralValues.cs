using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Equality of literals by value (OWL 2 Profiles §4.3, dt-eq): <c>4</c>, <c>4.0</c> and <c>04</c> are one number, <c>PT48H</c> and <c>P2D</c> one duration.</summary>
internal static class LiteralValues
{
    /// <summary>One literal for all literals of a value, when the value is ordered or boolean; else the literal itself.</summary>
    public static TermId Canonical(TermId literal, ITermSource terms)
    {
        if (!literal.IsLiteral || literal.Kind is TermKind.Boolean or TermKind.String or TermKind.Date)
            return literal;
        if (!ValuePoint.TryRead(literal, terms, out var point))
            return literal;
        return point.Space switch
        {
            ValueSpace.Number when TermId.TryFromDecimal(point.Position, out var number) => number,
            ValueSpace.Duration when TermId.TryFromDuration(new TimeSpan((long)(point.Position * TimeSpan.TicksPerSecond)), out var duration) => duration,
            ValueSpace.Instant when TermId.TryFromDateTime(new DateTimeOffset((long)(point.Position * TimeSpan.TicksPerSecond), TimeSpan.Zero), out var instant) => instant,
            _ => literal,
        };
    }

    /// <summary>True when both are literals of one value, or the same term.</summary>
    public static bool AreEqual(TermId left, TermId right, ITermSource terms) =>
        left == right || (left.IsLiteral && right.IsLiteral && Canonical(left, terms) == Canonical(right, terms));
}
