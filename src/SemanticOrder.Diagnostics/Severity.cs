namespace SemanticOrder.Diagnostics;

/// <summary>How much a diagnostic matters to the person who reads it.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Info,

    /// <summary>Works, but probably not as meant.</summary>
    Warning,

    /// <summary>Does not work until it is mended.</summary>
    Error,
}
