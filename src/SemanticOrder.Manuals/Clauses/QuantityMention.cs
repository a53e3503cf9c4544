namespace SemanticOrder.Manuals.Clauses;

/// <summary>A number, or two with a range sign between, and the unit.</summary>
/// <param name="Start">Offset.</param>
/// <param name="Length">Characters, unit included.</param>
/// <param name="Value">The value; the lower one of two.</param>
/// <param name="Upper">The upper value of a range; null for one number.</param>
/// <param name="IsTolerance">Whether ± stands before it.</param>
/// <param name="Unit">Unit as printed; empty without one.</param>
/// <param name="UnitCode">Its code; 1 without one.</param>
internal sealed record QuantityMention(int Start, int Length, decimal Value, decimal? Upper, bool IsTolerance, string Unit, string UnitCode)
{
    public int End => Start + Length;

    /// <summary>Whether the unit counts things.</summary>
    public bool IsCount => UnitCode[0] == '{' && UnitCode != "{workday}";
}
