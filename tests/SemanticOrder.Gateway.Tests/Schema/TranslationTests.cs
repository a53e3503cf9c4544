using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary><c>translate</c>, concepts and sources.</summary>
public sealed class TranslationTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task A_letter_size_needs_its_brand()
    {
        const string query = "query($context: [ContextEntry!]) { translate(from: { system: \"taobao\", field: \"sku_properties_name\", value: \"颜色:雾蓝;尺码:M\", context: $context }, to: { system: \"sap\" }) { code missing loss { kind } why { text } } }";
        var with = (await _gateway.QueryAsync(query, new { context = new[] { new { key = "brand", value = "KN" } } })).GetProperty("translate");
        var without = (await _gateway.QueryAsync(query)).GetProperty("translate");
        Assert.Multiple(() =>
        {
            Assert.That(with.GetProperty("code").GetString(), Is.EqualTo("002"));
            Assert.That(without.GetProperty("code").GetString(), Is.Null);
            Assert.That(without.GetProperty("loss").GetProperty("kind").GetString(), Is.EqualTo("UNMAPPED"));
            Assert.That(without.GetProperty("missing").EnumerateArray().Select(key => key.GetString()), Does.Contain("brand"));
        });
    }

    [TestCase("ebay", "size", "SO5200")]
    [TestCase("sap", "no_such_field", "SO5201")]
    public async Task An_unknown_system_or_field_is_an_error_that_lists_those_there_are(string system, string field, string code) =>
        Assert.That(await _gateway.CodeOfAsync($"{{ translate(from: {{ system: \"{system}\", field: \"{field}\", value: \"1\" }}) {{ code }} }}"), Is.EqualTo(code));

    [Test]
    public async Task A_label_falls_back_from_language_to_language()
    {
        var concept = (await _gateway.QueryAsync("{ concept(iri: \"cold:Frozen\") { zh: label en: label(lang: \"en\") fallback: label(lang: [\"fr\", \"en\"]) definition(lang: \"en\") broader { curie } } }")).GetProperty("concept");
        Assert.Multiple(() =>
        {
            Assert.That(concept.GetProperty("zh").GetString(), Is.EqualTo("冷冻"));
            Assert.That(concept.GetProperty("en").GetString(), Is.EqualTo("frozen"));
            Assert.That(concept.GetProperty("fallback").GetString(), Is.EqualTo("frozen"));
            Assert.That(concept.GetProperty("broader").GetRawText(), Does.Contain("cold:ColdChain"));
        });
    }

    [Test]
    public async Task Accept_language_is_the_default_of_every_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TestGateway.Json(new { query = "{ concept(iri: \"cold:Frozen\") { label } }" }) };
        request.Headers.AcceptLanguage.ParseAdd("en-GB, zh;q=0.5");
        using var response = await _gateway.Client.SendAsync(request);
        Assert.That((await TestGateway.ReadAsync(response)).GetProperty("data").GetProperty("concept").GetProperty("label").GetString(), Is.EqualTo("frozen"));
    }

    [Test]
    public async Task The_concept_tree_goes_down_to_the_depth_asked_for()
    {
        var trees = await _gateway.QueryAsync("{ none: conceptTree(root: \"cold:ColdChain\", depth: 0) { curie } all: conceptTree(root: \"cold:ColdChain\", depth: 9) { curie } tops: conceptTree(depth: 0) { curie } }");
        Assert.Multiple(async () =>
        {
            Assert.That(trees.GetProperty("none").GetArrayLength(), Is.EqualTo(1));
            Assert.That(trees.GetProperty("all").EnumerateArray().Select(concept => concept.GetProperty("curie").GetString()), Is.Unique.And.Contains("cold:FrozenMinus18"));
            Assert.That(trees.GetProperty("tops").GetArrayLength(), Is.GreaterThan(1));
            Assert.That(await _gateway.CodeOfAsync("{ conceptTree(root: \"cold:Nothing\") { curie } }"), Is.EqualTo("SO8022"));
            Assert.That(await _gateway.CodeOfAsync("{ conceptTree(depth: -1) { curie } }"), Is.EqualTo("SO8023"));
        });
    }

    [Test]
    public async Task Sources_tell_their_fields_and_records()
    {
        var sources = (await _gateway.QueryAsync("{ sources { system label(lang: \"zh\") format fields records { name role } } }")).GetProperty("sources").EnumerateArray().ToList();
        var taobao = sources.Single(source => source.GetProperty("system").GetString() == "taobao");
        Assert.Multiple(() =>
        {
            Assert.That(sources.Select(source => source.GetProperty("system").GetString()), Is.EqualTo(new[] { "crm", "fitting-room", "jd", "person", "sap", "taobao", "wms" }));
            Assert.That(taobao.GetProperty("records")[0].GetProperty("role").GetString(), Is.EqualTo("IS"));
            Assert.That(taobao.GetProperty("fields").GetRawText(), Does.Contain("sku_properties_name"));
        });
    }
}
