namespace SemanticOrder.Orders.Interpretations;

/// <summary>What a finding across statements is.</summary>
public enum FindingKind : byte
{
    /// <summary>Two sources give one functional property different values. Both are kept.</summary>
    Disagreement = 0,

    /// <summary>Two statements answer different questions (a clock and a queue) and neither decides the other.</summary>
    OtherDimension = 1,

    /// <summary>A body unlike the ordered size: advice on fit, never a conflict.</summary>
    Advice = 2,

    /// <summary>The ontology declares two things that were said to exclude each other.</summary>
    Inconsistency = 3,
}
