namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>What a person decides about a tag of an order.</summary>
public enum TagDecision
{
    /// <summary>The order has it.</summary>
    Assigned,

    /// <summary>The order has it not, whatever texts say.</summary>
    Rejected,

    /// <summary>An earlier decision is taken back; texts count again.</summary>
    Retracted,
}
