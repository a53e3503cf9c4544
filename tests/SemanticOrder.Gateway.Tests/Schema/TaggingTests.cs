using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Commands;
using SemanticOrder.Gateway.Tests.Streaming;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Tags over GraphQL: of texts, of orders, chosen by people, and the queue of questions.</summary>
public sealed class TaggingTests
{
    private const string Gift = "taobao/default/trade/990000000000000101";
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task A_text_tells_its_tags_with_words_time_and_reason()
    {
        var text = (await _gateway.QueryAsync("""
            { tagText(text: "不用加急，孩子明天生日", at: "2026-01-10T20:00:00+08:00") { isNone model novelty
              tags { concept { curie } zone source score weight origin spans { start end text } declined { cue { text } by { text } } expires why { lines(lang: "en") } }
              times { span { text } role until } } }
            """)).GetProperty("tagText");
        var tags = text.GetProperty("tags").EnumerateArray().ToDictionary(tag => tag.GetProperty("concept").GetProperty("curie").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(tags["tag:urgent"].GetProperty("zone").GetString(), Is.EqualTo("DROP"));
            Assert.That(tags["tag:urgent"].GetProperty("declined")[0].GetProperty("by").GetProperty("text").GetString(), Is.EqualTo("不用"));
            Assert.That(tags["tag:timeSensitive"].GetProperty("zone").GetString(), Is.EqualTo("APPLY"));
            Assert.That(tags["tag:timeSensitive"].GetProperty("expires").GetString(), Does.StartWith("2026-01-12T00:00:00"));
            Assert.That(tags["tag:timeSensitive"].GetProperty("spans").GetRawText(), Does.Contain("生日"));
            Assert.That(tags["tag:timeSensitive"].GetProperty("why").GetRawText(), Does.Contain("core/tags.lexicon.tsv:"));
            Assert.That(text.GetProperty("times")[0].GetProperty("role").GetString(), Is.EqualTo("DELIVER_BY"));
            Assert.That(text.GetProperty("model").ValueKind, Is.EqualTo(JsonValueKind.Null), "no model serves");
        });
    }

    [Test]
    public async Task The_time_of_an_order_dates_a_text_and_many_texts_are_one_request()
    {
        var answer = await _gateway.QueryAsync($$"""
            { tagText(text: "明天生日", order: "{{Gift}}") { tags { expires } }
              tagTexts(texts: [{ text: "不急" }, { text: "要发票", at: "2026-01-10T20:00:00Z" }, { text: "" }]) { isNone tags { concept { curie } } } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("tagText").GetProperty("tags")[0].GetProperty("expires").GetString(), Does.StartWith("2026-01-12T00:00:00"));
            Assert.That(answer.GetProperty("tagTexts").EnumerateArray().Select(text => text.GetProperty("isNone").GetBoolean()), Is.EqualTo(new[] { false, false, true }));
        });
    }

    [Test]
    public async Task The_selector_offers_the_usual_tags_first_in_the_language_asked_for()
    {
        var choices = (await _gateway.QueryAsync("{ intentChoices(lang: [\"zh\"]) { key label weight isSafety downstream conflictsWith { curie } } }")).GetProperty("intentChoices").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(choices.Take(3).Select(choice => choice.GetProperty("label").GetString()), Is.EqualTo(new[] { "加急", "定制", "赠品" }));
            Assert.That(choices, Has.Count.EqualTo(15));
            Assert.That(choices[0].GetProperty("conflictsWith")[0].GetProperty("curie").GetString(), Is.EqualTo("tag:notUrgent"));
        });
    }

    [Test]
    public async Task A_choice_is_recorded_audited_followed_and_told_and_the_words_are_for_those_who_may_read_them()
    {
        await using var gateway = await TestGateway.StartAsync();
        var answer = (await gateway.QueryAsync($$"""
            mutation { assignTags(order: "{{Gift}}", tags: [{ concept: "tag:gift", note: "写贺卡" }], reject: [{ concept: "tag:urgent" }]) { id order {
              tags { curie } rejectedTags { curie } tagChoices { decision choiceNote } tagReadings { concept { curie } state source sources spans { text } why { text(lang: "en") } } } } }
            """)).GetProperty("assignTags");
        var readings = answer.GetProperty("order").GetProperty("tagReadings").EnumerateArray().Select(tag => $"{tag.GetProperty("concept").GetProperty("curie")} {tag.GetProperty("state")} {tag.GetProperty("source")}").ToList();
        var audit = (await gateway.QueryAsync("{ audit(first: 1) { operation arguments } }")).GetProperty("audit").GetRawText();
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("id").GetString(), Is.EqualTo(Gift));
            Assert.That(readings, Is.SupersetOf(new[] { "tag:gift APPLIED HUMAN", "tag:urgent REJECTED HUMAN", "tag:timeSensitive ENDED RULE" }));
            Assert.That(answer.GetProperty("order").GetProperty("tagChoices").GetRawText(), Does.Contain("写贺卡"));
            Assert.That(answer.GetProperty("order").GetProperty("tagReadings").GetRawText(), Does.Contain("生日"));
            Assert.That(audit.Replace("\\", "", StringComparison.Ordinal), Does.Contain("""
                "tags":[{"concept":"tag:gift","note":"3 characters"}],"reject":[{"concept":"tag:urgent"}]
                """));
            Assert.That(audit, Does.Contain("assignTags").And.Contain(Gift).And.Not.Contain("写贺卡"));
        });
        using var integrator = gateway.ClientWith(await gateway.AddKeyAsync("crm-key", Roles.Integrator));
        using var reader = gateway.ClientWith(await gateway.AddKeyAsync("reader", Roles.Reader));
        using var masked = await reader.PostAsync("/graphql", TestGateway.Json(new { query = $$"""{ order(id: "{{Gift}}") { tagReadings { spans { start text } why { lines } } tagChoices { decision } } }""" }));
        Assert.That(await masked.Content.ReadAsStringAsync(), Does.Contain("assigned").And.Not.Contain("生日").And.Not.Contain("写贺卡"));
        const string Claim = """{"choices":[{"id":"c","order":"taobao.trade:990000000000000101","tag":"https://w3id.org/semanticorder/tag#fragile","decision":"assigned","by":"cs-7","sender":"boss","at":"2026-01-10T21:00:00Z","version":1}]}""";
        using var sent = await integrator.PostAsync("/ingest/person", new StringContent(Claim, System.Text.Encoding.UTF8, "application/json"));
        using var refused = await integrator.PostAsync("/graphql", TestGateway.Json(new { query = $$"""mutation { assignTags(order: "{{Gift}}", tags: [{ concept: "tag:privacyRequested" }]) { id order { id } } }""" }));
        using var curator = gateway.ClientWith(await gateway.AddKeyAsync("curator", Roles.Curator));
        using var told = await curator.PostAsync("/graphql", TestGateway.Json(new { query = $$"""{ order(id: "{{Gift}}") { tags { curie } tagChoices { chosenBy sentBy } } }""" }));
        var choices = await told.Content.ReadAsStringAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("SO8071"));
            Assert.That(choices, Does.Contain("tag:fragile").And.Contain("{\"chosenBy\":[\"cs-7\"],\"sentBy\":[\"crm-key\"]}").And.Not.Contain("boss"));
            Assert.That(choices, Does.Not.Contain("tag:privacyRequested"), "who may not read the order changes nothing by asking for it");
        });
    }

    [Test]
    public async Task A_gateway_serves_with_the_model_that_it_is_told_and_keeps_it_when_the_next_is_damaged()
    {
        var folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        try
        {
            var texts = Path.Combine(folder, "texts.tsv");
            await File.WriteAllTextAsync(texts, string.Concat(Enumerable.Range(0, 30).Select(number => $"urgent\t请加急{number}\ninvoice\t要发票{number}\nnone\t颜色{number}好看\n")));
            using var output = new StringWriter();
            await GatewayCommands.RunAsync(["tag", "train", texts, "--models", folder, "--shadow", "--lexicon", Path.Combine(Repository.Ontologies, "core", "tags.lexicon.tsv")], output, output);
            var hash = output.ToString().Split(' ')[1];
            await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { Models = folder, Model = hash });
            const string Ask = "{ tagText(text: \"请加急\") { model tags { source origin } } }";
            var before = (await gateway.QueryAsync(Ask)).GetRawText();
            var file = Path.Combine(folder, hash + ".model");
            await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^50]);
            Assert.That(before, Does.Contain($"\"model\":\"{hash}\"").And.Contain($"\"source\":\"MODEL\",\"origin\":\"{hash}\""));
            Assert.That(await gateway.CodeOfAsync("mutation { reloadKnowledge { mode } }"), Is.EqualTo("SO9103"));
            Assert.That((await gateway.QueryAsync(Ask)).GetRawText(), Is.EqualTo(before));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task What_cannot_be_assigned_is_said_with_its_code()
    {
        Assert.That(await _gateway.CodeOfAsync("""mutation { assignTags(order: "nowhere", tags: [{ concept: "tag:gift" }]) { id } }"""), Is.EqualTo("SO7024"));
        Assert.That(await _gateway.CodeOfAsync($$"""mutation { assignTags(order: "{{Gift}}", tags: [{ concept: "os:Order" }]) { id } }"""), Is.EqualTo("SO7025"));
    }

    [Test]
    public async Task A_weak_cue_is_a_question_in_the_queue_and_a_new_tag_is_an_event()
    {
        await using var gateway = await TestGateway.StartAsync();
        var tickets = "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-71,990000000000000101,2026-01-10T20:30:00+08:00,,cs,可能要发票\nT-72,990000000000000102,2026-01-10T20:30:00+08:00,,cs,也许要发票 如果有礼盒";
        using var response = await gateway.IngestAsync("crm", tickets, "text/csv");
        var queue = (await gateway.QueryAsync("{ taggingQueue(first: 5) { order { id suggestedTags { curie } } uncertainty tag { concept { curie } state score } } }")).GetProperty("taggingQueue").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(queue.Select(question => question.GetProperty("tag").GetProperty("state").GetString()), Has.All.EqualTo("SUGGESTED"));
            Assert.That(queue.Select(question => question.GetProperty("tag").GetProperty("concept").GetProperty("curie").GetString()).Take(2).Distinct().Count(), Is.EqualTo(Math.Min(2, queue.Count)), "two alike do not come one after the other");
            Assert.That(queue[0].GetProperty("uncertainty").GetDouble(), Is.EqualTo(1));
        });
        await using var client = await SocketClient.InitialiseAsync(gateway.Address);
        await client.ReceiveAsync();
        await client.SubscribeAsync("1", "subscription { tagAssigned(under: \"tag:gift\") { order { id } concept { curie } tag { source } } }");
        await gateway.SubscribedAsync(1);
        await gateway.QueryAsync($$"""mutation { assignTags(order: "{{Gift}}", tags: [{ concept: "tag:gift" }]) { id } }""");
        var assigned = (await client.ReceiveAsync())!.Value.GetRawText();
        Assert.That(assigned, Does.Contain("tag:gift").And.Contain("HUMAN").And.Contain(Gift));
    }

    [Test]
    public async Task Decisions_are_logged_with_their_propensities_and_what_became_of_them_joins_and_counts_for_the_order()
    {
        await using var gateway = await TestGateway.StartAsync();
        var tickets = "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-81,990000000000000101,2026-01-10T20:30:00+08:00,,cs,可能要发票 可能要冷链";
        using var response = await gateway.IngestAsync("crm", tickets, "text/csv");
        const string Decide = "mutation { decideTags(order: \"" + Gift + "\") { id key action propensities seed score novelty context { version isModel liveCues declinedCues channel valueBand } } }";
        var decisions = (await gateway.QueryAsync(Decide)).GetProperty("decideTags");
        var again = (await gateway.QueryAsync(Decide)).GetProperty("decideTags");
        double[] Of(string key) => [.. decisions.EnumerateArray().Single(decision => decision.GetProperty("key").GetString() == key).GetProperty("propensities").EnumerateArray().Select(one => Math.Round(one.GetDouble(), 6))];
        var recorded = await gateway.QueryAsync($$"""mutation { recordTagFeedback(order: "{{Gift}}", concept: "tag:invoiceRequested", outcome: ACCEPTED) { decision { key } } }""");
        var order = await gateway.QueryAsync($$"""{ order(id: "{{Gift}}") { tagReadings { concept { curie } state source } } }""");
        Assert.Multiple(async () =>
        {
            Assert.That(again.GetRawText(), Is.EqualTo(decisions.GetRawText()), "the same tags are decided once");
            Assert.That(Of("invoice"), Is.EqualTo(new[] { 0.1, 0.1, 0.8 }));
            Assert.That(Of("cold_chain"), Is.EqualTo(new[] { 0.0, 0, 1 }), "nothing is tried out with a safety tag");
            Assert.That(decisions.EnumerateArray().Single(decision => decision.GetProperty("key").GetString() == "invoice").GetProperty("context").GetRawText(), Is.EqualTo("""{"version":1,"isModel":false,"liveCues":2,"declinedCues":0,"channel":"crm","valueBand":3}"""));
            Assert.That(Of("urgent"), Is.EqualTo(new[] { 1.0, 0, 0 }), "nor outside the zone of asking");
            Assert.That(recorded.GetRawText(), Does.Contain("invoice"));
            Assert.That(order.GetRawText(), Does.Contain("{\"concept\":{\"curie\":\"tag:invoiceRequested\"},\"state\":\"APPLIED\",\"source\":\"HUMAN\"}"));
            Assert.That(await gateway.CodeOfAsync($$"""mutation { recordTagFeedback(order: "{{Gift}}", concept: "tag:urgent", outcome: EDITED) { decision { id } } }"""), Is.EqualTo("SO7025"));
        });
    }
}
