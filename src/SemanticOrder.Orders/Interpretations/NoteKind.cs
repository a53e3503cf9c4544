namespace SemanticOrder.Orders.Interpretations;

/// <summary>Why a field gave no statement.</summary>
public enum NoteKind : byte
{
    /// <summary>The value is well formed, but nothing says what it means here.</summary>
    Unresolved = 0,

    /// <summary>The value is malformed or impossible: a date that is none, a size off the step grid, an unknown unit.</summary>
    Invalid = 1,

    /// <summary>A record's reference to an order is ambiguous or was refused.</summary>
    Link = 2,
}
