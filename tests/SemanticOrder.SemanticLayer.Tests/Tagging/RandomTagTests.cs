using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>Random remarks and decisions: whatever order they come in and however often they are read, the tags are the same, and what a person decided last stands.</summary>
public sealed class RandomTagTests
{
    private const string Tag = "https://w3id.org/semanticorder/tag#";
    private static readonly string[] Texts = ["麻烦加急", "不用加急", "可能要发票", "明天孩子生日", "要发票 送人的", "一定要冷链", "能便宜点吗", "不急 周末再发", "别送货上门", "如果有礼盒"];
    private static readonly string[] Tags = ["urgent", "notUrgent", "gift", "invoiceRequested", "keepCold", "timeSensitive"];
    private static readonly string[] Decisions = ["assigned", "rejected", "retracted"];

    [Test]
    public async Task The_order_of_arrival_and_reading_anew_change_no_tag()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var (tickets, choices) = (TicketsOf(random), ChoicesOf(random));
            List<(string System, byte[] Bytes)> payloads = [("taobao", SampleKnowledge.Sample("taobao-trades.json")), .. tickets.Select(Ticket), .. choices.Select(Choice)];
            var states = new HashSet<string>(StringComparer.Ordinal);
            for (var arrival = 0; arrival < 3; arrival++)
            {
                await using var layer = await SampleLayer.StartAsync(SampleKnowledge.Compiled);
                foreach (var (system, bytes) in payloads.OrderBy(_ => random.Next()).ToList())
                    await layer.Ingestion.IngestAsync(system, bytes);
                var state = await StateAsync(layer);
                states.Add(state);
                await CheckDecisionsAsync(layer, choices, seed);
                await layer.Store.PublishAsync(layer.Knowledge.Current.Version, ReinterpretMode.All, SampleLayer.Clock.GetUtcNow(), null);
                await layer.Reinterpretation.RunAsync();
                Assert.That(await StateAsync(layer), Is.EqualTo(state), $"seed {seed}: read anew");
            }

            Assert.That(states, Has.Count.EqualTo(1), $"seed {seed}");
        }
    }

    /// <summary>The last decision about a tag stands: given tags are there, rejected ones are not unless an axiom says so, and retracted ones are as if nobody had spoken.</summary>
    private static async Task CheckDecisionsAsync(SampleLayer layer, List<(int Order, string Tag, string Decision, int Version)> choices, int seed)
    {
        foreach (var last in choices.GroupBy(choice => (choice.Order, choice.Tag)).Select(group => group.MaxBy(choice => choice.Version)))
        {
            var tags = (await layer.Explanation.GetTagsAsync(new OrderId("taobao/default/trade/" + Number(last.Order))))
                .Where(tag => layer.Knowledge.Current.Knowledge.View.IriOf(tag.Concept) == Tag + last.Tag).ToList();
            var isAsDecided = last.Decision switch
            {
                "assigned" => tags.Exists(tag => tag.State == OrderTagState.Applied && tag.Sources.Contains(TagSource.Human)) && !tags.Exists(tag => tag.State == OrderTagState.Suggested),
                "rejected" => tags.Exists(tag => tag.State == OrderTagState.Rejected) && tags.TrueForAll(tag => tag.State == OrderTagState.Rejected || tag.Source == TagSource.Inferred),
                _ => tags.TrueForAll(tag => !tag.Sources.Contains(TagSource.Human)),
            };
            Assert.That(isAsDecided, Is.True, $"seed {seed}, {last}: {string.Join(", ", tags)}");
        }
    }

    private static async Task<string> StateAsync(SampleLayer layer)
    {
        var page = await layer.Store.GetPageAsync(new OrderQuery { First = 100 });
        return string.Join('\n', page.Orders.OrderBy(order => order.Id.Value, StringComparer.Ordinal).Select(order => $"{order.Id} {order.Status} {Convert.ToHexString(order.Document.Span)}"));
    }

    private static List<(int Id, int Order, string Text)> TicketsOf(Random random) => [.. Enumerable.Range(0, 6).Select(id => (id, random.Next(1, 4), Texts[random.Next(Texts.Length)] + " " + Texts[random.Next(Texts.Length)]))];

    private static List<(int Order, string Tag, string Decision, int Version)> ChoicesOf(Random random) => [.. Enumerable.Range(1, 8).Select(version => (random.Next(1, 4), Tags[random.Next(Tags.Length)], Decisions[random.Next(3)], version))];

    private static (string, byte[]) Ticket((int Id, int Order, string Text) ticket) =>
        ("crm", Encoding.UTF8.GetBytes($"ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-{ticket.Id},{Number(ticket.Order)},2026-01-10T20:30:00+08:00,,cs,{ticket.Text}\n"));

    private static (string, byte[]) Choice((int Order, string Tag, string Decision, int Version) choice)
    {
        var key = "taobao.trade:" + Number(choice.Order);
        var entry = new JsonObject { ["id"] = $"{key}|{choice.Tag}", ["order"] = key, ["tag"] = Tag + choice.Tag, ["decision"] = choice.Decision, ["by"] = "a", ["at"] = "2026-01-11T00:00:00Z", ["version"] = choice.Version };
        return (TagChoiceService.Source, Encoding.UTF8.GetBytes(new JsonObject { ["choices"] = new JsonArray(entry) }.ToJsonString()));
    }

    private static string Number(int order) => (990000000000000100 + order).ToString(CultureInfo.InvariantCulture);
}
