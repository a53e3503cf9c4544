namespace SemanticOrder.Manuals.Layout;

/// <summary>A stretch of a manual that proves something: exact words, what stands around them (Web Annotation TextQuoteSelector), and where.</summary>
/// <param name="Exact">As the document has it.</param>
/// <param name="Prefix">At most 32 characters before it in its block.</param>
/// <param name="Suffix">At most 32 characters after it in its block.</param>
/// <param name="Page">Page on which it starts, one-based; 0 in a document without pages.</param>
/// <param name="Regions">A rectangle for each line.</param>
public sealed record Quotation(string Exact, string Prefix, string Suffix, int Page, IReadOnlyList<PageRegion> Regions)
{
    private const int Context = 32;

    /// <summary>Quotes a stretch of a text.</summary>
    public static Quotation Of(SourceText text, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = Math.Max(0, start - Context);
        var end = start + length;
        return new Quotation(
            text.Quote(start, length), text.Quote(before, start - before), text.Quote(end, Math.Min(Context, text.Text.Length - end)), text.PageAt(start), text.Regions(start, length));
    }

    /// <summary>Quotes a whole text.</summary>
    public static Quotation Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, 0, text.Text.Length);
    }
}
