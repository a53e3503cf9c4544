using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>What every order answers beside its derived fields.</summary>
public sealed class OrderFieldTests
{
    private const string Urgent = "taobao/default/trade/990000000000000102";
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Records_are_told_with_what_they_are_to_the_order()
    {
        var order = await OrderAsync("records { key system role receivedAt } knowledgeVersion isProvisional");
        var knowledge = await _gateway.QueryAsync("{ knowledge { version } }");
        Assert.Multiple(() =>
        {
            Assert.That(order.GetProperty("records").EnumerateArray().Select(record => $"{record.GetProperty("system")} {record.GetProperty("role")}"), Is.EqualTo(new[] { "crm DESCRIBES", "fitting-room DESCRIBES", "taobao IS", "wms CARRIES" }));
            Assert.That(order.GetProperty("isProvisional").GetBoolean(), Is.False);
            Assert.That(order.GetProperty("knowledgeVersion").GetString(), Is.EqualTo(knowledge.GetProperty("knowledge").GetProperty("version").GetString()));
        });
    }

    [Test]
    public async Task A_violation_is_told_in_the_language_asked_for_with_its_shape_and_where_that_is_written()
    {
        var order = (await _gateway.QueryAsync("{ order(id: \"jd/default/order/880000000202\") { violations { shape severity constraint message(lang: \"en\") zh: message(lang: \"zh\") focus path value why { file line axiom } } } }")).GetProperty("order");
        var violation = order.GetProperty("violations")[0];
        Assert.Multiple(() =>
        {
            Assert.That(violation.GetProperty("shape").GetString(), Is.EqualTo("shape:UpperLimit"));
            Assert.That(violation.GetProperty("severity").GetString(), Is.EqualTo("WARNING"));
            Assert.That(violation.GetProperty("constraint").GetString(), Is.EqualTo("MinCount"));
            Assert.That(violation.GetProperty("message").GetString(), Does.StartWith("Cooling is required"));
            Assert.That(violation.GetProperty("zh").GetString(), Does.StartWith("要求冷链"));
            Assert.That(violation.GetProperty("focus").GetString(), Does.Contain("temperature"));
            Assert.That(violation.GetProperty("path").GetString(), Is.EqualTo("maxTemperature"));
            Assert.That(violation.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(violation.GetProperty("why").GetProperty("file").GetString(), Is.EqualTo("domains/cold-chain/cold-chain.shapes.ttl"));
            Assert.That(violation.GetProperty("why").GetProperty("line").GetInt32(), Is.GreaterThan(20));
        });
    }

    [Test]
    public async Task A_statement_names_its_system_field_raw_value_and_record()
    {
        var order = await OrderAsync("statements { property value system field raw record origin why { lines } }");
        var status = order.GetProperty("statements").EnumerateArray().Single(statement => statement.GetProperty("property").GetString() == "status");
        Assert.Multiple(() =>
        {
            Assert.That(status.GetProperty("value").GetString(), Is.EqualTo("status:awaitingDispatch"));
            Assert.That(status.GetProperty("system").GetString(), Is.EqualTo("taobao"));
            Assert.That(status.GetProperty("raw").GetString(), Is.EqualTo("WAIT_SELLER_SEND_GOODS"));
            Assert.That(status.GetProperty("record").GetString(), Is.EqualTo(Urgent));
            Assert.That(status.GetProperty("why").GetProperty("lines").GetRawText(), Does.Contain("status.sssom.tsv:"));
        });
    }

    [Test]
    public async Task A_personal_text_is_read_from_the_evidence_when_it_is_asked_for()
    {
        var order = await OrderAsync("sellerRemarks statements { property value }");
        Assert.That(order.GetProperty("sellerRemarks")[0].GetString(), Is.EqualTo("老客,加急"));
    }

    [Test]
    public async Task A_number_converts_to_the_unit_asked_for_and_refuses_one_of_another_dimension()
    {
        var order = await OrderAsync("bodies { height inches: height(unit: \"INH\") }");
        var body = order.GetProperty("bodies")[0];
        Assert.Multiple(async () =>
        {
            Assert.That(body.GetProperty("inches").GetDecimal(), Is.EqualTo(body.GetProperty("height").GetDecimal() / 2.54m).Within(0.0001m));
            Assert.That(await _gateway.CodeOfAsync($"{{ order(id: \"{Urgent}\") {{ bodies {{ height(unit: \"KGM\") }} }} }}"), Is.EqualTo("SO8024"));
        });
    }

    [Test]
    public async Task Why_takes_a_field_or_a_property_and_refuses_what_the_type_does_not_have()
    {
        var order = await OrderAsync("byName: why(property: \"tags\") { lines(lang: \"en\") } byIri: why(property: \"os:tag\") { lines(lang: \"en\") }");
        Assert.Multiple(async () =>
        {
            Assert.That(order.GetProperty("byName").GetRawText(), Is.EqualTo(order.GetProperty("byIri").GetRawText()).And.Contains("tag"));
            Assert.That(await _gateway.CodeOfAsync($"{{ order(id: \"{Urgent}\") {{ why(property: \"colour\") {{ text }} }} }}"), Is.EqualTo("SO8021"));
        });
    }

    [Test]
    public async Task An_unknown_id_is_null_and_an_unknown_system_an_error_with_its_code()
    {
        var data = await _gateway.QueryAsync("{ order(id: \"nobody/knows/it\") { id } }");
        Assert.Multiple(async () =>
        {
            Assert.That(data.GetProperty("order").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(await _gateway.CodeOfAsync($"{{ order(id: \"{Urgent}\") {{ lines {{ size {{ as(system: \"ebay\") {{ code }} }} }} }} }}"), Is.EqualTo("SO5200"));
        });
    }

    [Test]
    public async Task A_ticket_of_an_unknown_order_waits_under_a_provisional_id()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        (await gateway.IngestAsync("crm", "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-77,990000000000000999,2026-01-10T20:06:00+08:00,加急,sales-07,\n", "text/csv")).EnsureSuccessStatusCode();
        var node = (await gateway.QueryAsync("{ orders { nodes { id isProvisional promise { concept { curie } } } } }")).GetProperty("orders").GetProperty("nodes")[0];
        Assert.Multiple(() =>
        {
            Assert.That(node.GetProperty("isProvisional").GetBoolean(), Is.True);
            Assert.That(node.GetProperty("promise")[0].GetProperty("concept").GetProperty("curie").GetString(), Is.EqualTo("urgency:DispatchWithin48hOfTicket"));
        });
    }

    [Test]
    public async Task A_retired_id_leads_to_the_order_that_answers_for_it()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var tickets = await gateway.IngestAsync("crm", await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "crm-tickets.csv")), "text/csv");
        var waiting = (await gateway.QueryAsync("{ orders(first: 100) { nodes { id } } }")).GetProperty("orders").GetProperty("nodes").EnumerateArray().Select(order => order.GetProperty("id").GetString()!).Single(id => id.EndsWith("0102", StringComparison.Ordinal));
        using var trades = await gateway.IngestAsync("taobao", await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "taobao-trades.json")));
        var order = (await gateway.QueryAsync("query($id: ID!) { order(id: $id) { id resolvedFrom isProvisional records { system } } }", new { id = waiting })).GetProperty("order");
        Assert.Multiple(() =>
        {
            Assert.That(order.GetProperty("id").GetString(), Is.EqualTo(Urgent));
            Assert.That(order.GetProperty("resolvedFrom").GetString(), Is.EqualTo(waiting));
            Assert.That(order.GetProperty("isProvisional").GetBoolean(), Is.False);
            Assert.That(order.GetProperty("records").GetArrayLength(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task The_version_of_a_record_is_shown_as_the_source_means_it()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var trades = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "taobao-trades.json")))!;
        trades["trades_sold_get_response"]!["trades"]!["trade"]![1]!["modified"] = "2026-01-11 08:30:00";
        (await gateway.IngestAsync("taobao", trades.ToJsonString())).EnsureSuccessStatusCode();
        var records = await gateway.QueryAsync($"{{ timed: order(id: \"{Urgent}\") {{ records {{ version role }} }} none: order(id: \"taobao/default/trade/990000000000000101\") {{ records {{ version }} }} }}");
        Assert.Multiple(() =>
        {
            Assert.That(records.GetProperty("timed").GetProperty("records")[0].GetProperty("version").GetString(), Is.EqualTo("2026-01-11T00:30:00Z"));
            Assert.That(records.GetProperty("timed").GetProperty("records")[0].GetProperty("role").GetString(), Is.EqualTo("IS"));
            Assert.That(records.GetProperty("none").GetProperty("records")[0].GetProperty("version").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    private async Task<JsonElement> OrderAsync(string selection) =>
        (await _gateway.QueryAsync($"{{ order(id: \"{Urgent}\") {{ {selection} }} }}")).GetProperty("order");
}
