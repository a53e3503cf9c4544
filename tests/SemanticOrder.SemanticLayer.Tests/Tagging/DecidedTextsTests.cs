using System.Globalization;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>What people decide about the tags of orders comes back as texts to learn from.</summary>
public sealed class DecidedTextsTests
{
    private const string Tag = "https://w3id.org/semanticorder/tag#";

    // More than one page.
    private const int Orders = 503;

    [Test]
    public async Task Every_order_that_somebody_decided_about_is_a_text_and_no_other()
    {
        await using var layer = await SampleLayer.StartAsync();
        var tickets = new StringBuilder("ticket_id,order_no,created_at,service_level,requested_by,free_text\n");
        for (var order = 0; order < Orders + 2; order++)
            tickets.Append(CultureInfo.InvariantCulture, $"T-{order},{1000 + order},2026-01-10T20:30:00+08:00,,cs,可能要发票 第{order}单 孩子明天生日\n");
        await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(tickets.ToString()));
        var choices = Enumerable.Range(0, Orders).Select(order => new
        {
            id = $"jd.order:{1000 + order}#invoice", version = 1768048800000L, order = $"jd.order:{1000 + order}", tag = Tag + "invoiceRequested", decision = order % 2 == 0 ? "assigned" : "rejected", by = "cs-07",
            at = "2026-01-11T10:00:00+08:00",
        });
        await layer.Ingestion.IngestAsync("person", JsonSerializer.SerializeToUtf8Bytes(new { choices }));

        var texts = new List<(string Order, string Text, string Tags)>();
        await foreach (var (order, text) in new DecidedTexts(layer.Store, layer.Explanation, layer.Knowledge, SampleLayer.Clock).ReadAsync())
            texts.Add((order.Value, text.Text, string.Join('|', text.Tags)));
        Assert.That(
            texts.OrderBy(text => text.Order, StringComparer.Ordinal),
            Is.EqualTo(Enumerable.Range(0, Orders).Select(order => ($"?jd.order:{1000 + order}", $"可能要发票 第{order}单 孩子明天生日", order % 2 == 0 ? "invoice|time_sensitive" : "time_sensitive"))));
    }
}
