using SemanticOrder.Manuals.Pdf.Fonts;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>The part of the graphics state that text depends on (ISO 32000-2 §8.4.1 and §9.3).</summary>
internal struct GraphicsState
{
    public Matrix Transformation;
    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;
    public double HorizontalScale;
    public double Leading;
    public double Rise;
}
