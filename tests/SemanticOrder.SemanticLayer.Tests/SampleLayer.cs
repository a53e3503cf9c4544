using SemanticOrder.Orders;
using SemanticOrder.Orders.InMemory;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Translation;

namespace SemanticOrder.SemanticLayer.Tests;

/// <summary>The semantic layer over an in-memory store, with the repository's ontologies in service and a clock that stands still.</summary>
internal sealed class SampleLayer : IAsyncDisposable
{
    public static readonly string[] Samples =
    [
        "taobao:taobao-trades.json", "jd:jd-orders.json", "sap:sap-orders05.xml", "crm:crm-tickets.csv", "wms:wms-waves.csv",
        "fitting-room:fitting-room-scans.json", "fitting-room:fitting-room-points.json",
    ];

    private SampleLayer(InMemoryOrderStore store, KnowledgeService knowledge)
    {
        Store = store;
        Knowledge = knowledge;
        Ingestion = new IngestionService(store, knowledge, new IngestionOptions(), Clock);
        Explanation = new ExplanationService(store, knowledge);
        Translation = new TranslationService(store, knowledge);
        Reinterpretation = new ReinterpretationService(store, store, knowledge, Clock);
        Erasure = new ErasureService(store, knowledge, Clock);
    }

    public static TimeProvider Clock { get; } = new StandingClock();

    public InMemoryOrderStore Store { get; }

    public KnowledgeService Knowledge { get; }

    public IngestionService Ingestion { get; }

    public ExplanationService Explanation { get; }

    public TranslationService Translation { get; }

    public ReinterpretationService Reinterpretation { get; }

    public ErasureService Erasure { get; }

    /// <param name="change">Changes the knowledge files before they go into service; null for the repository's own.</param>
    public static async Task<SampleLayer> StartAsync(Func<IReadOnlyList<KnowledgeFile>, IEnumerable<KnowledgeFile>>? change = null)
    {
        var store = new InMemoryOrderStore();
        var knowledge = new KnowledgeService(store, Clock, SampleKnowledge.Compiler);
        var files = KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies"));
        await knowledge.StartAsync(change is null ? files : [.. change(files).OrderBy(file => file.Path, StringComparer.Ordinal)]);
        return new SampleLayer(store, knowledge);
    }

    /// <summary>A layer over knowledge that was compiled before, so that many can be made.</summary>
    public static async Task<SampleLayer> StartAsync(CompiledKnowledge compiled)
    {
        var store = new InMemoryOrderStore();
        var knowledge = new KnowledgeService(store, Clock);
        await knowledge.StartAsync(compiled);
        return new SampleLayer(store, knowledge);
    }

    public async Task<IngestionReport> IngestAsync(string sample)
    {
        var parts = sample.Split(':');
        return await Ingestion.IngestAsync(parts[0], SampleKnowledge.Sample(parts[1]));
    }

    public async Task<(OrderDocument Stored, InterpretationDocument Document)> OrderAsync(string id)
    {
        var found = await Store.FindOrderAsync(new OrderId(id)) ?? throw new InvalidOperationException($"No order {id}.");
        var stored = (await Store.GetDocumentsAsync([found.Order.Id]))[0]!;
        return (stored, InterpretationCodec.Decode(stored.Document.Span));
    }

    public async Task<string> DumpAsync()
    {
        var output = new StringWriter();
        await Store.DumpAsync(output, new DumpOptions(document => DocumentText.Write(InterpretationCodec.Decode(document.Span), Knowledge.Current.Numbering.IriOf)));
        return output.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        Knowledge.Dispose();
        await Store.DisposeAsync();
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 12, 0, 0, 0, TimeSpan.Zero);
    }
}
