namespace SemanticOrder.Orders.Facts;

/// <summary>The small number that stands for a property or concept IRI in facts, 1 or more. It outlives knowledge versions: an IRI keeps its number for ever.</summary>
public readonly record struct TermNumber(int Value) : IComparable<TermNumber>
{
    /// <summary>Orders by number, which is order of first appearance.</summary>
    public int CompareTo(TermNumber other) => Value.CompareTo(other.Value);

    /// <summary>True when <paramref name="left"/> appeared first.</summary>
    public static bool operator <(TermNumber left, TermNumber right) => left.Value < right.Value;

    /// <summary>True when <paramref name="left"/> appeared later.</summary>
    public static bool operator >(TermNumber left, TermNumber right) => left.Value > right.Value;

    /// <summary>True when <paramref name="left"/> did not appear later.</summary>
    public static bool operator <=(TermNumber left, TermNumber right) => left.Value <= right.Value;

    /// <summary>True when <paramref name="left"/> did not appear first.</summary>
    public static bool operator >=(TermNumber left, TermNumber right) => left.Value >= right.Value;
}
