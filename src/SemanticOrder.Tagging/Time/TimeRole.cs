namespace SemanticOrder.Tagging.Time;

/// <summary>What a time means for an order. The numbers are part of a model.</summary>
public enum TimeRole
{
    /// <summary>The day or hour of something: a birthday, an appointment, or nothing that the words tell.</summary>
    Mentioned,

    /// <summary>The goods must be there by then, or are needed then.</summary>
    DeliverBy,

    /// <summary>The goods must have left by then.</summary>
    DispatchBy,

    /// <summary>A limit of which the words do not say what must have happened.</summary>
    Deadline,

    /// <summary>Nothing before then.</summary>
    NotBefore,

    /// <summary>Between two times.</summary>
    Window,

    /// <summary>Over.</summary>
    Past,
}
