namespace SemanticOrder.Sparql.Planning;

/// <summary>How a relation comes into a join.</summary>
internal enum JoinMethod
{
    /// <summary>It is the first.</summary>
    Scan,

    /// <summary>Looked up in the index, or walked, for each row.</summary>
    Index,

    /// <summary>Zipped with rows in the same order.</summary>
    Merge,

    /// <summary>Computed alone, and hashed or probed.</summary>
    Hash,

    /// <summary>Computed for the terms of the rows so far, then hashed.</summary>
    Seeded,
}
