using SemanticOrder.Gateway.Endpoints;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.Gateway.Composition;

/// <summary>Interprets orders anew in the background after a publication that asks for it, and goes on at start where a former run stopped.</summary>
internal sealed class ReinterpretationWorker(SchemaService schemas, ReinterpretationService reinterpretation, ILogger<ReinterpretationWorker> log) : BackgroundService
{
    private readonly SemaphoreSlim _due = new(1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        schemas.ReinterpretationDue -= Wake;
        _due.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        schemas.ReinterpretationDue += Wake;
        while (!stoppingToken.IsCancellationRequested)
        {
            await _due.WaitAsync(stoppingToken);
            try
            {
                await reinterpretation.RunAsync(new LoggedProgress(log), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.ReinterpretationFailed(log, fault);
            }
        }
    }

    private void Wake() => _due.Release();

    private sealed class LoggedProgress(ILogger log) : IProgress<Reinterpretation>
    {
        public void Report(Reinterpretation value) => Log.Reinterpreting(log, value.Version.ToString(), value.Done, value.Total);
    }
}
