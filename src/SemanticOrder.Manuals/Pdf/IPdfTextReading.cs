using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf;

/// <summary>A document that is being read. For one reader at a time; disposing it gives its engine back.</summary>
public interface IPdfTextReading : IAsyncDisposable
{
    /// <summary>Pages that will be read.</summary>
    int PageCount { get; }

    /// <summary>The document outline, depth first; empty when there is none or the engine does not read it.</summary>
    IReadOnlyList<PdfOutlineItem> Outline { get; }

    /// <summary>What was found wrong (SO9006 to SO9012); complete when the last page was read.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The pages in order, each once; to be called once.</summary>
    /// <param name="cancellation">Ends waiting, and the engine's work on the document.</param>
    /// <exception cref="ManualFormatException">SO9005 when the document holds too many bytes, SO9020 to SO9022 for the engine.</exception>
    IAsyncEnumerable<PdfTextPage> ReadPagesAsync(CancellationToken cancellation);
}
