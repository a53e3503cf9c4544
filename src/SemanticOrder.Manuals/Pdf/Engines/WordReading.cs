using System.Runtime.CompilerServices;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf.Engines;

/// <summary>A reading whose pages come from a function.</summary>
internal sealed class WordReading(int pageCount, Func<int, CancellationToken, ValueTask<PdfTextPage>> read) : IPdfTextReading
{
    private readonly List<Diagnostic> _diagnostics = [];

    public int PageCount => pageCount;

    public IReadOnlyList<PdfOutlineItem> Outline => [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public async IAsyncEnumerable<PdfTextPage> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var withText = 0;
        for (var number = 1; number <= pageCount; number++)
        {
            var page = await read(number, cancellation).ConfigureAwait(false);
            withText += page.Glyphs.Count > 0 ? 1 : 0;
            if (page.Quality.Score < TextQuality.Doubtful)
                _diagnostics.Add(PdfErrors.LowQuality(number, Content.TextQualityReasons.Of(page.Quality)));
            yield return page;
        }

        if (withText == 0 && pageCount > 0)
            _diagnostics.Add(PdfErrors.NoTextLayer(pageCount));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
