using System.Diagnostics;
using SemanticOrder.Gateway.Endpoints;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.Gateway.Composition;

/// <summary>What happens before the gateway listens: the knowledge goes into service, and an empty database gets the sample orders.</summary>
internal sealed class GatewayStart(SchemaService schemas, IOrderStore orders, IngestionService ingestion, TrustedDocuments trusted, GatewayOptions options, ILogger<GatewayStart> log)
{
    /// <summary>Runs the start.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await schemas.StartAsync(cancellation);
        Log.Served(log, schemas.Current.Version, schemas.Current.Model.Types.Count);
        foreach (var document in trusted.All.Where(document => !schemas.Current.Executor.Prepare(document.Document).IsValid))
            Log.TrustedIsInvalid(log, document.ToString());
        if (options.Samples is { } samples && Directory.Exists(samples) && (await orders.GetSummaryAsync(cancellation)).Records == 0)
            await LoadSamplesAsync(samples, cancellation);
    }

    /// <summary>The name of a sample begins with the system that sends it: <c>taobao-trades.json</c>.</summary>
    private async Task LoadSamplesAsync(string folder, CancellationToken cancellation)
    {
        var systems = schemas.Current.Snapshot.Catalog.Sources.Select(source => source.Profile.System).OrderByDescending(system => system.Length).ToList();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (systems.Find(system => name.StartsWith(system + "-", StringComparison.Ordinal) || name.StartsWith(system + ".", StringComparison.Ordinal)) is not { } system)
                continue;
            var started = Stopwatch.GetTimestamp();
            var payload = await File.ReadAllBytesAsync(file, cancellation);
            var report = await ingestion.IngestAsync(system, payload, cancellation: cancellation);
            Log.Ingested(log, system, payload.Length, report.Accepted, report.Unchanged, report.Late, report.Rejected.Count, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
