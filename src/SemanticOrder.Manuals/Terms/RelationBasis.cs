namespace SemanticOrder.Manuals.Terms;

/// <summary>What a relation was read from.</summary>
public enum RelationBasis
{
    /// <summary>The genus, the head noun of a definition.</summary>
    DefinitionGenus,

    /// <summary>A part-of word inside a definition.</summary>
    DefinitionText,

    /// <summary>A sentence that lists or classes.</summary>
    Sentence,
}
