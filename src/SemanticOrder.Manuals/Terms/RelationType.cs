namespace SemanticOrder.Manuals.Terms;

/// <summary>What one term is to another.</summary>
public enum RelationType
{
    /// <summary>A kind of it.</summary>
    IsA,

    /// <summary>A part of it.</summary>
    PartOf,
}
