using System.Net;
using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>Payloads over HTTP, the bad ones above all: each gets a clear answer, and the gateway stays up.</summary>
public sealed class IngestTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false);

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [TearDown]
    public async Task StaysUpAsync() => Assert.That((await _gateway.Client.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task The_same_payload_twice_is_unchanged_the_second_time()
    {
        var payload = await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "taobao-trades.json"));
        using var first = await _gateway.IngestAsync("taobao", payload);
        using var second = await _gateway.IngestAsync("taobao", payload);
        var (one, two) = (await TestGateway.ReadAsync(first), await TestGateway.ReadAsync(second));
        Assert.Multiple(() =>
        {
            Assert.That(one.GetProperty("accepted").GetInt32(), Is.EqualTo(3));
            Assert.That(two.GetProperty("accepted").GetInt32(), Is.Zero);
            Assert.That(two.GetProperty("unchanged").GetInt32(), Is.EqualTo(3));
        });
    }

    [TestCase("taobao", "{\"trades_sold_get_response\": {\"trades\": ", "SO5010", TestName = "Malformed JSON is refused with its place")]
    [TestCase("sap", "<ORDERS05><IDOC></ORDERS05>", "SO5010", TestName = "Malformed XML is refused with its place")]
    [TestCase("sap", "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;&b;&b;\">]><ORDERS05>&c;</ORDERS05>", "SO5012", TestName = "An entity bomb is refused before it is expanded")]
    [TestCase("crm", "ticket_id,order_no\n\"T-1,990", "SO50", TestName = "Malformed CSV is refused with its place")]
    [TestCase("taobao", "", "SO5005", TestName = "An empty payload is refused")]
    [TestCase("sap", "<?xml version='1.0' encoding='utf-7'?><ORDERS05/>", "SO5006", TestName = "XML in an encoding that is not read is refused")]
    [TestCase("crm", "ticket_id,order_no,created_at,service_level,requested_by,free_text\n", "SO7023", TestName = "A header without rows is refused")]
    [TestCase("taobao", "{\"something\": \"else\"}", "SO7023", TestName = "A payload of another source is refused")]
    public async Task A_payload_that_cannot_be_read_is_a_problem(string source, string payload, string code)
    {
        using var response = await _gateway.IngestAsync(source, payload);
        var problem = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(problem.GetProperty("code").GetString(), Does.StartWith(code));
            Assert.That(problem.GetProperty("title").GetString(), Is.Not.Empty);
            Assert.That(problem.GetProperty("rejection").GetInt64(), Is.Positive);
        });
    }

    [Test]
    public async Task The_wrong_encoding_is_said_with_its_place()
    {
        using var response = await _gateway.IngestAsync("taobao", [.. "{\"trades_sold_get_response\": \""u8, 0xC4, 0xE3, .. "\"}"u8]);
        var problem = await TestGateway.ReadAsync(response);
        Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("SO5006"));
    }

    [Test]
    public async Task A_header_without_rows_is_said_to_be_one()
    {
        using var response = await _gateway.IngestAsync("crm", "ticket_id,order_no,created_at,service_level,requested_by,free_text\r\n", "text/csv");
        Assert.That((await TestGateway.ReadAsync(response)).GetProperty("title").GetString(), Does.Contain("no row"));
    }

    [Test]
    public async Task A_key_that_is_too_long_is_rejected_with_its_length()
    {
        using var response = await _gateway.IngestAsync("taobao", "{\"trades_sold_get_response\":{\"trades\":{\"trade\":[{\"tid\":\"" + new string('9', 513) + "\"}]}}}");
        var problem = await TestGateway.ReadAsync(response);
        Assert.That($"{problem.GetProperty("code")} {problem.GetProperty("title")}", Does.StartWith("SO5160").And.Contain("513 bytes").And.Contain("512"));
    }

    [Test]
    public async Task A_mistyped_source_of_rejections_is_said_and_the_known_ones_are_listed()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await _gateway.CodeOfAsync("{ rejections(source: \"淘宝\") { id } }"), Is.EqualTo("SO8049"));
            Assert.That(await _gateway.CodeOfAsync("mutation { retryRejections(source: \"ebay/1\") { total } }"), Is.EqualTo("SO8049"));
            Assert.That(await _gateway.CodeOfAsync("{ rejections(source: \"fitting-room\") { id } }"), Is.Null);
        });
    }

    [Test]
    public async Task What_was_rejected_can_be_seen_retried_by_its_whole_source_and_given_up()
    {
        using var response = await _gateway.IngestAsync("wms", "wms_no,order_no,queue,wave_cutoff,pick_sla_min,temp_zone\n,不要,STD,,,\n", "text/csv");
        var retried = (await _gateway.QueryAsync("mutation { retryRejections(source: \"wms/default\") { total } }")).GetProperty("retryRejections");
        var kept = (await _gateway.QueryAsync("{ rejections(source: \"wms/default\") { id source payload short: payload(length: 3) } }")).GetProperty("rejections")[0];
        var discard = $"mutation {{ discardRejections(ids: [\"{kept.GetProperty("id").GetString()}\"], reason: \"a test row\") {{ id source }} }}";
        var discarded = (await _gateway.QueryAsync(discard)).GetProperty("discardRejections");
        var left = (await _gateway.QueryAsync("{ rejections(source: \"wms\") { id } audit(first: 1) { operation arguments outcome } }"));
        Assert.Multiple(async () =>
        {
            Assert.That(retried.GetProperty("total").GetInt32(), Is.EqualTo(1));
            Assert.That(kept.GetProperty("payload").GetString(), Does.Contain("不要"));
            Assert.That(kept.GetProperty("short").GetString(), Has.Length.EqualTo(4).And.EndsWith("…"));
            Assert.That(discarded[0].GetProperty("source").GetString(), Is.EqualTo("wms/default"));
            Assert.That(left.GetProperty("rejections").GetArrayLength(), Is.Zero);
            Assert.That(left.GetProperty("audit").GetRawText(), Does.Contain("discardRejections").And.Contain("a test row").And.Contain("done"));
            Assert.That(await _gateway.CodeOfAsync(discard), Is.EqualTo("SO7027"), "it is closed");
            Assert.That(await _gateway.CodeOfAsync("mutation { retryRejections(source: \"wms/defualt\") { total } }"), Is.EqualTo("SO8049"));
        });
    }

    [Test]
    public async Task Ten_thousand_levels_are_refused()
    {
        using var response = await _gateway.IngestAsync("taobao", new string('[', 10_000) + new string(']', 10_000));
        Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo("SO5002"));
    }

    [Test]
    public async Task A_hundred_megabytes_are_refused_by_their_length_before_they_are_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ingest/taobao") { Content = new ByteArrayContent(new byte[100 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.ExpectContinue = true;
        using var response = await _gateway.Client.SendAsync(request);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo("SO8043"));
        });
    }

    [Test]
    public async Task An_unknown_source_is_404_and_the_known_ones_are_listed()
    {
        using var response = await _gateway.IngestAsync("ebay", "{}");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("title").GetString(), Does.Contain("crm, fitting-room, jd, person, sap, taobao, wms"));
        });
    }

    [Test]
    public async Task A_record_without_its_key_is_rejected_beside_the_good_ones_and_can_be_retried()
    {
        using var response = await _gateway.IngestAsync("crm", "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-8,990000000000000888,2026-01-10T20:06:00+08:00,加急,s,\n,990000000000000889,2026-01-10T20:06:00+08:00,加急,s,\n", "text/csv");
        var report = await TestGateway.ReadAsync(response);
        var rejections = (await _gateway.QueryAsync("{ rejections(source: \"crm\") { id reason { code message line } attempts } }")).GetProperty("rejections");
        var retried = (await _gateway.QueryAsync("mutation { retryRejections(source: \"crm\") { accepted rejected { id } } }")).GetProperty("retryRejections");
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(207));
            Assert.That(report.GetProperty("accepted").GetInt32(), Is.EqualTo(1));
            Assert.That(report.GetProperty("rejected").GetArrayLength(), Is.EqualTo(1));
            Assert.That(rejections.EnumerateArray().Select(rejection => rejection.GetProperty("id").GetString()), Does.Contain(report.GetProperty("rejected")[0].GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(retried.GetProperty("accepted").GetInt32(), Is.Zero);
        });
    }

    [Test]
    public async Task Unknown_codes_and_units_are_notes_and_never_guesses()
    {
        var payload = await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "jd-orders.json"));
        using var response = await _gateway.IngestAsync("jd", payload.Replace("WAIT_SELLER_STOCK_OUT", "NO_SUCH_STATE", StringComparison.Ordinal));
        var order = (await _gateway.QueryAsync("{ order(id: \"jd/default/order/880000000202\") { status { curie } notes { code kind field text(lang: \"en\") } } }")).GetProperty("order");
        Assert.Multiple(() =>
        {
            Assert.That(response.IsSuccessStatusCode, Is.True);
            Assert.That(order.GetProperty("status").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(order.GetProperty("notes").GetRawText(), Does.Contain("NO_SUCH_STATE").And.Contain("UNRESOLVED"));
        });
    }

    [Test]
    public async Task A_payload_by_mutation_is_the_same_as_by_rest()
    {
        var payload = await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "wms-waves.csv"));
        var report = (await _gateway.QueryAsync("mutation($payload: String!) { ingest(source: \"wms\", payload: $payload) { accepted unchanged rejected { reason { code } } } }", new { payload })).GetProperty("ingest");
        using var again = await _gateway.IngestAsync("wms", Encoding.UTF8.GetBytes(payload), "text/csv");
        Assert.Multiple(async () =>
        {
            Assert.That(report.GetProperty("accepted").GetInt32(), Is.EqualTo(4));
            Assert.That((await TestGateway.ReadAsync(again)).GetProperty("unchanged").GetInt32(), Is.EqualTo(4));
            Assert.That(await _gateway.CodeOfAsync("mutation { ingest(source: \"ebay\", payload: \"\") { total } }"), Is.EqualTo("SO7020"));
        });
    }

    [Test]
    public async Task An_erased_order_leaves_its_tombstone_and_does_not_come_back()
    {
        await using var gateway = await TestGateway.StartAsync();
        const string id = "taobao/default/trade/990000000000000103";
        var erased = (await gateway.QueryAsync($"mutation {{ eraseOrder(id: \"{id}\", reason: \"asked by the customer\") {{ id erasedAt reason }} }}")).GetProperty("eraseOrder");
        var payload = await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "taobao-trades.json"));
        using var again = await gateway.IngestAsync("taobao", payload);
        Assert.Multiple(async () =>
        {
            Assert.That(erased.GetProperty("reason").GetString(), Is.EqualTo("asked by the customer"));
            Assert.That((await TestGateway.ReadAsync(again)).GetProperty("rejected").GetRawText(), Does.Contain("SO7022"));
            Assert.That(await gateway.CodeOfAsync($"{{ order(id: \"{id}\") {{ id }} }}"), Is.EqualTo("SO8025"));
            Assert.That(await gateway.CodeOfAsync($"mutation {{ eraseOrder(id: \"{id}\", reason: \" \") {{ id }} }}"), Is.EqualTo("SO8029"));
            Assert.That(await gateway.CodeOfAsync($"mutation {{ eraseOrder(id: \"{id}\", reason: \"again\") {{ id }} }}"), Is.EqualTo("SO6009"));
        });
    }
}
