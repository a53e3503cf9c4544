namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>
/// The child's side: reads documents from a pipe, one after the other, and writes their pages to another, until the first is closed. A fault of the reader ends the process, and
/// costs that document alone.
/// </summary>
public static class PdfWorker
{
    /// <summary>The verb that makes the executable a worker.</summary>
    public const string Verb = "pdf-worker";

    /// <summary>
    /// Bytes after which everything unused is collected. Left to itself the collector lets the fonts and objects of pages long read pile up to five times of what is in use, for it sees no need.
    /// </summary>
    private const long CollectionBudget = 48 << 20;

    /// <summary>Serves until <paramref name="input"/> ends.</summary>
    /// <param name="input">Requests; the parent's pipe.</param>
    /// <param name="output">Answers.</param>
    /// <param name="cancellation">Ends serving.</param>
    /// <exception cref="InvalidDataException">Something other than a request came.</exception>
    public static async Task RunAsync(Stream input, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        while (await Frame.ReadAsync(input, cancellation).ConfigureAwait(false) is { } frame)
        {
            if (frame.Kind != FrameKind.Request)
                throw new InvalidDataException("A worker takes requests.");
            var options = FrameContent.ToOptions(frame.Content, out var length);
            await AnswerAsync(frame.Content.AsMemory(length), options, output, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task AnswerAsync(ReadOnlyMemory<byte> file, PdfReadOptions options, Stream output, CancellationToken cancellation)
    {
        try
        {
            var document = PdfTextDocument.Open(file, options, cancellation);
            await Frame.WriteAsync(output, FrameKind.Document, cancellation, FrameContent.OfDocument(document.PageCount, document.Outline)).ConfigureAwait(false);
            var collected = GC.GetTotalAllocatedBytes();
            foreach (var page in document.ReadPages())
            {
                await Frame.WriteAsync(output, FrameKind.Page, cancellation, FrameContent.OfPage(page)).ConfigureAwait(false);
                if (GC.GetTotalAllocatedBytes() - collected < CollectionBudget)
                    continue;
                GC.Collect();
                collected = GC.GetTotalAllocatedBytes();
            }

            await Frame.WriteAsync(output, FrameKind.End, cancellation, FrameContent.OfFindings(document.Diagnostics)).ConfigureAwait(false);
        }
        catch (ManualFormatException refusal)
        {
            await Frame.WriteAsync(output, FrameKind.Error, cancellation, FrameContent.OfFindings([refusal.Diagnostic])).ConfigureAwait(false);
        }
    }
}
