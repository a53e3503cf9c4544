namespace SemanticOrder.Manuals.Pdf;

/// <summary>A marked-content sequence (ISO 32000-2 §14.6).</summary>
/// <param name="Tag">Its tag: <c>P</c>, <c>H1</c>, <c>Span</c>, <c>Artifact</c>.</param>
/// <param name="Id">Its number in the structure tree (<c>/MCID</c>); null when it has none.</param>
/// <param name="Parent">Index of the sequence around it; -1 for an outermost one.</param>
public sealed record PdfMark(string Tag, int? Id, int Parent)
{
    /// <summary>Whether it is decoration: page numbers, running heads, watermarks (§14.8.2.2).</summary>
    public bool IsArtifact => Tag == "Artifact";
}
