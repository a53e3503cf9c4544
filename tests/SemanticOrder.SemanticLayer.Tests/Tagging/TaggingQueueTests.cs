using System.Globalization;
using System.Reflection;
using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>The queue of questions looks at all orders by their facts, and opens few of them.</summary>
public sealed class TaggingQueueTests
{
    private const string Tag = "https://w3id.org/semanticorder/tag#";
    private const int Orders = 3000;

    [Test]
    public async Task Of_thousands_of_orders_the_best_questions_are_found_and_few_orders_are_opened()
    {
        await using var layer = await SampleLayer.StartAsync();
        // The oldest order asks something that no other does; the one after asks the common thing, but in a question, which is surer to be nothing.
        var texts = Enumerable.Range(0, Orders).Select(number => number switch { 0 => "可能要礼盒", 1 => "能开发票吗", _ => number % 3 == 0 ? "在吗" : "可能要发票" });
        await IngestAsync(layer, texts);
        var counting = CountingStore.Over(layer.Store);
        var questions = await new TaggingQueue(counting, new ExplanationService(counting, layer.Knowledge), layer.Knowledge, SampleLayer.Clock).ReadAsync(5);
        var all = await QueueOf(layer).ReadAsync(10_000);
        Assert.Multiple(() =>
        {
            Assert.That(questions.Take(2).Select(question => NameOf(layer, question)), Is.EquivalentTo(new[] { "gift", "invoiceRequested" }), "an old order with a rare question comes among the first");
            Assert.That(questions.Select(question => question.Uncertainty), Has.All.EqualTo(1), "the surer one waits");
            Assert.That(questions, Has.Count.EqualTo(5));
            Assert.That(((CountingStore)(object)counting).Opened, Is.LessThanOrEqualTo(TaggingQueue.Opened(5, layer.Knowledge.Current.Tags.Concepts.Count)));
            Assert.That(all.Select(question => question.Order.Id).Distinct().Count(), Is.EqualTo(Enumerable.Range(0, Orders).Count(number => number < 2 || number % 3 != 0)), "all questions are there");
            Assert.That(all[^1].Uncertainty, Is.EqualTo(0.7).Within(1e-9).Or.EqualTo(1));
        });
    }

    [Test]
    public async Task What_is_answered_or_over_is_no_longer_asked()
    {
        await using var layer = await SampleLayer.StartAsync();
        await IngestAsync(layer, ["可能要发票", "也许明天要收到", "也许1月25日前要收到"]);
        var before = (await QueueOf(layer).ReadAsync(10)).Select(question => $"{question.Order.Id} {NameOf(layer, question)}").ToList();
        var choices = new TagChoiceService(layer.Store, layer.Knowledge, layer.Ingestion, SampleLayer.Clock);
        await choices.AssignAsync(new OrderId("?jd.order:1000"), [new TagChoice(Tag + "invoiceRequested", TagDecision.Rejected)], "a");
        var after = (await QueueOf(layer).ReadAsync(10)).Select(question => $"{question.Order.Id} {NameOf(layer, question)}").ToList();
        var (_, document) = await layer.OrderAsync("?jd.order:1000");
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.EquivalentTo(new[] { "?jd.order:1000 invoiceRequested", "?jd.order:1002 timeSensitive" }));
            Assert.That(after, Is.EquivalentTo(new[] { "?jd.order:1002 timeSensitive" }));
            Assert.That(document.Statements.Select(statement => layer.Knowledge.Current.Numbering.IriOf(statement.Property)), Has.None.EndsWith("tagUncertainty"));
        });
    }

    [Test]
    public async Task How_unsure_an_order_is_stands_in_its_facts_and_says_why()
    {
        await using var layer = await SampleLayer.StartAsync();
        await IngestAsync(layer, ["能开发票吗 可能要礼盒"]);
        var (stored, document) = await layer.OrderAsync("?jd.order:1000");
        var place = document.Statements.ToList().FindIndex(statement => layer.Knowledge.Current.Numbering.IriOf(statement.Property) == "https://w3id.org/semanticorder/core#tagUncertainty");
        var why = (await layer.Explanation.ExplainAsync(stored.Id, [place]))[0];
        Assert.Multiple(() =>
        {
            Assert.That(document.Statements[place].Value.Inline.TryGetDecimal(out var uncertainty) ? uncertainty : 0, Is.EqualTo(1m));
            Assert.That(All(why), Has.Some.Contains("invoice requested").And.Some.Contains("gift").And.Some.Contains("'礼盒'"));
        });
    }

    private static Task<SemanticLayer.Ingestion.IngestionReport> IngestAsync(SampleLayer layer, IEnumerable<string> texts)
    {
        var tickets = new StringBuilder("ticket_id,order_no,created_at,service_level,requested_by,free_text\n");
        foreach (var (text, number) in texts.Select((text, number) => (text, number)))
            tickets.Append(CultureInfo.InvariantCulture, $"T-{number},{1000 + number},2026-01-10T20:30:00+08:00,,cs,{text}\n");
        return layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(tickets.ToString()));
    }

    private static TaggingQueue QueueOf(SampleLayer layer) => new(layer.Store, layer.Explanation, layer.Knowledge, SampleLayer.Clock);

    private static string NameOf(SampleLayer layer, TagQuestion question) => layer.Knowledge.Current.Knowledge.View.IriOf(question.Tag.Concept)![Tag.Length..];

    private static IEnumerable<string> All(Mapping.Translation.WhyStep step) => [step.TextEn, .. step.Because.SelectMany(All)];

    /// <summary>Counts the orders whose evidence is read. A class that a proxy is made of cannot be sealed.</summary>
    public class CountingStore : DispatchProxy
    {
        private IOrderStore _store = null!;

        public int Opened { get; private set; }

        public static IOrderStore Over(IOrderStore store)
        {
            var proxy = Create<IOrderStore, CountingStore>();
            ((CountingStore)(object)proxy)._store = store;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IOrderStore.GetEvidenceAsync))
                Opened += args![0] is IReadOnlyList<OrderId> ids ? ids.Count : 1;
            return targetMethod.Invoke(_store, args);
        }
    }
}
