using BenchmarkDotNet.Running;
using SemanticOrder.Benchmarks;
using SemanticOrder.Benchmarks.Gateway;
using SemanticOrder.Benchmarks.GraphQL;
using SemanticOrder.Benchmarks.Manuals;
using SemanticOrder.Benchmarks.Orders;
using SemanticOrder.Benchmarks.Rdf;
using SemanticOrder.Benchmarks.Reasoning;
using SemanticOrder.Benchmarks.Sparql;
using SemanticOrder.Benchmarks.Tagging;
using SemanticOrder.Manuals.Pdf.Workers;

// The benchmark of PDFs starts this executable again, as the gateway does.
if (args is [PdfWorker.Verb])
{
    await PdfWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
    return 0;
}

// Whole runs (files, stores) are measurements with a verb; small operations are BenchmarkDotNet classes:
//   dotnet run -c Release --project tests/SemanticOrder.Benchmarks -- rdf-load FILE.ttl
//   dotnet run -c Release --project tests/SemanticOrder.Benchmarks -- --filter '*OrderClosure*'
IMeasurement[] measurements =
[
    new RdfLoad(), new StoreReads(), new StoreChanges(), new SnapshotFiles(), new OverlayFill(), new EngineComparison(), new ShopData(), new ResultFormats(), new TermFunctions(),
    new CancellationLatency(), new OrderPipelineRun(), new IngestRun(), new IntentRun(), new ScopeRun(), new FeedbackSimulation(), new ClosureRun(), new OrderClosureRun(), new ShapesRun(), new ReasoningRun(),
    new PdfRun(), new PdfFuzz(), new ServerComparison(), new ShopServer(), new GatewayRun(),
];

if (args.Length > 0 && !args[0].StartsWith('-'))
{
    if (measurements.FirstOrDefault(measurement => measurement.Verb == args[0]) is { } chosen)
        return chosen.Run(args[1..]);
    foreach (var measurement in measurements)
        Console.Error.WriteLine($"{measurement.Verb} {measurement.Arguments}");
    return 2;
}

BenchmarkSwitcher.FromAssembly(typeof(IMeasurement).Assembly).Run(args);
return 0;
