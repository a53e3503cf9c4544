namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>What a term of the knowledge is in an order.</summary>
internal enum MeaningKind
{
    /// <summary>A property with numbers, texts, times or truth values.</summary>
    ValueProperty,

    /// <summary>A property that leads to another node.</summary>
    NodeProperty,

    /// <summary>A class of nodes.</summary>
    NodeClass,

    /// <summary>A concept that nodes are instances of: <c>cold:Frozen</c>.</summary>
    ConceptClass,

    /// <summary>A value that a property of nodes may have: <c>stage:storage</c>.</summary>
    Value,
}
