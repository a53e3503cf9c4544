namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>What a font says of one character code.</summary>
/// <param name="Text">The characters it stands for; empty when nothing says which.</param>
/// <param name="Width">Horizontal advance, in text space of size 1.</param>
/// <param name="VerticalAdvance">Vertical advance (negative is down), in text space of size 1; used when the font writes vertically.</param>
/// <param name="OriginX">Where the vertical origin lies from the horizontal one, in text space of size 1.</param>
/// <param name="OriginY">See <paramref name="OriginX"/>.</param>
/// <param name="IsKnown">False when the text is a guess or missing.</param>
internal sealed record FontGlyph(string Text, double Width, double VerticalAdvance, double OriginX, double OriginY, bool IsKnown);
