using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Translation;

/// <summary>What the service remembers: answers of one snapshot, never of a context that only looks alike, and nothing that is long.</summary>
[TestFixture]
public sealed class TranslationServiceTests
{
    [Test]
    public async Task An_answer_is_remembered_with_its_snapshot_and_not_beyond_it()
    {
        await using var layer = await SampleLayer.StartAsync();
        var before = layer.Knowledge.Current;
        var request = new TranslationRequest("sap", "ZSIZE", "002");
        var first = layer.Translation.Translate(before, request, withWhy: false);
        await layer.Knowledge.PublishAsync([.. SampleKnowledge.Compiled.Files.Select(file => file.Path == "sources/sap/size.sssom.tsv" ? WithoutLinesOf(file, "002") : file)], ReinterpretMode.None);
        Assert.Multiple(() =>
        {
            Assert.That(first.Loss.Kind, Is.Not.EqualTo(LossKind.Unmapped));
            Assert.That(layer.Translation.Translate(before, request, withWhy: false), Is.SameAs(first));
            Assert.That(layer.Translation.Translate(layer.Knowledge.Current, request, withWhy: false).Loss.Kind, Is.EqualTo(LossKind.Unmapped));
        });
    }

    [TestCase("a", "1\u0001b\u00022", TestName = "{m}(a value with the separators of another writing)")]
    [TestCase("a", "11 b1 2", TestName = "{m}(a value that looks like the next entry)")]
    public async Task Contexts_that_look_alike_are_told_apart(string key, string value)
    {
        await using var layer = await SampleLayer.StartAsync();
        var two = layer.Translation.Translate(layer.Knowledge.Current, Request(new() { ["a"] = "1", ["b"] = "2" }), withWhy: false);
        var one = layer.Translation.Translate(layer.Knowledge.Current, Request(new() { [key] = value }), withWhy: false);
        Assert.That(one, Is.Not.SameAs(two));
    }

    [Test]
    public async Task A_long_context_is_not_remembered()
    {
        await using var layer = await SampleLayer.StartAsync();
        var (brief, extended) = (Request(new() { ["brand"] = "KN" }), Request(new() { ["brand"] = "KN", ["note"] = new string('x', 10_000) }));
        var (known, unknown) = (Translate(brief), Translate(extended));
        Assert.Multiple(() =>
        {
            Assert.That(Translate(brief), Is.SameAs(known));
            Assert.That(Translate(extended), Is.Not.SameAs(unknown));
            Assert.That(unknown.Meanings, Is.EqualTo(known.Meanings));
        });

        Mapping.Translation.Translation Translate(TranslationRequest request) => layer.Translation.Translate(layer.Knowledge.Current, request, withWhy: false);
    }

    private static TranslationRequest Request(Dictionary<string, string> context) => new("taobao", "sku_properties_name", "尺码:M") { Context = context };

    private static KnowledgeFile WithoutLinesOf(KnowledgeFile file, string code) => file with
    {
        Content = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(file.Content.Span).Split('\n').Where(line => !line.StartsWith(code + "\t", StringComparison.Ordinal)))),
    };
}
