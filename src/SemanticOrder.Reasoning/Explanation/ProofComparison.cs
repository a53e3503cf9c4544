namespace SemanticOrder.Reasoning;

/// <summary>A literal compared with bounds: the number step of a proof.</summary>
/// <param name="Property">IRI of the property whose value is compared.</param>
/// <param name="Value">The value, as <c>16</c>, <c>PT48H</c>, <c>2026-01-10T12:00:00Z</c>.</param>
/// <param name="Bounds">The intervals, as <c>[13.5, 18.5)</c>.</param>
/// <param name="Unit">Unit code of the property (UNECE Rec 20 or UCUM); null when it has none.</param>
/// <param name="IsInside">True when the value lies within the bounds, which is what <c>dt-facet</c> needs; false for a violation.</param>
public sealed record ProofComparison(string Property, string Value, string Bounds, string? Unit, bool IsInside)
{
    /// <summary><c>16 CMT in [13.5, 18.5)</c>.</summary>
    public override string ToString() => $"{Value}{(Unit is null ? "" : " " + Unit)} {(IsInside ? "in" : "not in")} {Bounds}";
}
