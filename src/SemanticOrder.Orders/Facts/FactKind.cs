namespace SemanticOrder.Orders.Facts;

/// <summary>What the value of a fact is.</summary>
public enum FactKind : byte
{
    /// <summary>A concept, as its <see cref="TermNumber"/>; compared for equality with a set.</summary>
    Concept,

    /// <summary>A number in millionths of its property's unit; compared by size.</summary>
    Number,

    /// <summary>A time in Unix milliseconds; compared by size.</summary>
    Time,

    /// <summary>A text, as <see cref="FactValue.OfText"/>; compared for equality.</summary>
    Text,
}
