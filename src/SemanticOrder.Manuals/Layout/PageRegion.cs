using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>A rectangle of a document: what a viewer marks.</summary>
/// <param name="Page">One-based.</param>
/// <param name="Box">In points from the upper left corner of the page as shown.</param>
public readonly record struct PageRegion(int Page, PdfBox Box);
