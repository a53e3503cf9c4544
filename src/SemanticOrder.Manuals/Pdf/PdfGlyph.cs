namespace SemanticOrder.Manuals.Pdf;

/// <summary>A glyph on a page and the text it stands for.</summary>
/// <param name="Start">Where its text begins in <see cref="PdfTextPage.Raw"/>, in UTF-16 code units.</param>
/// <param name="Length">Code units of its text; more than 1 for ligatures, 0 for a glyph of which nothing says what it stands for.</param>
/// <param name="Box">From its origin to its advance, from the font's descent to its ascent; not its ink.</param>
/// <param name="Baseline">In points: y of the baseline where <paramref name="Direction"/> is right or left, else x of it.</param>
/// <param name="FontSize">Size as shown, in points.</param>
/// <param name="Font">Index into <see cref="PdfTextPage.Fonts"/>.</param>
/// <param name="Mark">Index into <see cref="PdfTextPage.Marks"/>; -1 outside of marked content.</param>
/// <param name="Direction">Where its line goes.</param>
/// <param name="IsKnown">False when nothing in the document says for sure what it stands for, so that its text is a guess, U+FFFD, or missing.</param>
public readonly record struct PdfGlyph(int Start, int Length, PdfBox Box, float Baseline, float FontSize, short Font, int Mark, TextDirection Direction, bool IsKnown);
