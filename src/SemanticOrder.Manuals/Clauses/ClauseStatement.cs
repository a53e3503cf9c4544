namespace SemanticOrder.Manuals.Clauses;

/// <summary>One requirement within a clause: who, whether and what.</summary>
/// <param name="Modality">Its modality; that of the marker before it when it has none of its own.</param>
/// <param name="HasMarker">Whether a marker stands right before its predicate.</param>
/// <param name="SubjectStart">Where the words before the predicate begin.</param>
/// <param name="Start">Where the predicate begins, behind the marker.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Target">Its subject when it has its own, else that of the clause.</param>
/// <param name="Attribute">The measured attribute, Y of X的Y; empty when there is none.</param>
/// <param name="When">Its condition; null when it always holds.</param>
internal sealed record ClauseStatement(Modality Modality, bool HasMarker, int SubjectStart, int Start, int End, string Target, string Attribute, string? When)
{
    /// <summary>Whether an order can break it.</summary>
    public bool IsBinding => Binds(Modality);

    /// <summary>Whether it forbids.</summary>
    public bool IsForbidding => Modality is Modality.MustNot or Modality.ShouldNot;

    /// <summary>The bounds that stand in it.</summary>
    public List<ClauseQuantity> Own(IReadOnlyList<ClauseQuantity> quantities) => [.. quantities.Where(quantity => quantity.Start >= SubjectStart && quantity.Start < End)];

    /// <summary>Bounds as rules; those that merely permit give none.</summary>
    public IEnumerable<ManualRule> Ranges(List<ClauseQuantity> own) => own.Where(quantity => Binds(quantity.Modality)).Select(quantity => new ManualRule.Range(quantity.Modality, Target, When, quantity));

    /// <summary>How two attributes compare that are said to be more (<paramref name="isUpper"/>) or less than each other, or not to be.</summary>
    public static QuantityOperator Comparison(bool isUpper, bool isNegative) => (isUpper, isNegative) switch
    {
        (true, true) => QuantityOperator.AtMost,
        (false, true) => QuantityOperator.AtLeast,
        (true, false) => QuantityOperator.MoreThan,
        _ => QuantityOperator.LessThan,
    };

    private static bool Binds(Modality modality) => modality is not (Modality.May or Modality.None);
}
