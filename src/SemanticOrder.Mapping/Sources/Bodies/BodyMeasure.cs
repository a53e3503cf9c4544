namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>What a <see cref="SliceOperator"/> measures.</summary>
public enum BodyMeasure
{
    /// <summary>The perimeter of a horizontal slice.</summary>
    Girth,

    /// <summary>From the floor to the highest point.</summary>
    Height,
}
