using System.Diagnostics;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.InMemory;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Translation;

namespace SemanticOrder.Benchmarks.Orders;

/// <summary>
/// <c>orders [count]</c>: lift, link and interpret in memory beside the platform's own reader and writer of the same payloads, and translations per second.
/// CPU time of the process, one thread; medians of the runs that are printed.
/// </summary>
internal sealed class OrderPipelineRun : IMeasurement
{
    private const int BatchSize = 500;
    private const int WarmUps = 4;
    private const int Runs = 9;

    public string Verb => "orders";

    public string Arguments => "[count, default 20000] [system whose payloads alone are taken]";

    public int Run(string[] args)
    {
        var count = 20_000;
        if (args.Length > 2 || (args.Length > 0 && !int.TryParse(args[0], System.Globalization.CultureInfo.InvariantCulture, out count)))
            return 2;
        RunAsync(SampleOrders.Generate(count, seed: 42).Where(payload => args.Length < 2 || payload.System == args[1]).ToList()).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(List<(string System, byte[] Payload)> payloads)
    {
        var store = new InMemoryOrderStore();
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        var watch = Stopwatch.StartNew();
        await knowledge.StartAsync(KnowledgeFolder.Read(Path.Combine(Repository.Root, "ontologies")));
        Console.WriteLine($"knowledge ready in {watch.Elapsed.TotalSeconds:0.00} s, {knowledge.Current.Graph.QuadCount:N0} quads");
        var count = payloads.Count;
        Console.WriteLine($"{count:N0} payloads, {payloads.Average(payload => payload.Payload.Length):0} bytes on average");

        var (floor, ours) = (new Timings("platform reader + writer", count), new Timings("lift + link + interpret", count));
        for (var turn = -WarmUps; turn < Runs; turn++)
        {
            // In turns, so that whatever else the machine does meets both.
            floor.Take(() => Floor(payloads), isWarmUp: turn < 0);
            ours.Take(() => Pipeline(knowledge.Current, payloads), isWarmUp: turn < 0);
        }

        Console.WriteLine(floor.Report());
        Console.WriteLine(ours.Report());
        Console.WriteLine($"ratio to the platform: {ours.Median / floor.Median:0.00}");
        Translations(new TranslationService(store, knowledge), knowledge.Current, withWhy: false);
        Translations(new TranslationService(store, knowledge), knowledge.Current, withWhy: true);
    }

    private static void Pipeline(KnowledgeSnapshot snapshot, List<(string System, byte[] Payload)> payloads)
    {
        var interpreter = new OrderInterpreter(snapshot);
        foreach (var batch in payloads.Chunk(BatchSize))
        {
            var records = new List<(RecordHeader Header, byte[] Slice)>(BatchSize);
            foreach (var (system, payload) in batch)
                Cut(snapshot.Catalog.Find(system)!, payload, records);
            var byKey = records.SelectMany(record => record.Header.Links.Select(link => (link.Key, Record: new LinkedRecord(record.Header.Key, record.Header.Links))))
                .ToLookup(entry => entry.Key, entry => entry.Record);
            var slices = records.ToDictionary(record => record.Header.Key, record => (ReadOnlyMemory<byte>)record.Slice);
            var linker = new OrderLinker(keys => ValueTask.FromResult<IReadOnlyList<LinkedRecord>>([.. keys.SelectMany(key => byKey[key]).DistinctBy(record => record.Key)]));
            var orders = linker.LinkAsync(records.SelectMany(record => record.Header.Links).Select(link => link.Key)).AsTask().GetAwaiter().GetResult();
            foreach (var order in orders)
                interpreter.Interpret([.. order.Members.Select(member => new RecordInput(member, slices[member.Record]))], order.Problems);
        }
    }

    private static void Cut(CompiledSource source, byte[] payload, List<(RecordHeader Header, byte[] Slice)> records)
    {
        using var document = source.Profile.Parse(payload);
        var elements = new List<PayloadNode>();
        foreach (var mapping in source.Records)
        {
            foreach (var iterator in mapping.RecordModel.Iterators)
            {
                elements.Clear();
                iterator.Select(document.Root, elements);
                foreach (var element in elements)
                {
                    if (RecordHeader.Read(mapping, "default", element.AsRecord(), out _) is { } header)
                        records.Add((header, element.ToSlice()));
                }
            }
        }
    }

    private static void Floor(List<(string System, byte[] Payload)> payloads)
    {
        var output = new MemoryStream();
        foreach (var (system, payload) in payloads)
        {
            output.SetLength(0);
            switch (system)
            {
                case "sap":
                    using (var reader = XmlReader.Create(new MemoryStream(payload)))
                    using (var writer = XmlWriter.Create(output))
                        writer.WriteNode(reader, defattr: false);
                    break;
                case "wms":
                    CopyCsv(payload, output);
                    break;
                default:
                    using (var document = JsonDocument.Parse(payload))
                    using (var writer = new Utf8JsonWriter(output))
                        document.WriteTo(writer);
                    break;
            }
        }
    }

    private static void CopyCsv(byte[] payload, MemoryStream output)
    {
        var configuration = new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { HasHeaderRecord = false };
        using var parser = new CsvParser(new StreamReader(new MemoryStream(payload)), configuration);
        using var writer = new CsvWriter(new StreamWriter(output, leaveOpen: true), configuration);
        while (parser.Read())
        {
            for (var field = 0; field < parser.Count; field++)
                writer.WriteField(parser[field]);
            writer.NextRecord();
        }
    }

    private static void Translations(TranslationService service, KnowledgeSnapshot snapshot, bool withWhy)
    {
        var requests = new[] { "S", "M", "L" }.Select(size => new TranslationRequest("taobao", "sku_properties_name", $"尺码:{size}") { ToSystem = "sap", ToField = "ZSIZE", Context = new Dictionary<string, string> { ["brand"] = "KN" } })
            .Concat(new[] { "001", "002", "003" }.Select(code => new TranslationRequest("sap", "ZSIZE", code) { ToSystem = "taobao", ToField = "sku_properties_name", Context = new Dictionary<string, string> { ["brand"] = "KN" } }))
            .Concat(new[] { "AMB", "C04", "F18" }.Select(zone => new TranslationRequest("wms", "temp_zone", zone) { ToSystem = "jd", ToField = "venderRemark" }))
            .Append(new TranslationRequest("jd", "venderRemark", "冷链") { ToSystem = "wms", ToField = "temp_zone" }).ToArray();
        Rate($"translate, {(withWhy ? "with" : "without")} why, remembered", 400_000, turn => service.Translate(snapshot, requests[turn % requests.Length], withWhy));
        var translator = new Translator(snapshot.Catalog, snapshot.Ontology, snapshot.Policies);
        Rate($"translate, {(withWhy ? "with" : "without")} why, each worked out", 40_000, turn => translator.Translate(requests[turn % requests.Length], null, withWhy));
    }

    private static void Rate(string name, int count, Func<int, object> run)
    {
        for (var turn = 0; turn < count / 4; turn++)
            run(turn);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var turn = 0; turn < count; turn++)
            run(turn);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine($"{name}: {count / seconds:N0} per second of CPU");
    }
}
