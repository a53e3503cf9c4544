namespace SemanticOrder.Manuals.Pdf;

/// <summary>An entry of the document outline, the bookmarks of a viewer (ISO 32000-2 §12.3.3).</summary>
/// <param name="Title">As shown.</param>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Page">Page it leads to, one-based; null when it leads elsewhere.</param>
public sealed record PdfOutlineItem(string Title, int Level, int? Page);
