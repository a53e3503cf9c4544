namespace SemanticOrder.Orders.Facts;

/// <summary>What a node's facts of one property must be: at least one of them passes the test.</summary>
/// <param name="Property">The property.</param>
/// <param name="Kind">What the values are; facts of another kind never pass.</param>
public abstract record FactCondition(TermNumber Property, FactKind Kind)
{
    /// <summary>The node has any value for the property.</summary>
    public sealed record Present(TermNumber Property, FactKind Kind) : FactCondition(Property, Kind);

    /// <summary>The value is one of a set. For a concept and its descendants, the set is the snapshot's descendant list.</summary>
    /// <param name="Property">The property.</param>
    /// <param name="Kind">What the values are.</param>
    /// <param name="Values">The set, in any order; an empty one is never met.</param>
    public sealed record OneOf(TermNumber Property, FactKind Kind, IReadOnlyList<long> Values) : FactCondition(Property, Kind);

    /// <summary>The value lies in a range.</summary>
    /// <param name="Property">The property.</param>
    /// <param name="Kind">Number or time.</param>
    /// <param name="Min">Least value, inclusive; <see cref="long.MinValue"/> for no bound.</param>
    /// <param name="Max">Greatest value, inclusive; <see cref="long.MaxValue"/> for no bound.</param>
    public sealed record Between(TermNumber Property, FactKind Kind, long Min, long Max) : FactCondition(Property, Kind);

    /// <summary>The value is a text that has a part.</summary>
    /// <param name="Property">The property.</param>
    /// <param name="Match">Where the part is to stand.</param>
    /// <param name="Part">The part; an empty one is in every text.</param>
    public sealed record Matches(TermNumber Property, TextMatch Match, string Part) : FactCondition(Property, FactKind.Text)
    {
        /// <summary>True when a text has the part; false for null.</summary>
        public bool Holds(string? text) => text is not null && Match switch
        {
            TextMatch.StartsWith => text.StartsWith(Part, StringComparison.Ordinal),
            TextMatch.EndsWith => text.EndsWith(Part, StringComparison.Ordinal),
            _ => text.Contains(Part, StringComparison.Ordinal),
        };
    }
}
