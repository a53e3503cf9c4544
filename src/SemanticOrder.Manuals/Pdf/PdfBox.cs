namespace SemanticOrder.Manuals.Pdf;

/// <summary>A rectangle on a page, in points (1/72 inch) from the upper left corner of the page as it is shown: cropped and rotated; x grows to the right, y grows down.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge, not left of <paramref name="Left"/>.</param>
/// <param name="Bottom">Lower edge, not above <paramref name="Top"/>.</param>
public readonly record struct PdfBox(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Width in points.</summary>
    public float Width => Right - Left;

    /// <summary>Height in points.</summary>
    public float Height => Bottom - Top;

    /// <summary>The smallest rectangle around both.</summary>
    public PdfBox Union(PdfBox other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
