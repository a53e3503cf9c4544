using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Pdf;

/// <summary>
/// The text of one page, in the order of its content. Between glyphs that stand apart there is a blank, between lines a line feed; those belong to no glyph.
/// Immutable.
/// </summary>
public sealed record PdfTextPage
{
    private FoldedText? _folded;

    /// <summary>Page number, one-based.</summary>
    public required int Number { get; init; }

    /// <summary>The number the document gives the page (<c>iv</c>, <c>A-3</c>); null when it gives none.</summary>
    public string? Label { get; init; }

    /// <summary>Width as shown, in points.</summary>
    public required float Width { get; init; }

    /// <summary>Height as shown, in points.</summary>
    public required float Height { get; init; }

    /// <summary>The text as the document has it.</summary>
    public required string Raw { get; init; }

    /// <summary>The text beside its folded form, with offsets both ways; made when first asked for.</summary>
    public FoldedText Text => _folded is { } folded && ReferenceEquals(folded.Raw, Raw) ? folded : _folded = TextFold.Fold(Raw);

    /// <summary>Glyphs in the order of the content; their stretches of <see cref="Raw"/> ascend and do not overlap.</summary>
    public required IReadOnlyList<PdfGlyph> Glyphs { get; init; }

    /// <summary>Fonts of the glyphs.</summary>
    public required IReadOnlyList<PdfFontFace> Fonts { get; init; }

    /// <summary>Marked-content sequences that hold glyphs; parents stand before children.</summary>
    public required IReadOnlyList<PdfMark> Marks { get; init; }

    /// <summary>Straight lines drawn along an axis, thin rectangles included: what tables are ruled with. In order of drawing.</summary>
    public required IReadOnlyList<PdfBox> Rules { get; init; }

    /// <summary>Share of the page that images cover, 0 to 1.</summary>
    public required float ImageShare { get; init; }

    /// <summary>How far the text can be trusted.</summary>
    public required TextQuality Quality { get; init; }

    /// <summary>Whether the page shows images and has no text: a scan without text layer.</summary>
    public bool IsImageOnly => ImageShare > 0.3f && !Glyphs.Any(glyph => glyph.Length > 0);

    /// <summary>The glyphs whose text overlaps a stretch of <see cref="Raw"/>. Logarithmic, and linear in what it returns.</summary>
    /// <param name="start">First code unit.</param>
    /// <param name="length">Code units.</param>
    public IEnumerable<PdfGlyph> GlyphsIn(int start, int length)
    {
        var (low, high) = (0, Glyphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Glyphs[middle].Start + Glyphs[middle].Length <= start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Glyphs.Count && Glyphs[low].Start < start + length; low++)
        {
            if (Glyphs[low].Length > 0)
                yield return Glyphs[low];
        }
    }
}
