namespace SemanticOrder.Orders.Facts;

/// <summary>
/// One filterable statement of an order: a node of the order graph has a value for a property. Nodes are numbered by the caller inside each order;
/// the order itself is <see cref="Root"/>.
/// </summary>
/// <param name="Property">The property.</param>
/// <param name="Kind">What <paramref name="Value"/> is.</param>
/// <param name="Value">Term number, millionths, Unix milliseconds or text hash, as <paramref name="Kind"/> says.</param>
/// <param name="Node">The node that has the value.</param>
/// <param name="Parent">The node's parent; <see cref="NoParent"/> for the order itself.</param>
/// <param name="From">First Unix millisecond at which a concept fact holds; <see cref="long.MinValue"/> when it always has.</param>
/// <param name="Until">First Unix millisecond at which it no longer holds; <see cref="long.MaxValue"/> when it always will.</param>
public readonly record struct Fact(TermNumber Property, FactKind Kind, long Value, int Node, int Parent, long From, long Until)
{
    /// <summary>The text itself, of a text fact that is to be found by a part of it; null otherwise. No part of what makes facts equal: <see cref="Value"/> stands for it.</summary>
    public string? Lexical { get; init; }

    /// <summary>The node number of the order itself.</summary>
    public const int Root = 0;

    /// <summary>The parent of the order itself.</summary>
    public const int NoParent = -1;

    /// <summary>A node has a concept, perhaps only for some time.</summary>
    /// <param name="property">The property.</param>
    /// <param name="concept">The concept; facts hold the concept stated, filters ask for it and its descendants.</param>
    /// <param name="node">The node.</param>
    /// <param name="parent">Its parent.</param>
    /// <param name="from">When it begins to hold, inclusive; null or a time before 1970 for always.</param>
    /// <param name="until">When it ends, exclusive; null for never.</param>
    public static Fact Concept(TermNumber property, TermNumber concept, int node, int parent, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        var begin = from?.ToUnixTimeMilliseconds() ?? 0;
        return new(property, FactKind.Concept, concept.Value, node, parent, begin > 0 ? begin : long.MinValue, until?.ToUnixTimeMilliseconds() ?? long.MaxValue);
    }

    /// <summary>A node has a number, in the property's unit.</summary>
    /// <exception cref="OrderStoreException">SO6001: too large.</exception>
    public static Fact Number(TermNumber property, decimal number, int node, int parent) =>
        Lasting(property, FactKind.Number, FactValue.OfNumber(number), node, parent);

    /// <summary>A node has a time.</summary>
    public static Fact Time(TermNumber property, DateTimeOffset time, int node, int parent) =>
        Lasting(property, FactKind.Time, FactValue.OfTime(time), node, parent);

    /// <summary>A node has a text.</summary>
    public static Fact Text(TermNumber property, string text, int node, int parent) =>
        Lasting(property, FactKind.Text, FactValue.OfText(text), node, parent) with { Lexical = text };

    /// <summary>True when all but the texts agree, which follow from the values.</summary>
    public bool Equals(Fact other) =>
        Property == other.Property && Kind == other.Kind && Value == other.Value && Node == other.Node && Parent == other.Parent && From == other.From && Until == other.Until;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Property, Kind, Value, Node, Parent, From, Until);

    /// <summary>Sorts by property, kind, node, value and beginning, and keeps one of facts that agree in all of these.</summary>
    public static Fact[] Normalize(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var sorted = new Fact[facts.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = facts[i];
        Array.Sort(sorted, CompareNormal);
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !IsSameStatement(sorted[i], sorted[kept - 1]))
                sorted[kept++] = sorted[i];
        }

        return kept == sorted.Length ? sorted : sorted[..kept];
    }

    /// <summary>Compares by property, kind, node, value and beginning, then end and parent.</summary>
    public static int CompareNormal(Fact left, Fact right)
    {
        var order = left.Property.Value.CompareTo(right.Property.Value);
        if (order == 0)
            order = ((byte)left.Kind).CompareTo((byte)right.Kind);
        if (order == 0)
            order = left.Node.CompareTo(right.Node);
        if (order == 0)
            order = left.Value.CompareTo(right.Value);
        if (order == 0)
            order = left.From.CompareTo(right.From);
        if (order == 0)
            order = left.Until.CompareTo(right.Until);
        return order != 0 ? order : left.Parent.CompareTo(right.Parent);
    }

    /// <summary>True when two facts agree in property, kind, node, value and beginning; an order has only one of them.</summary>
    public static bool IsSameStatement(in Fact left, in Fact right) =>
        left.Property == right.Property && left.Kind == right.Kind && left.Node == right.Node && left.Value == right.Value && left.From == right.From;

    private static Fact Lasting(TermNumber property, FactKind kind, long value, int node, int parent) =>
        new(property, kind, value, node, parent, long.MinValue, long.MaxValue);
}
