using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Endpoints;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>Reads uploaded manuals in the background, one after the other, each in a process of its own; at start those that were not read when the gateway ended. Thread-safe.</summary>
internal sealed class ManualReader(IProposalStore store, IPdfTextSource engine, ManualProposer proposer, ILogger<ManualReader> log) : BackgroundService
{
    private static readonly TimeSpan StoreInterval = TimeSpan.FromSeconds(2);

    private readonly Channel<(EditionKey Edition, string Password)> _waiting = Channel.CreateUnbounded<(EditionKey, string)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<EditionKey, ReadingProgress> _progress = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has an edition read that the store keeps.</summary>
    /// <param name="edition">The edition, waiting.</param>
    /// <param name="password">The PDF's password, which is kept nowhere; empty for none.</param>
    public void Read(EditionKey edition, string password)
    {
        _progress[edition] = new ReadingProgress(edition, EditionState.Waiting, 0, 0, null);
        _waiting.Writer.TryWrite((edition, password));
    }

    /// <summary>The progress of the newest edition of a document from now on; ends when it was read or could not be.</summary>
    /// <exception cref="ReviewException">SO9040: there is no such document.</exception>
    public async IAsyncEnumerable<ReadingProgress> FollowAsync(string document, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await store.GetEditionsAsync(document, cancellation) is not [.., var edition])
            throw ReviewException.Unknown(document);
        ReadingProgress? told = null;
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            var now = _progress.GetValueOrDefault(edition.Key) ?? ReadingProgress.Of((await store.GetEditionsAsync(document, cancellation)).First(kept => kept.Key == edition.Key));
            if (now != told)
                yield return told = now;
            if (now.State != EditionState.Waiting)
                yield break;
            // Another gateway on the same database may be reading it; only the store tells of that.
            await Task.WhenAny(changed, Task.Delay(StoreInterval, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var edition in (await store.GetEditionsAsync(cancellation: stoppingToken)).Where(edition => edition.State == EditionState.Waiting))
                Read(edition.Key, "");
            await foreach (var (edition, password) in _waiting.Reader.ReadAllAsync(stoppingToken))
                await ReadAsync(edition, password, stoppingToken);
        }
        catch (Exception fault) when (stoppingToken.IsCancellationRequested && fault is OperationCanceledException or ObjectDisposedException)
        {
            // What was not read waits for the next start.
        }
    }

    private async Task ReadAsync(EditionKey edition, string password, CancellationToken cancellation)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var reading = await ManualReading.ReadAsync(engine, await store.ReadContentAsync(edition, cancellation), password, (read, pages) => Tell(new ReadingProgress(edition, EditionState.Waiting, read, pages, null)), cancellation);
            var content = reading.Extraction.Content;
            var (proposals, problems) = await proposer.ProposeAsync(reading.Extraction, edition.Document, cancellation);
            await store.SaveReadingAsync(
                edition,
                new EditionReading
                {
                    Title = content.Title,
                    Language = content.IsChinese ? "zh" : "en",
                    Pages = content.Pages,
                    Clauses = [.. reading.Extraction.Clauses.Select(ClauseSummary.Of)],
                    Proposals = proposals,
                    Diagnostics = [.. reading.Diagnostics, .. problems],
                },
                cancellation);
            Tell(new ReadingProgress(edition, EditionState.Read, content.Pages, content.Pages, null));
            Log.ManualRead(log, edition.ToString(), proposals.Count, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (SemanticOrderException fault)
        {
            Log.ManualUnread(log, edition.ToString(), fault.Code);
            await FailAsync(edition, fault.Diagnostic, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not ObjectDisposedException)
        {
            // One manual must not end the reading of all.
            Log.ManualFailed(log, fault, edition.ToString());
            await FailAsync(edition, Diagnostic.Error("SO8045", "The gateway failed on this file; its log says why."), cancellation);
        }
    }

    private async Task FailAsync(EditionKey edition, Diagnostic error, CancellationToken cancellation)
    {
        await store.SaveFailureAsync(edition, error, cancellation);
        Tell(new ReadingProgress(edition, EditionState.Failed, 0, 0, error));
    }

    private void Tell(ReadingProgress progress)
    {
        _progress[progress.Edition] = progress;
        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
