using System.Diagnostics;
using System.Globalization;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Benchmarks.Orders;

/// <summary>
/// <c>ingest [orders-in-store] [file]</c>: fills a SQLite store through the ingestion until it holds that many orders, then takes in fresh mixed payloads in batches of
/// 500, beside the floor of <see cref="BareTables"/>. A file that is named is kept, and is not filled again when it holds enough.
/// </summary>
internal sealed class IngestRun : IMeasurement
{
    private const int BatchSize = 500;
    private const int FreshEachRound = 20_000;
    private const int Rounds = 5;

    public string Verb => "ingest";

    public string Arguments => "[orders-in-store, default 1000000] [file to keep the store in]";

    public int Run(string[] args)
    {
        var orders = 1_000_000;
        if (args.Length > 2 || (args.Length > 0 && !int.TryParse(args[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out orders)))
            return 2;
        var folder = Directory.CreateTempSubdirectory("semanticorder-ingest-").FullName;
        try
        {
            RunAsync(orders, args.Length == 2 ? args[1] : Path.Combine(folder, "store.db"), Path.Combine(folder, "floor.db")).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task RunAsync(int orders, string path, string floorPath)
    {
        double factsEach;
        var next = 0;
        await using (var store = SqliteOrderStore.Open(new SqliteStoreOptions { Path = path }))
        using (var knowledge = new KnowledgeService(store, TimeProvider.System))
        {
            await knowledge.StartAsync(KnowledgeFolder.Read(Path.Combine(Repository.Root, "ontologies")));
            var ingestion = new IngestionService(store, knowledge, new IngestionOptions { BatchSize = BatchSize }, TimeProvider.System);
            next = await FillAsync(ingestion, (int)(await store.GetSummaryAsync()).Orders, orders);
            var sizeBefore = Size(path);
            await MeasureAsync("ingest", next, batches => ingestion.IngestAsync([.. batches.SelectMany(batch => batch)]));
            next += (Rounds + 1) * FreshEachRound;
            Console.WriteLine($"log growth while measuring: {(Size(path) - sizeBefore) / 1e6:0} MB");
        }

        (factsEach, var bytesEach) = Contents(path);
        Console.WriteLine($"database: {Size(path) / 1e6:N0} MB, {bytesEach:N0} bytes an order, {factsEach:0.0} facts an order");
        using var floor = new BareTables(floorPath);
        await MeasureAsync("floor", next, batches =>
        {
            foreach (var batch in batches)
                floor.Write([.. batch.Select(payload => payload.Bytes.ToArray())], (int)Math.Round(factsEach));
            return Task.CompletedTask;
        });
        Console.WriteLine($"floor: {Size(floorPath) / (double)((Rounds + 1) * FreshEachRound):N0} bytes an order");
    }

    /// <returns>The number of the first order that is not in the store.</returns>
    private static async Task<int> FillAsync(IngestionService ingestion, int present, int wanted)
    {
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var next = present;
        while (next < wanted)
        {
            var count = Math.Min(FreshEachRound, wanted - next);
            await ingestion.IngestAsync([.. Payloads(next, count).SelectMany(batch => batch)]);
            next += count;
            if (next % 100_000 == 0)
                Console.WriteLine($"  filled to {next:N0} after {watch.Elapsed.TotalSeconds:0} s");
        }

        if (next > present)
            Console.WriteLine($"filled through the ingestion: {next - present:N0} orders in {watch.Elapsed.TotalSeconds:0} s ({(next - present) / watch.Elapsed.TotalSeconds:N0}/s, {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / (next - present):0} µs CPU each)");
        return next;
    }

    private static async Task MeasureAsync(string name, int first, Func<IReadOnlyList<SourcePayload[]>, Task> take)
    {
        var rounds = new List<Round>();
        double bytes = 0;

        // The first round is not counted: code is still being compiled in it.
        for (var round = 0; round <= Rounds; round++)
        {
            var batches = Payloads(first + (round * FreshEachRound), FreshEachRound).ToList();
            bytes += batches.Sum(batch => batch.Sum(payload => (double)payload.Bytes.Length));
            GC.Collect();
            var (cpu, paused, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
            var watch = Stopwatch.StartNew();
            await take(batches);
            var seconds = watch.Elapsed.TotalSeconds;
            if (round > 0)
            {
                rounds.Add(new Round(
                    FreshEachRound / seconds, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / FreshEachRound,
                    (GC.GetTotalPauseDuration() - paused).TotalMicroseconds / FreshEachRound, (GC.GetTotalAllocatedBytes() - allocated) / FreshEachRound));
            }
        }

        var median = rounds.OrderBy(round => round.Rate).ElementAt(Rounds / 2);
        var cpus = rounds.Select(round => round.Cpu).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {median.Rate:N0} orders/s, best {rounds.Max(round => round.Rate):N0}; {cpus[Rounds / 2]:0} µs CPU an order, best {cpus[0]:0} (medians of {Rounds} rounds of {FreshEachRound:N0}: {string.Join(" ", rounds.Select(round => round.Rate.ToString("N0", CultureInfo.InvariantCulture)))})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bytes / (Rounds + 1) / FreshEachRound:0} payload bytes, {median.Paused:0} µs paused for garbage and {median.Allocated:N0} bytes allocated an order"));
    }

    /// <summary>What one order cost in a round.</summary>
    /// <param name="Rate">Orders a second.</param>
    /// <param name="Cpu">Microseconds of CPU.</param>
    /// <param name="Paused">Microseconds in which the garbage collector stopped everything.</param>
    /// <param name="Allocated">Bytes.</param>
    private sealed record Round(double Rate, double Cpu, double Paused, long Allocated);

    private static IEnumerable<SourcePayload[]> Payloads(int first, int count) =>
        SampleOrders.Generate(count, seed: 42 + first, first).Select(payload => new SourcePayload(payload.System, payload.Payload)).Chunk(BatchSize);

    private static double Size(string path) => new[] { path, path + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);

    private static (double Facts, double Bytes) Contents(string path)
    {
        using var rows = new StoreContents(path);
        return (rows.Number("SELECT (SELECT count(*) FROM fact) * 1.0 / count(*) FROM orders"), Size(path) / rows.Number("SELECT count(*) FROM orders"));
    }
}
