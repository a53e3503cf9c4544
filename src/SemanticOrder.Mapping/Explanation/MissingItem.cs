namespace SemanticOrder.Mapping.Explanation;

/// <summary>Something that would have to be there.</summary>
/// <param name="TextZh">In Chinese, without a full stop.</param>
/// <param name="TextEn">In English, for example <c>pick-to-dispatch bound</c>.</param>
public sealed record MissingItem(string TextZh, string TextEn)
{
    /// <summary>IRI of the property that lacks a value; null when it is no statement of the order.</summary>
    public string? Property { get; init; }

    /// <summary>Where the number would have to lie, as <c>[13.5, 18.5)</c>; null when no number is compared.</summary>
    public string? Bounds { get; init; }

    /// <summary>Unit code of the bounds; null when there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The number as it is now; null when there is none.</summary>
    public string? Actual { get; init; }
}
