using System.Runtime.CompilerServices;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>A document in a worker.</summary>
internal sealed class WorkerReading(PdfWorkerPool pool, WorkerProcess worker, TimeSpan limit, TimeProvider clock) : IPdfTextReading
{
    private TimeSpan _spent;
    private bool _isComplete;
    private bool _isGivenBack;

    public int PageCount { get; private set; }

    public IReadOnlyList<PdfOutlineItem> Outline { get; private set; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    public async Task OpenAsync(ReadOnlyMemory<byte> file, PdfReadOptions options, CancellationToken cancellation)
    {
        worker.Documents++;
        var (kind, content) = await AskAsync(
            async token =>
            {
                await Frame.WriteAsync(worker.Input, FrameKind.Request, token, FrameContent.OfOptions(options), file).ConfigureAwait(false);
                return await Frame.ReadAsync(worker.Output, token).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
        if (kind != FrameKind.Document)
            throw PdfErrors.EngineFailed();
        (PageCount, Outline) = Decoded(content, FrameContent.ToDocument);
    }

    public async IAsyncEnumerable<PdfTextPage> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!_isComplete)
        {
            var (kind, content) = await AskAsync(token => Frame.ReadAsync(worker.Output, token), cancellation).ConfigureAwait(false);
            if (kind == FrameKind.Page)
            {
                yield return Decoded(content, FrameContent.ToPage);
            }
            else if (kind == FrameKind.End)
            {
                Diagnostics = Decoded(content, FrameContent.ToFindings);
                _isComplete = true;
            }
            else
            {
                throw PdfErrors.EngineFailed();
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!_isGivenBack)
        {
            _isGivenBack = true;
            pool.GiveBack(worker, _isComplete);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Waits for the worker, for as long as is left to the document; what the caller does between two pages is not counted.</summary>
    private async Task<(FrameKind Kind, byte[] Content)> AskAsync(Func<CancellationToken, ValueTask<(FrameKind Kind, byte[] Content)?>> ask, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        using var timer = new CancellationTokenSource(limit > _spent ? limit - _spent : TimeSpan.FromMilliseconds(1), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            var frame = await ask(either.Token).ConfigureAwait(false) ?? throw PdfErrors.EngineFailed();
            _spent += clock.GetElapsedTime(start);
            if (frame.Kind != FrameKind.Error)
                return frame;
            _isComplete = true;
            throw new ManualFormatException(Decoded(frame.Content, FrameContent.ToFindings) is [var finding] ? finding : throw PdfErrors.EngineFailed());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw PdfErrors.TimeLimit(limit);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            throw PdfErrors.EngineFailed(fault);
        }
    }

    private static T Decoded<T>(byte[] content, Func<byte[], T> decode)
    {
        try
        {
            return decode(content);
        }
        catch (InvalidDataException fault)
        {
            throw PdfErrors.EngineFailed(fault);
        }
    }
}
