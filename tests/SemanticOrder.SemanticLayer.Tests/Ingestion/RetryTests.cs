using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Ingestion;

/// <summary>Rejections that are tried again: each says what it said before until its cause is gone, and then gives the order that it would have given.</summary>
[TestFixture]
public sealed class RetryTests
{
    private const string Sap = "sources/sap/profile.yml";

    [Test]
    public async Task A_record_without_its_key_keeps_its_reason_and_its_place()
    {
        await using var layer = await SampleLayer.StartAsync();
        var first = await layer.Ingestion.IngestAsync("sap", WithoutKey());
        var again = await layer.Ingestion.RetryAsync(new RejectionQuery());
        var kept = (await layer.Store.GetRejectionsAsync(new RejectionQuery())).Single();
        Assert.Multiple(() =>
        {
            Assert.That(first.Rejected.Single().Reason.ToString(), Does.StartWith("3:2: error SO5160: This order of sap has no $(E1EDK01/BELNR)"));
            Assert.That(again.Rejected.Single(), Is.EqualTo(first.Rejected.Single()));
            Assert.That((kept.Reason, kept.Attempts), Is.EqualTo((first.Rejected.Single().Reason, 2)));
        });
    }

    [Test]
    public async Task A_record_that_the_mended_mapping_reads_is_of_the_instance_that_its_payload_named()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.Ingestion.IngestAsync("sap", WithoutKey());
        await layer.Knowledge.PublishAsync(Changed(Sap, "E1EDK01/BELNR)", "E1EDK01/NUMBER)"), ReinterpretMode.None);
        var report = await layer.Ingestion.RetryAsync(new RejectionQuery());
        Assert.Multiple(async () =>
        {
            Assert.That(report.Accepted, Is.EqualTo(1));
            Assert.That(await layer.Store.FindOrderAsync(new OrderId("sap/100/order/9900000301")), Is.Not.Null);
            Assert.That(await layer.Store.GetRejectionsAsync(new RejectionQuery()), Is.Empty);
        });
    }

    [Test]
    public async Task A_source_that_is_gone_does_not_hold_up_the_others_and_its_rejections_stay_as_they_are()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.Ingestion.IngestAsync("wms", "wms_no,order_no,queue,wave_cutoff,pick_sla_min,temp_zone\n,1,STD,,,\n"u8.ToArray());
        await layer.Ingestion.IngestAsync("sap", WithoutKey());
        var without = Changed(Sap, "E1EDK01/BELNR)", "E1EDK01/NUMBER)").Where(file => !file.Path.StartsWith("sources/wms/", StringComparison.Ordinal));
        await layer.Knowledge.PublishAsync([.. without], ReinterpretMode.None);
        var report = await layer.Ingestion.RetryAsync(new RejectionQuery());
        var kept = (await layer.Store.GetRejectionsAsync(new RejectionQuery())).Single();
        Assert.Multiple(() =>
        {
            Assert.That(report.Accepted, Is.EqualTo(1));
            Assert.That(report.Rejected.Single().Reason.Code, Is.EqualTo("SO7020"));
            Assert.That((kept.Id, kept.Reason.Code), Is.EqualTo((report.Rejected.Single().Id, "SO5160")));
        });
    }

    [Test]
    public async Task A_payload_that_is_readable_now_is_resolved_and_its_bad_rows_are_kept_alone()
    {
        await using var layer = await SampleLayer.StartAsync();
        const string payload = "ticket_id,order_id,created_at,service_level,requested_by,free_text\nT-1,990000000000000101,2026-01-10T20:06:00+08:00,加急,s,\n,1,,,,\n";
        var first = await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(payload));
        await layer.Knowledge.PublishAsync(Changed("sources/crm/profile.yml", "$(order_no)", "$(order_id)"), ReinterpretMode.None);
        await layer.Ingestion.RetryAsync(new RejectionQuery());
        var kept = (await layer.Store.GetRejectionsAsync(new RejectionQuery())).Single();
        Assert.Multiple(() =>
        {
            Assert.That(first.Rejected.Single().Reason.Code, Is.EqualTo("SO5013"));
            Assert.That(kept.Reason.ToString(), Does.StartWith("3:1: error SO5160"));
        });
    }

    [Test]
    public async Task A_row_of_a_source_in_another_encoding_keeps_its_reason_and_its_place()
    {
        await using var layer = await SampleLayer.StartAsync(_ => Changed("sources/crm/profile.yml", "encoding: utf-8", "encoding: gb18030"));
        var payload = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(
            "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,990000000000000101,2026-01-10T20:06:00+08:00,加急,s,\nT-2,加急\n");
        var first = await layer.Ingestion.IngestAsync("crm", payload);
        var again = await layer.Ingestion.RetryAsync(new RejectionQuery());
        Assert.Multiple(() =>
        {
            Assert.That(first.Rejected.Single().Reason.ToString(), Does.StartWith("3:1: error SO5009"));
            Assert.That(again.Rejected.Single(), Is.EqualTo(first.Rejected.Single()));
        });
    }

    [Test]
    public async Task A_record_that_belongs_to_no_order_is_rejected_and_taken_when_its_link_is_mended()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        const string payload = "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,,2026-01-10T20:06:00+08:00,加急,990000000000000101,\n";
        var report = await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(payload));
        await layer.Knowledge.PublishAsync(Changed("sources/crm/profile.yml", "value: $(order_no)", "value: $(requested_by)"), ReinterpretMode.None);
        var again = await layer.Ingestion.RetryAsync(new RejectionQuery());
        Assert.Multiple(async () =>
        {
            Assert.That((report.Accepted, report.Rejected.Single().Reason.ToString()), Is.EqualTo((0, "2:1: error SO5162: crm/default/ticket/T-1 belongs to no order: $(order_no) has no value. "
                + "The record was kept as rejected; correct it at the source and send it again, or correct the profile and retry it.")));
            Assert.That(again.Accepted, Is.EqualTo(1));
            Assert.That((await layer.OrderAsync("taobao/default/trade/990000000000000101")).Document.Nodes, Has.Count.GreaterThan(1));
            Assert.That(await layer.Store.GetRejectionsAsync(new RejectionQuery()), Is.Empty);
        });
    }

    [Test]
    public async Task Discarded_rejections_are_closed_without_their_payloads_and_none_is_when_one_is_not_open()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.Ingestion.IngestAsync("wms", "wms_no,order_no,queue,wave_cutoff,pick_sla_min,temp_zone\n,1,STD,,,\n,2,STD,,,\n"u8.ToArray());
        List<RejectionId> open = [.. (await layer.Store.GetRejectionsAsync(new RejectionQuery())).Select(rejection => rejection.Id)];
        var payload = (await layer.Ingestion.FindRejectionAsync(open[1], withPayload: true))?.Payload;
        Assert.That(async () => await layer.Ingestion.DiscardAsync([open[0], new RejectionId(99)]), Throws.TypeOf<IngestionException>().With.Property("Code").EqualTo("SO7027").And.Message.Contains("no open rejection 99"));
        var discarded = await layer.Ingestion.DiscardAsync([open[0], open[0]]);
        var all = await layer.Store.GetRejectionsAsync(new RejectionQuery { IncludeResolved = true, WithPayload = true });
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(payload!.Value.Span), Does.Contain(",2,STD"));
            Assert.That(discarded.Select(rejection => rejection.Id), Is.EqualTo([open[0]]));
            Assert.That(all.Select(rejection => (rejection.ResolvedAt is null, rejection.Payload is null)), Is.EqualTo([(false, true), (true, false)]));
        });
    }

    [Test]
    public async Task A_retry_tells_of_rejections_of_which_nothing_is_left_to_try()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        await layer.Erasure.EraseAsync(new OrderId("taobao/default/trade/990000000000000101"), "asked for");
        await layer.IngestAsync("taobao:taobao-trades.json");
        var again = await layer.Ingestion.RetryAsync(new RejectionQuery());
        Assert.That((again.Total, again.Rejected.Single().Reason.Code), Is.EqualTo((1, "SO7022")));
    }

    [Test]
    public async Task A_payload_without_records_is_not_taken_for_a_record()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.Ingestion.IngestAsync("taobao", "{\"tid\": \"1\"}"u8.ToArray());
        var again = await layer.Ingestion.RetryAsync(new RejectionQuery());
        Assert.That(again.Rejected.Single().Reason.Code, Is.EqualTo("SO7023"));
    }

    [TestCase("person", "{\"choices\": []}", 0)]
    [TestCase("taobao", "{\"trades_sold_get_response\":{\"trades\":{\"trade\":[]}}}", 0)]
    [TestCase("taobao", "{\"trades_sold_get_response\":{\"trades\":{\"trade\":{}}}}", 1)]
    [TestCase("taobao", "[]", 1)]
    public async Task A_list_that_is_empty_where_records_would_stand_is_nothing_to_do(string source, string payload, int rejected)
    {
        await using var layer = await SampleLayer.StartAsync(SampleKnowledge.Compiled);
        var report = await layer.Ingestion.IngestAsync(source, Encoding.UTF8.GetBytes(payload));
        Assert.Multiple(async () =>
        {
            Assert.That((report.Total, report.Rejected.Count), Is.EqualTo((rejected, rejected)));
            Assert.That(await layer.Store.GetRejectionsAsync(new RejectionQuery()), Has.Exactly(rejected).Items);
        });
    }

    private static byte[] WithoutKey() => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SampleKnowledge.Sample("sap-orders05.xml")).Replace("BELNR>", "NUMBER>", StringComparison.Ordinal));

    private static List<KnowledgeFile> Changed(string path, string from, string to) => [.. SampleKnowledge.Compiled.Files.Select(file => file.Path != path
        ? file
        : file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace(from, to, StringComparison.Ordinal)) })];
}
