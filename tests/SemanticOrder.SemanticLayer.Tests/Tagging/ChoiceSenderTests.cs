using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>Decisions that another system sends say who sent them, whoever they say decided.</summary>
public sealed class ChoiceSenderTests
{
    private const string Choices = """{"choices":[{"id":"c","order":"taobao.trade:990000000000000101","tag":"https://w3id.org/semanticorder/tag#gift","decision":"assigned","by":"boss","sender":"boss","at":"2026-01-10T21:00:00Z","version":9007199254740993}]}""";

    [Test]
    public async Task The_sender_stands_beside_the_author_and_cannot_be_claimed()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        var report = await layer.Ingestion.IngestAsync(TagChoiceService.Source, ChoiceSender.Sign(TagChoiceService.Source, Encoding.UTF8.GetBytes(Choices), "crm-key"));
        var personal = await layer.Explanation.GetPersonalValuesAsync(new OrderId("taobao/default/trade/990000000000000101"));
        Assert.Multiple(() =>
        {
            Assert.That(report.Accepted, Is.EqualTo(1));
            Assert.That(personal.Select(value => value.Text ?? (layer.Knowledge.Current.Graph.Terms.Decode(value.Inline) as Literal)?.LexicalForm), Is.SupersetOf(new[] { "boss", "crm-key" }));
        });
    }

    [Test]
    public void Only_the_sender_is_written() =>
        Assert.That(Text(ChoiceSender.Sign("person", Encoding.UTF8.GetBytes("\uFEFF" + Choices), "k")), Is.EqualTo(JsonNode.Parse(Choices.Replace("\"sender\":\"boss\"", "\"sender\":\"k\"", StringComparison.Ordinal))!.ToJsonString()));

    [Test]
    public void Other_sources_stay_as_they_are() => Assert.That(Text(ChoiceSender.Sign("crm", "a,b"u8.ToArray(), "k")), Is.EqualTo("a,b"));

    [TestCase("""{"choices":[{"sender":"a","sender":"b"}]}""")]
    [TestCase("""{"choices":[{"by":"a"}],"choices":[{"by":"b"}]}""")]
    [TestCase("""{"choices":{"by":"a"}}""")]
    [TestCase("""{"choices":["a"]}""")]
    [TestCase("""[{"by":"a"}]""")]
    [TestCase("""{"choices":[""")]
    public void What_cannot_be_signed_is_refused(string payload) =>
        Assert.That(() => ChoiceSender.Sign("person", Encoding.UTF8.GetBytes(payload), "k"), Throws.TypeOf<IngestionException>().With.Property("Code").EqualTo("SO7026"));

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
