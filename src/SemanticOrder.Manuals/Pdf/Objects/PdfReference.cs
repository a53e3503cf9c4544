namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>An indirect reference (ISO 32000-2 §7.3.10).</summary>
internal sealed class PdfReference(int number, int generation, IObjectSource? source) : PdfObject
{
    public int Number => number;

    public int Generation => generation;

    public override PdfObject Resolved => source?.Get(number) ?? PdfNull.Instance;
}
