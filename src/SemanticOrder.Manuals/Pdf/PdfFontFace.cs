namespace SemanticOrder.Manuals.Pdf;

/// <summary>The font of a glyph, as far as the document says.</summary>
/// <param name="Name">PostScript name without subset prefix; empty for a Type 3 font without name.</param>
/// <param name="Weight">100 to 900, 400 regular and 700 bold; null when nothing says.</param>
/// <param name="IsItalic">Whether name or descriptor say italic or oblique.</param>
/// <param name="IsVertical">Whether it writes from top to bottom.</param>
public sealed record PdfFontFace(string Name, int? Weight, bool IsItalic, bool IsVertical);
