namespace SemanticOrder.Gateway.Schema.Search;

/// <summary>Where a search looks.</summary>
internal enum SearchKind
{
    /// <summary>Concepts of the knowledge.</summary>
    Concepts,

    /// <summary>Orders.</summary>
    Orders,

    /// <summary>Axioms with a reading, and shapes.</summary>
    Rules,
}
