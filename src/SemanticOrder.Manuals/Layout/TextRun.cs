using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Characters of one line without a wide gap between them.</summary>
/// <param name="Page">One-based.</param>
/// <param name="Raw">As the document has them.</param>
/// <param name="Places">Where each stands.</param>
/// <param name="Box">Around them.</param>
/// <param name="Baseline">In points from the top.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="IsBold">Whether most are known to be bold.</param>
internal sealed record TextRun(int Page, string Raw, PageRegion[] Places, PdfBox Box, float Baseline, float Size, bool IsBold)
{
    public bool IsOnLineOf(TextRun other) => Page == other.Page && Math.Abs(Baseline - other.Baseline) < 0.4f * Math.Max(Size, other.Size);

    /// <summary>Some of its characters, at least one that stands on a page.</summary>
    public TextRun Part(int start, int end)
    {
        var places = Places[start..end];
        return this with { Raw = Raw[start..end], Places = places, Box = places.Where(place => place.Page > 0).Select(place => place.Box).Aggregate((box, other) => box.Union(other)) };
    }
}
