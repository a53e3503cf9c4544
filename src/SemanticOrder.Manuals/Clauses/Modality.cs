namespace SemanticOrder.Manuals.Clauses;

/// <summary>How strongly a clause binds (GB/T 1.1, ISO/IEC Directives Part 2 §7).</summary>
public enum Modality
{
    /// <summary>It does not bind.</summary>
    None,

    /// <summary>应, 必须, shall, must.</summary>
    Must,

    /// <summary>不得, 严禁, shall not, must not.</summary>
    MustNot,

    /// <summary>宜, should.</summary>
    Should,

    /// <summary>不宜, should not.</summary>
    ShouldNot,

    /// <summary>可, may.</summary>
    May,
}
