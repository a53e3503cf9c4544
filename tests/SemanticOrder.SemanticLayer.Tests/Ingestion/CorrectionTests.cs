using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Ingestion;

/// <summary>Records that are corrected, come late, or come again: what is current follows the source's versions, and links are made anew.</summary>
public sealed class CorrectionTests
{
    private const string First = "taobao/default/trade/990000000000000101";
    private const string Second = "taobao/default/trade/990000000000000102";
    private const string Columns = "ticket_id,order_no,created_at,service_level,requested_by,free_text\n";

    [Test]
    public async Task A_then_B_then_A_again_ends_at_A()
    {
        await using var layer = await SampleLayer.StartAsync();
        await SendAsync(layer, Trade("WAIT_SELLER_SEND_GOODS", "2026-01-10 21:00:00"));
        var before = await TextAsync(layer, First);
        await SendAsync(layer, Trade("TRADE_CLOSED", "2026-01-10 22:00:00"));
        var between = await TextAsync(layer, First);
        await SendAsync(layer, Trade("WAIT_SELLER_SEND_GOODS", "2026-01-10 23:00:00"));
        var after = await TextAsync(layer, First);
        Assert.Multiple(() =>
        {
            Assert.That(before, Does.Contain("status#awaitingDispatch"));
            Assert.That(between, Does.Contain("status#cancelled").And.Not.Contain("status#awaitingDispatch"));
            Assert.That(after, Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Without_a_version_in_the_source_arrival_decides_and_the_report_says_so()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        var reports = new List<IngestionReport>();
        foreach (var level in (string[])["加急", "普通", "加急"])
            reports.Add(await SendTicketAsync(layer, "T-9", "990000000000000101", level));
        var text = await TextAsync(layer, First);
        Assert.Multiple(() =>
        {
            Assert.That(reports.Select(report => (report.Accepted, report.OrderedByArrival)), Has.All.EqualTo((1, true)));
            Assert.That(text, Does.Contain("DispatchWithin48hOfTicket"));
        });
    }

    [Test]
    public async Task An_older_version_that_comes_late_is_kept_and_changes_nothing_current()
    {
        await using var layer = await SampleLayer.StartAsync();
        await SendAsync(layer, Trade("TRADE_CLOSED", "2026-01-10 22:00:00"));
        var before = await TextAsync(layer, First);
        var late = await SendAsync(layer, Trade("WAIT_SELLER_SEND_GOODS", "2026-01-10 21:00:00"));
        var again = await SendAsync(layer, Trade("TRADE_CLOSED", "2026-01-10 22:00:00"));
        var after = await TextAsync(layer, First);
        Assert.Multiple(() =>
        {
            Assert.That((late.Accepted, late.Late), Is.EqualTo((0, 1)));
            Assert.That(again.Unchanged, Is.EqualTo(1));
            Assert.That(after, Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Versions_in_any_order_of_arrival_give_the_same_dump()
    {
        var messages = new List<(string Source, string Payload)>
        {
            ("taobao", Trade("WAIT_BUYER_PAY", "2026-01-10 20:10:00")),
            ("taobao", Trade("WAIT_SELLER_SEND_GOODS", "2026-01-10 21:00:00")),
            ("taobao", Trade("TRADE_CLOSED", "2026-01-10 22:00:00")),
            ("taobao", Trade("WAIT_SELLER_SEND_GOODS", "2026-01-10 23:00:00")),
            ("crm", Columns + "T-4,990000000000000101,2026-01-10T20:30:00+08:00,加急,cs-11,"),
            ("wms", "wms_no,order_no,queue,wave_cutoff,pick_sla_min,temp_zone\nW-3,990000000000000101,STD,2026-01-11T10:00:00+08:00,720,AMB"),
        };
        string? expected = null;
        for (var seed = 0; seed < 10; seed++)
        {
            await using var layer = await SampleLayer.StartAsync();
            var shuffled = messages.ToArray();
            new Random(seed).Shuffle(shuffled);
            foreach (var (source, payload) in shuffled)
                await layer.Ingestion.IngestAsync(source, Encoding.UTF8.GetBytes(payload));
            var dump = await layer.DumpAsync();
            expected ??= dump;
            Assert.That(dump, Is.EqualTo(expected), $"seed {seed}");
        }
    }

    [Test]
    public async Task A_corrected_reference_takes_its_promise_from_one_order_to_the_other()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        var (first, second) = (await TextAsync(layer, First), await TextAsync(layer, Second));
        await SendTicketAsync(layer, "T-9", "990000000000000102", "加急");
        var wrong = await TextAsync(layer, Second);
        await SendTicketAsync(layer, "T-9", "990000000000000101", "加急");
        Assert.Multiple(async () =>
        {
            Assert.That(wrong, Is.Not.EqualTo(second).And.Contain("DispatchWithin48hOfTicket"));
            Assert.That(await TextAsync(layer, Second), Is.EqualTo(second), "as if it had never been said");
            Assert.That(await TextAsync(layer, First), Is.Not.EqualTo(first).And.Contain("DispatchWithin48hOfTicket"));
        });
    }

    [Test]
    public async Task A_ticket_that_waited_alone_is_merged_when_it_names_a_known_order_and_its_old_id_leads_there()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        await SendTicketAsync(layer, "T-9", "unknown-1", "加急");
        var waiting = (await layer.Store.GetPageAsync(new OrderQuery())).Orders.Single(order => order.Status == OrderStatus.Provisional).Id;
        await SendTicketAsync(layer, "T-9", "990000000000000101", "加急");
        var found = await layer.Store.FindOrderAsync(waiting);
        Assert.Multiple(async () =>
        {
            Assert.That(found?.Order.Id.ToString(), Is.EqualTo(First));
            Assert.That(await TextAsync(layer, First), Does.Contain("DispatchWithin48hOfTicket"));
            Assert.That((await layer.Store.GetPageAsync(new OrderQuery())).Orders.Select(order => order.Status), Has.None.EqualTo(OrderStatus.Provisional));
        });
    }

    [Test]
    public async Task A_rejected_record_is_taken_when_the_mapping_is_fixed()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        var report = await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(Columns + ",990000000000000101,2026-01-10T20:30:00+08:00,加急,cs-11,"));
        var before = await TextAsync(layer, First);
        var failed = await layer.Ingestion.RetryAsync(new RejectionQuery());
        await layer.Knowledge.PublishAsync([.. Files().Select(file => file.Path == "sources/crm/profile.yml" ? Edit(file, "key: $(ticket_id)", "key: $(created_at)") : file)], ReinterpretMode.None);
        var retried = await layer.Ingestion.RetryAsync(new RejectionQuery());
        Assert.Multiple(async () =>
        {
            Assert.That(report.Rejected.Single().Reason.Code, Is.EqualTo("SO5160"));
            Assert.That(failed.Rejected, Has.Count.EqualTo(1), "still the same fault");
            Assert.That(retried.Accepted, Is.EqualTo(1));
            Assert.That(await TextAsync(layer, First), Is.Not.EqualTo(before).And.Contain("DispatchWithin48hOfTicket"));
            Assert.That(await layer.Store.GetRejectionsAsync(new RejectionQuery()), Is.Empty);
        });
    }

    [Test]
    public async Task A_reinterpretation_that_stops_goes_on_where_it_was_and_ends_as_an_undisturbed_one()
    {
        const int orders = 650;
        await using var layer = await SampleLayer.StartAsync();
        foreach (var chunk in Enumerable.Range(0, orders).Chunk(325))
            await SendAsync(layer, Trades(chunk));
        // The code that waited for dispatch now means on hold.
        var publication = await layer.Knowledge.PublishAsync([.. Files().Select(file => file.Path == "sources/taobao/status.sssom.tsv" ? Edit(file, "status:awaitingDispatch\tawaiting dispatch", "status:onHold\ton hold") : file)], ReinterpretMode.All);
        using var stop = new CancellationTokenSource();
        var seen = new List<Reinterpretation>();
        Assert.That(async () => await layer.Reinterpretation.RunAsync(new Stopping(seen, stop), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        var stopped = await layer.Store.GetReinterpretationAsync();
        var resumed = new List<Reinterpretation>();
        var end = await new ReinterpretationService(layer.Store, layer.Store, layer.Knowledge, SampleLayer.Clock).RunAsync(new Stopping(resumed, null));
        var page = await layer.Store.GetPageAsync(new OrderQuery { First = 500, WithDocuments = true });
        Assert.Multiple(() =>
        {
            Assert.That(stopped, Is.EqualTo(seen[^1]), "progress is kept with the batch");
            Assert.That((stopped!.Done, stopped.Finished), Is.EqualTo((200, false)));
            Assert.That(resumed[0].Done, Is.EqualTo(400), "it goes on, and does not begin again");
            Assert.That((end!.Done, end.Total, end.Finished), Is.EqualTo((orders, orders, true)));
            Assert.That(page.Orders.Select(order => order.Knowledge), Has.All.EqualTo(publication.Version));
            Assert.That(page.Orders.Select(order => DocumentText.Write(InterpretationCodec.Decode(order.Document.Span), layer.Knowledge.Current.Numbering.IriOf)), Has.All.Contain("status#onHold"));
        });
    }

    private static IReadOnlyList<KnowledgeFile> Files() => KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies"));

    private static KnowledgeFile Edit(KnowledgeFile file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        return text.Contains(from, StringComparison.Ordinal) ? file with { Content = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)) } : throw new ArgumentException($"{file.Path} has no '{from}'.");
    }

    private static Task<IngestionReport> SendAsync(SampleLayer layer, string payload) => layer.Ingestion.IngestAsync("taobao", Encoding.UTF8.GetBytes(payload));

    private static Task<IngestionReport> SendTicketAsync(SampleLayer layer, string ticket, string order, string level) =>
        layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes($"{Columns}{ticket},{order},2026-01-10T20:30:00+08:00,{level},cs-11,"));

    private static async Task<string> TextAsync(SampleLayer layer, string id) => DocumentText.Write((await layer.OrderAsync(id)).Document, layer.Knowledge.Current.Numbering.IriOf);

    private static string Trade(string status, string modified)
    {
        var trade = Sample();
        (trade["status"], trade["modified"], trade["orders"]!["order"]![0]!["status"]) = (status, modified, status);
        return Payload([trade]);
    }

    private static string Trades(IEnumerable<int> numbers) => Payload(numbers.Select(number =>
    {
        var trade = Sample();
        trade["tid"] = $"88{number:0000000000000000}";
        return trade;
    }));

    private static JsonNode Sample() => JsonNode.Parse(SampleKnowledge.Sample("taobao-trades.json"))!["trades_sold_get_response"]!["trades"]!["trade"]![0]!.DeepClone();

    private static string Payload(IEnumerable<JsonNode> trades) => new JsonObject
    {
        ["trades_sold_get_response"] = new JsonObject { ["trades"] = new JsonObject { ["trade"] = new JsonArray([.. trades]) } },
    }.ToJsonString();

    private sealed class Stopping(List<Reinterpretation> seen, CancellationTokenSource? stop) : IProgress<Reinterpretation>
    {
        public void Report(Reinterpretation value)
        {
            seen.Add(value);
            stop?.Cancel();
        }
    }
}
