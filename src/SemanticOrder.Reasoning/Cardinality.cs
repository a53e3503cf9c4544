namespace SemanticOrder.Reasoning;

/// <summary>How many values of a property something has.</summary>
/// <param name="Min">At least so many.</param>
/// <param name="Max">At most so many; null when there is no limit.</param>
public readonly record struct Cardinality(int Min, int? Max)
{
    /// <summary>True when there is at most one value.</summary>
    public bool IsSingle => Max is <= 1;

    /// <summary>Both limits at once.</summary>
    internal Cardinality Intersect(Cardinality other) =>
        new(Math.Max(Min, other.Min), Max is { } max && other.Max is { } otherMax ? Math.Min(max, otherMax) : Max ?? other.Max);
}
