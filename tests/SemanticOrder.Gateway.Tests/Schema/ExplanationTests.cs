using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>One explanation in three forms, as tree, as JSON and as sentences of two languages: of statements, violations, contradictions and the knowledge; and why not.</summary>
public sealed class ExplanationTests
{
    private const string Urgent = "taobao/default/trade/990000000000000102";

    private const string Contradictory = """
        @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix os: <https://w3id.org/semanticorder/core#> .
        @prefix cold: <https://w3id.org/semanticorder/cold-chain#> . @prefix shape: <https://w3id.org/semanticorder/shape#> . @prefix x: <http://example.org/x#> .
        @prefix prov: <http://www.w3.org/ns/prov#> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        x:Promised rdfs:label "有承诺的单"@zh , "promised order"@en . x:Handled rdfs:label "在处理的单"@zh , "handled order"@en .
        [ owl:onProperty os:promise ; owl:someValuesFrom owl:Thing ] rdfs:subClassOf x:Promised .
        [ owl:onProperty os:handling ; owl:someValuesFrom owl:Thing ] rdfs:subClassOf x:Handled .
        x:Promised owl:disjointWith x:Handled .
        x:m1 owl:sameAs x:m2 ; x:near x:n .
        shape:UpperLimit prov:wasDerivedFrom x:clause .
        cold:ColdChainPart prov:wasDerivedFrom x:clause .
        x:manual rdfs:label "冷链作业手册"@zh , "Cold chain manual"@en .
        x:clause a oa:SpecificResource ; oa:hasSource x:manual ;
            oa:hasSelector [ a oa:FragmentSelector ; rdf:value "page=12" ; oa:refinedBy [ a oa:TextQuoteSelector ; oa:exact "须注明最高温度" ] ] .
        """;

    private const string Forms = "kind text(lang: \"en\") rule axiom file line document(lang: \"zh\") page quote numbers raw sentences(lang: \"en\") zh: sentences(lang: \"zh\") json because { kind text(lang: \"zh\") document(lang: \"zh\") page quote because { kind document(lang: \"en\") page quote } }";
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(prepare: folder => File.WriteAllText(Path.Combine(folder, "core", "x.ttl"), Contradictory));

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task The_nodes_under_an_order_are_explained_by_the_mapping_that_made_them_and_a_label_falls_back_to_another_before_a_notation()
    {
        var answer = await _gateway.QueryAsync($"{{ order(id: \"{Urgent}\") {{ lines {{ id }} why(property: \"lines\") {{ kind lines record }} }} concept(iri: \"tag:urgent\") {{ fr: label(lang: \"fr\") en: label(lang: \"en\") }} }}");
        var (order, concept) = (answer.GetProperty("order"), answer.GetProperty("concept"));
        Assert.Multiple(() =>
        {
            Assert.That(order.GetProperty("why").GetArrayLength(), Is.EqualTo(order.GetProperty("lines").GetArrayLength()).And.GreaterThan(0));
            Assert.That(order.GetProperty("why").GetRawText(), Does.Contain("sources/taobao/profile.yml"));
            Assert.That(concept.GetProperty("fr").GetString(), Is.EqualTo(concept.GetProperty("en").GetString()));
        });
    }

    [Test]
    public async Task A_statement_is_explained_as_tree_json_and_sentences()
    {
        var order = (await _gateway.QueryAsync($"{{ order(id: \"{Urgent}\") {{ why(property: \"tags\") {{ {Forms} }} }} }}")).GetProperty("order");
        var why = order.GetProperty("why")[0];
        AssertForms(why);
        Assert.Multiple(() =>
        {
            Assert.That(why.GetProperty("kind").GetString(), Is.EqualTo("INFERENCE"));
            Assert.That(Lines(why, "zh"), Has.Some.Contain("原值是").And.Some.Contain("，因为"));
            Assert.That(Lines(why, "sentences"), Has.Some.Contain(", because ").And.Some.Match(@"\(\S+\.(ttl|yml|tsv), line \d+\)"));
        });
    }

    [Test]
    public async Task A_violation_shows_document_page_and_exact_words_in_all_forms()
    {
        var order = (await _gateway.QueryAsync($"{{ order(id: \"jd/default/order/880000000202\") {{ violations {{ shape derivedFrom why {{ {Forms} }} }} }} }}")).GetProperty("order");
        var violation = order.GetProperty("violations").EnumerateArray().First(found => found.GetProperty("shape").GetString() == "shape:UpperLimit");
        var why = violation.GetProperty("why");
        var quoted = why.GetProperty("because").EnumerateArray().First(step => step.GetProperty("kind").GetString() == "QUOTE");
        AssertForms(why);
        Assert.Multiple(() =>
        {
            Assert.That(violation.GetProperty("derivedFrom")[0].GetString(), Is.EqualTo("http://example.org/x#clause"));
            Assert.That((quoted.GetProperty("document").GetString(), quoted.GetProperty("page").GetString(), quoted.GetProperty("quote").GetString()), Is.EqualTo(("冷链作业手册", "12", "须注明最高温度")));
            Assert.That(Lines(why, "zh")[0], Does.Contain("依据《冷链作业手册》第 12 页：“须注明最高温度”"));
            Assert.That(Lines(why, "sentences")[0], Does.Contain("made from Cold chain manual, page 12: “须注明最高温度”"));
            Assert.That(why.GetProperty("json").GetString(), Does.Contain("\"quote\":\"须注明最高温度\"").And.Contain("\"page\":\"12\""));
        });
    }

    [Test]
    public async Task An_axiom_that_a_manual_is_behind_shows_document_page_and_words_under_it()
    {
        var answer = await _gateway.QueryAsync($"{{ orders {{ nodes {{ lines {{ why(property: \"tags\") {{ {Forms} }} }} }} }} }}");
        var quotes = answer.GetProperty("orders").GetProperty("nodes").EnumerateArray().SelectMany(order => order.GetProperty("lines").EnumerateArray()).SelectMany(line => line.GetProperty("why").EnumerateArray())
            .Where(why => Lines(why, "zh").Any(sentence => sentence.Contains("依据《冷链作业手册》第 12 页：“须注明最高温度”", StringComparison.Ordinal)));
        Assert.That(quotes, Is.Not.Empty);
    }

    [Test]
    public async Task Rules_and_concepts_are_found_by_the_words_of_the_manual_behind_them()
    {
        var hits = (await _gateway.QueryAsync("{ search(text: \"注明最高温度\", in: [CONCEPTS, RULES]) { kind property fragments { text isMatch } concept { curie } rule { curie } } }")).GetProperty("search").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(hits.Select(hit => hit.GetProperty("property").GetString()), Has.All.EqualTo("oa:exact"));
            Assert.That(hits.Where(hit => hit.GetProperty("kind").GetString() == "RULES").Select(hit => hit.GetProperty("rule").GetProperty("curie").GetString()), Has.Some.EqualTo("shape:UpperLimit"));
            Assert.That(hits[0].GetProperty("fragments").EnumerateArray().Single(fragment => fragment.GetProperty("isMatch").GetBoolean()).GetProperty("text").GetString(), Is.EqualTo("注明最高温度"));
        });
    }

    [Test]
    public async Task A_contradiction_of_an_order_is_explained_by_its_proof()
    {
        var order = (await _gateway.QueryAsync($"{{ order(id: \"{Urgent}\") {{ conflicts {{ kind text(lang: \"en\") why {{ {Forms} }} }} }} }}")).GetProperty("order");
        var conflicts = order.GetProperty("conflicts").EnumerateArray().ToList();
        foreach (var conflict in conflicts)
            AssertForms(conflict.GetProperty("why"));
        var why = conflicts.First(conflict => conflict.GetProperty("kind").GetString() == "INCONSISTENCY").GetProperty("why");
        Assert.Multiple(() =>
        {
            Assert.That(why.GetProperty("rule").GetString(), Is.EqualTo("cax-dw"));
            Assert.That(Lines(why, "sentences")[0], Does.StartWith("These contradict each other: "));
            Assert.That(Lines(why, "zh")[0], Does.StartWith("以下说法互相矛盾："));
        });
    }

    [TestCase("cold:FrozenMinus18", "rdfs:subClassOf", "cold:ColdChain", "“冷冻 −18 ℃”", TestName = "a class under another")]
    [TestCase("cold:FrozenMinus18", "os:continuousControl", "true", "冷冻 −18 ℃", TestName = "a value of all members")]
    [TestCase("x:m2", "x:near", "x:n", "m1与m2是同一个（core/x.ttl 第 ", TestName = "what only equality gives")]
    [TestCase("os:continuousControl", "rdf:type", "owl:FunctionalProperty", "至多有一个值", TestName = "what is stated")]
    public async Task A_statement_of_the_knowledge_is_explained_as_tree_json_and_sentences(string subject, string property, string value, string words)
    {
        var knowledge = (await _gateway.QueryAsync($"{{ knowledge {{ why(subject: \"{subject}\", property: \"{property}\", value: \"{value}\") {{ {Forms} }} }} }}")).GetProperty("knowledge");
        var why = knowledge.GetProperty("why");
        AssertForms(why);
        Assert.That(string.Concat(Lines(why, "zh")), Does.Contain(words));
    }

    [Test]
    public async Task What_the_knowledge_does_not_say_has_no_why_but_the_nearest_missing_premises()
    {
        var knowledge = (await _gateway.QueryAsync(
            "{ knowledge { why(subject: \"cold:ColdChain\", property: \"rdfs:subClassOf\", value: \"cold:RangeWithin0To4\") { kind } whyNot(subject: \"cold:ColdChain\", property: \"rdfs:subClassOf\", value: \"cold:RangeWithin0To4\") { holds missing { text(lang: \"en\") property bounds unit actual } ways { rule axiom file line text(lang: \"zh\") } } } }"))
            .GetProperty("knowledge");
        var whyNot = knowledge.GetProperty("whyNot");
        Assert.Multiple(() =>
        {
            Assert.That(knowledge.GetProperty("why").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(whyNot.GetProperty("holds").GetBoolean(), Is.False);
            Assert.That(whyNot.GetProperty("missing").EnumerateArray().Select(item => $"{item.GetProperty("property")} {item.GetProperty("bounds")}"), Is.EquivalentTo(new[] { "os:minTemperature [0.0, ∞)", "os:maxTemperature (−∞, 4.0]" }));
            Assert.That(whyNot.GetProperty("ways")[0].GetProperty("file").GetString(), Is.EqualTo("domains/cold-chain/cold-chain.ttl"));
        });
    }

    [Test]
    public async Task Why_the_queue_does_not_keep_the_promise_names_the_missing_bound()
    {
        var order = (await _gateway.QueryAsync($"{{ order(id: \"{Urgent}\") {{ promise {{ id whyNot(property: \"classifiedAs\", value: \"urgency:DeliverWithin48h\") {{ holds missing {{ text(lang: \"en\") }} text(lang: \"en\") }} }} }} }}")).GetProperty("order");
        var answers = order.GetProperty("promise").EnumerateArray().Select(promise => promise.GetProperty("whyNot")).ToList();
        Assert.That(answers.SelectMany(answer => answer.GetProperty("missing").EnumerateArray()).Select(item => item.GetProperty("text").GetString()), Has.Some.Contain("pick-to-dispatch bound"));
        Assert.That(answers.Select(answer => answer.GetProperty("missing").GetArrayLength()), Is.All.LessThanOrEqualTo(3));
    }

    [Test]
    public async Task What_no_axiom_concludes_is_for_a_source_to_say_and_its_fields_are_named()
    {
        var whyNot = (await _gateway.QueryAsync($"{{ order(id: \"{Urgent}\") {{ whyNot(property: \"paidAt\", value: \"2020-01-01T00:00:00Z\") {{ holds missing {{ text(lang: \"en\") property }} ways {{ rule }} text(lang: \"zh\") }} }} }}"))
            .GetProperty("order").GetProperty("whyNot");
        Assert.Multiple(() =>
        {
            Assert.That(whyNot.GetProperty("missing").EnumerateArray().Select(item => item.GetProperty("text").GetString()), Has.Some.StartWith("a value of taobao."));
            Assert.That(whyNot.GetProperty("missing")[0].GetProperty("property").GetString(), Is.EqualTo("os:paidAt"));
            Assert.That(whyNot.GetProperty("ways").GetArrayLength(), Is.Zero);
            Assert.That(whyNot.GetProperty("text").GetString(), Does.StartWith("没有公理能得出"));
        });
    }

    [Test]
    public async Task Why_a_zone_is_not_another_says_which_number_would_have_to_change()
    {
        var answer = await _gateway.QueryAsync("{ orders { nodes { carriedAt { whyNot(property: \"classifiedAs\", value: \"cold:RangeUpToMinus18\") { holds missing { text(lang: \"zh\") bounds unit actual } } } } } }");
        var missing = answer.GetProperty("orders").GetProperty("nodes").EnumerateArray().SelectMany(order => order.GetProperty("carriedAt").EnumerateArray())
            .Select(zone => zone.GetProperty("whyNot")).Where(whyNot => !whyNot.GetProperty("holds").GetBoolean()).SelectMany(whyNot => whyNot.GetProperty("missing").EnumerateArray()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(missing.Select(item => item.GetProperty("bounds").GetString()), Has.Some.EqualTo("(−∞, -18.0]").Or.Some.EqualTo("(−∞, -18]"));
            Assert.That(missing.Where(item => item.GetProperty("actual").ValueKind == JsonValueKind.String), Is.Not.Empty, "Some zone has a number that would have to change.");
            Assert.That(missing.Select(item => item.GetProperty("unit").GetString()).OfType<string>().Distinct(), Is.EqualTo(new[] { "CEL" }));
        });
    }

    [Test]
    public async Task A_property_or_term_that_is_not_there_is_named()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await _gateway.CodeOfAsync($"{{ order(id: \"{Urgent}\") {{ whyNot(property: \"magic\", value: \"1\") {{ holds }} }} }}"), Is.EqualTo("SO8021"));
            Assert.That(await _gateway.CodeOfAsync($"{{ order(id: \"{Urgent}\") {{ whyNot(property: \"tags\", value: \"urgent\") {{ holds }} }} }}"), Is.EqualTo("SO8022"));
            Assert.That(await _gateway.CodeOfAsync("{ knowledge { whyNot(subject: \"cold:ColdChain\", property: \"rdfs:subClassOf\", value: \"cold:Frozn\") { holds } } }"), Is.EqualTo("SO8022"));
            Assert.That(await _gateway.CodeOfAsync("{ knowledge { whyNot(subject: \"x:nothing\", property: \"rdf:type\", value: \"1\") { holds } } }"), Is.EqualTo("SO8022"));
        });
    }

    /// <summary>The JSON form has what the tree has; there is a sentence of each language.</summary>
    private static void AssertForms(JsonElement why)
    {
        var json = JsonDocument.Parse(why.GetProperty("json").GetString()!).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("textEn").GetString(), Is.EqualTo(why.GetProperty("text").GetString()));
            Assert.That(json.GetProperty("because").GetArrayLength(), Is.EqualTo(why.GetProperty("because").GetArrayLength()));
            Assert.That(json.TryGetProperty("rule", out var rule) ? rule.GetString() : null, Is.EqualTo(why.GetProperty("rule").GetString()));
            Assert.That(Lines(why, "sentences"), Is.Not.Empty);
            Assert.That(string.Concat(Lines(why, "zh")), Does.Match("[\u4e00-\u9fff]"));
        });
    }

    private static List<string> Lines(JsonElement why, string name) => [.. why.GetProperty(name).EnumerateArray().Select(line => line.GetString()!)];
}
