namespace SemanticOrder.Reasoning;

/// <summary>How one end of an <see cref="Interval"/> is bounded.</summary>
public enum IntervalEnd : byte
{
    /// <summary>Not bounded on this side.</summary>
    Unbounded = 0,

    /// <summary>Bounded, the bound itself lies outside (<c>xsd:minExclusive</c>, <c>xsd:maxExclusive</c>).</summary>
    Open = 1,

    /// <summary>Bounded, the bound itself lies inside (<c>xsd:minInclusive</c>, <c>xsd:maxInclusive</c>).</summary>
    Closed = 2,
}
