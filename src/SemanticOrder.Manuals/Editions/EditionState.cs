namespace SemanticOrder.Manuals.Editions;

/// <summary>How far an edition has been read.</summary>
public enum EditionState
{
    /// <summary>It is kept and waits; what waits when the program stops is read at the next start.</summary>
    Waiting,

    /// <summary>It was read; its proposals are there.</summary>
    Read,

    /// <summary>It could not be read; the edition's error says why.</summary>
    Failed,
}
