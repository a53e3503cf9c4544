namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>An open marked-content sequence.</summary>
/// <param name="Mark">Its index among the marks of the page; that of its parent for one that adds nothing.</param>
/// <param name="ActualText">The text that stands for all it shows; null when it has none, or one around it has.</param>
/// <param name="FirstGlyph">Number of glyphs before it.</param>
/// <param name="IsHidden">Whether its optional content, or that around it, is switched off.</param>
internal readonly record struct MarkedContent(int Mark, string? ActualText, int FirstGlyph, bool IsHidden);
