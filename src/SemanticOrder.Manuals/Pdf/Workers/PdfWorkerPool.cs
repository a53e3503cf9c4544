using System.Collections.Concurrent;

namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>
/// Our own reader, each document in a child process: a crash, a hang or a bomb costs that document alone. Workers are kept for the next document until they fail. Thread-safe.
/// </summary>
public sealed class PdfWorkerPool : IPdfTextSource, IAsyncDisposable
{
    private readonly PdfWorkerOptions _options;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>A pool without workers; they are started when documents come.</summary>
    /// <param name="options">How workers are started, and their limits.</param>
    /// <param name="clock">Measures the time limit.</param>
    public PdfWorkerPool(PdfWorkerOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        (_options, _clock) = (options, clock);
        _places = new SemaphoreSlim(options.Workers);
    }

    /// <inheritdoc/>
    public string Name => "semanticorder " + typeof(PdfWorkerPool).Assembly.GetName().Version?.ToString(3);

    /// <summary>Workers that wait for a document.</summary>
    public int Idle => _idle.Count;

    /// <inheritdoc/>
    public async Task<IPdfTextReading> OpenAsync(ReadOnlyMemory<byte> file, PdfReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        WorkerReading? reading = null;
        try
        {
            reading = new WorkerReading(this, TakeWorker(), _options.TimeLimit, _clock);
            await reading.OpenAsync(file, options, cancellation).ConfigureAwait(false);
            return reading;
        }
        catch
        {
            if (reading is not null)
                await reading.DisposeAsync().ConfigureAwait(false);
            else
                _places.Release();
            throw;
        }
    }

    /// <summary>Ends all workers; those that read are ended when they are given back.</summary>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var worker))
            worker.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes a worker back.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="isSound">It has answered to the end, and waits for a request.</param>
    internal void GiveBack(WorkerProcess worker, bool isSound)
    {
        if (isSound && !_isDisposed && worker.Documents < _options.DocumentsPerWorker)
            _idle.Add(worker);
        else
            worker.Dispose();
        _places.Release();
    }

    private WorkerProcess TakeWorker()
    {
        while (_idle.TryTake(out var worker))
        {
            if (!worker.HasExited)
                return worker;
            worker.Dispose();
        }

        return WorkerProcess.Start(_options);
    }
}
