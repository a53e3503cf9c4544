namespace SemanticOrder.Manuals.Clauses;

/// <summary>What a numbered item of a manual does.</summary>
public enum ClauseKind
{
    /// <summary>It binds: it has a modality.</summary>
    Normative,

    /// <summary>It introduces: purpose, scope, references.</summary>
    General,

    /// <summary>It defines a term.</summary>
    Definition,
}
