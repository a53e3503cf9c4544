namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>What became of a tag of an order.</summary>
public enum OrderTagState
{
    /// <summary>The order has it.</summary>
    Applied,

    /// <summary>A person is to be asked.</summary>
    Suggested,

    /// <summary>A person said that the order has it not.</summary>
    Rejected,

    /// <summary>It was applied or suggested until a time that has passed.</summary>
    Ended,
}
