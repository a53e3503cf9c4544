using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Orders;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.SemanticLayer.Tests.Tagging;

namespace SemanticOrder.SemanticLayer.Tests.Explanation;

/// <summary>Why an order does not have a tag: what was decided about it, as well as what an axiom would need.</summary>
public sealed class AbsentTagTests
{
    private const string Order = "?jd.order:990000000000000102";
    private const string Urgent = "https://w3id.org/semanticorder/tag#urgent";

    /// <summary>When the clock of the layer stands.</summary>
    private static readonly DateTimeOffset Now = SampleLayer.Clock.GetUtcNow();

    [Test]
    public async Task A_tag_that_is_there_holds()
    {
        await using var layer = await SaidAsync("麻烦加急");
        var answer = await WhyNotAsync(layer, Now);
        Assert.That((answer.Holds, answer.Because.Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public async Task A_tag_that_has_ended_says_when_and_held_until_then()
    {
        await using var layer = await SaidAsync("麻烦快点，孩子明天生日", "2026-01-05T09:00:00+08:00");
        var end = new DateTimeOffset(2026, 1, 6, 16, 0, 0, TimeSpan.Zero);
        var (before, after) = (await WhyNotAsync(layer, end.AddMilliseconds(-1)), await WhyNotAsync(layer, end));
        Assert.Multiple(() =>
        {
            Assert.That(before.Holds);
            Assert.That(after.Holds, Is.False);
            Assert.That(after.TextEn, Does.StartWith("It ended at 2026-01-06T16:00:00Z.").And.Contain("'快点'"));
        });
    }

    [Test]
    public async Task What_is_asked_about_an_earlier_time_is_told_of_that_time()
    {
        await using var layer = await SaidAsync("麻烦快点，孩子明天生日", "2026-01-05T09:00:00+08:00");
        var tags = (await layer.OrderAsync(Order)).Document;
        var number = Property(layer, "tag");
        var past = new PastOrderService(layer.Store, layer.Store, layer.Knowledge);
        var then = await past.ReadAsync(new OrderId(Order), Now);
        await layer.Ingestion.IngestAsync("crm", Ticket("不用加急", "2026-01-05T09:00:00+08:00"));
        var answer = await layer.Explanation.ExplainAbsenceAsync(then!, 0, number, Urgent);
        var readings = (await layer.Explanation.GetTagsAsync(then!)).ToDictionary(tag => layer.Knowledge.Current.Knowledge.View.IriOf(tag.Concept)!);
        Assert.Multiple(() =>
        {
            Assert.That(then!.Time, Is.EqualTo(Now));
            Assert.That(tags.Statements.Count(statement => statement.Property == number && statement.HasEnded(Now)), Is.EqualTo(2));
            Assert.That(answer.TextEn, Does.StartWith("It ended at").And.Not.Contain("declines"), "not by what the ticket says now");
            Assert.That(readings[Urgent].StateAt(Now), Is.EqualTo(OrderTagState.Ended));
            Assert.That(readings[Urgent].StateAt(new DateTimeOffset(2026, 1, 6, 15, 0, 0, TimeSpan.Zero)), Is.EqualTo(OrderTagState.Applied));
        });
    }

    [Test]
    public async Task A_text_that_declines_it_is_quoted_for_who_may_read_it()
    {
        await using var layer = await SaidAsync("不用加急");
        var (open, masked) = (await WhyNotAsync(layer, Now), await WhyNotAsync(layer, Now, showPersonal: false));
        Assert.Multiple(() =>
        {
            Assert.That(open.Holds, Is.False);
            Assert.That(open.TextEn, Does.Contain("The service note declines it. The words '加急' are declined by '不用'"));
            Assert.That(open.TextZh, Does.Contain("否定了它。“加急” 被 “不用” 否定"));
            Assert.That(open.Missing, Is.Not.Empty, "what an axiom would need is told besides");
            Assert.That(masked.TextEn, Does.Contain("declines it").And.Not.Contain("加急").And.Not.Contain("不用"));
        });
    }

    [Test]
    public async Task What_is_asked_about_is_told_with_its_score()
    {
        await using var layer = await SaidAsync("可能要发票");
        Assert.That((await WhyNotAsync(layer, Now, "invoiceRequested")).TextEn, Does.Match("may speak for it, score 0.5: a person is to be asked"));
    }

    [Test]
    public async Task A_score_that_is_too_low_is_told_with_the_threshold()
    {
        await using var layer = await SampleLayer.StartAsync(files => [.. files, SmallModel.File(SmallModel.Sharp)]);
        await layer.Ingestion.IngestAsync("crm", Ticket("可能要发票 先问问华兴再说1", "2026-01-10T09:00:00+08:00"));
        Assert.That((await WhyNotAsync(layer, Now, "invoiceRequested")).TextEn, Does.Match(@"score is 0(\.\d+)?, not above 0\.3: it is dropped without asking"));
    }

    [Test]
    public async Task A_person_who_rejected_it_is_told_before_the_text_that_says_it()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        var choices = new TagChoiceService(layer.Store, layer.Knowledge, layer.Ingestion, SampleLayer.Clock);
        const string Gift = "taobao/default/trade/990000000000000101";
        await choices.AssignAsync(new OrderId(Gift), [new TagChoice(Urgent, TagDecision.Rejected)], "cs-7");
        var answer = await layer.Explanation.ExplainAbsenceAsync(new OrderId(Gift), 0, Property(layer, "tag"), Urgent, Now);
        Assert.That(answer!.TextEn, Does.StartWith("A person rejected it. The buyer remark speaks for it, score"));
    }

    [Test]
    public async Task Texts_that_are_silent_and_texts_that_are_not_there_are_two_things()
    {
        await using var layer = await SaidAsync("在吗");
        await using var silent = await SaidAsync("");
        Assert.Multiple(async () =>
        {
            Assert.That((await WhyNotAsync(layer, Now)).TextEn, Does.StartWith("Nothing in its texts speaks of it."));
            Assert.That((await WhyNotAsync(silent, Now)).TextEn, Does.StartWith("It has no text that is read for tags."));
        });
    }

    private static async Task<SampleLayer> SaidAsync(string text, string at = "2026-01-10T09:00:00+08:00")
    {
        var layer = await SampleLayer.StartAsync(SampleKnowledge.Compiled);
        await layer.Ingestion.IngestAsync("crm", Ticket(text, at));
        return layer;
    }

    private static byte[] Ticket(string text, string at) =>
        Encoding.UTF8.GetBytes($"ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,990000000000000102,{at},,a,{text}\n");

    private static async Task<WhyNot> WhyNotAsync(SampleLayer layer, DateTimeOffset time, string tag = "urgent", bool showPersonal = true) =>
        (await layer.Explanation.ExplainAbsenceAsync(new OrderId(Order), 0, Property(layer, "tag"), Urgent.Replace("urgent", tag, StringComparison.Ordinal), time, showPersonal))!;

    private static int Property(SampleLayer layer, string name) =>
        layer.Knowledge.Current.Numbering.NumberOf(layer.Knowledge.Current.Knowledge.View.Id(new Rdf.Iri("https://w3id.org/semanticorder/core#" + name)));
}
