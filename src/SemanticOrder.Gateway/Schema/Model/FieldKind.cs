namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>What the values of a derived field are, by the range of its property.</summary>
internal enum FieldKind
{
    /// <summary>Another node of the order.</summary>
    Node,

    /// <summary>A concept: a class of statements or a member of a value class.</summary>
    Concept,

    /// <summary>Text, and every datatype without a scalar of its own.</summary>
    Text,

    /// <summary>A whole number of at most 32 bits by its range.</summary>
    Integer,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An instant.</summary>
    DateTime,

    /// <summary>A duration.</summary>
    Duration,
}
