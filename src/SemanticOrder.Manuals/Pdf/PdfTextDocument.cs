using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Pdf.Content;
using SemanticOrder.Manuals.Pdf.Files;

namespace SemanticOrder.Manuals.Pdf;

/// <summary>
/// A PDF opened by our own reader. Pages are read when they are asked for and not kept, so that a long manual takes the memory of a page. Not thread-safe.
/// </summary>
public sealed class PdfTextDocument
{
    private readonly PdfFile _file;
    private readonly PageTree _tree;
    private readonly PageLabels _labels;
    private readonly PageReader _reader;

    private PdfTextDocument(PdfFile file)
    {
        _file = file;
        _tree = PageTree.Read(file);
        _labels = new PageLabels(file.Catalog);
        _reader = new PageReader(file);
        Outline = OutlineReader.Read(file.Catalog, _tree.Pages);
        file.EndOpening();
    }

    /// <summary>Pages that are read; at most <see cref="PdfReadOptions.MaxPages"/>.</summary>
    public int PageCount => _tree.Pages.Count;

    /// <summary>The document outline, depth first; empty when there is none.</summary>
    public IReadOnlyList<PdfOutlineItem> Outline { get; }

    /// <summary>What was found wrong so far (SO9006 to SO9012); more is added while pages are read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _file.Budget.Diagnostics;

    /// <summary>Opens a PDF (ISO 32000-2).</summary>
    /// <param name="file">The bytes of the file; they must not change while the document is used.</param>
    /// <param name="options">Password and limits; null for the defaults.</param>
    /// <param name="cancellation">Ends opening, and reading of pages.</param>
    /// <exception cref="ManualFormatException">SO9001 not a PDF, SO9002 password, SO9003 unknown encryption, SO9004 no pages, SO9005 too many bytes.</exception>
    public static PdfTextDocument Open(ReadOnlyMemory<byte> file, PdfReadOptions? options = null, CancellationToken cancellation = default) =>
        new(PdfFile.Open(file, new ReadBudget(options ?? new PdfReadOptions(), cancellation)));

    /// <summary>Reads one page.</summary>
    /// <param name="number">One-based.</param>
    /// <exception cref="ManualFormatException">SO9005 when the streams of the document hold too many bytes.</exception>
    public PdfTextPage ReadPage(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PageCount);
        return _reader.Read(_tree.Pages[number - 1], number, _labels.Of(number));
    }

    /// <summary>Reads all pages in order; when they are images only, says so at the end (SO9011).</summary>
    /// <exception cref="ManualFormatException">SO9005 when the streams of the document hold too many bytes.</exception>
    public IEnumerable<PdfTextPage> ReadPages()
    {
        var imageOnly = 0;
        for (var number = 1; number <= PageCount; number++)
        {
            var page = ReadPage(number);
            imageOnly += page.IsImageOnly ? 1 : 0;
            yield return page;
        }

        if (imageOnly > 0 && imageOnly * 2 > PageCount)
            _file.Budget.Report(PdfErrors.NoTextLayer(imageOnly));
    }
}
