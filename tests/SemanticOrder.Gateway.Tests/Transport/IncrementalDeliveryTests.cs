using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Tests.Streaming;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>Answers in parts at every door that has them, whole where the client does not take parts, and under the same rules.</summary>
public sealed class IncrementalDeliveryTests
{
    private const string Parts = "multipart/mixed";
    private const string Query = "{ orders(first: 3) { nodes { id ... @defer(label: \"tags\") { tags { curie } } } } }";
    private const string Whole = "{ orders(first: 3) { nodes { id tags { curie } } } }";
    private TestGateway _gateway = null!;
    private string _trusted = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _trusted = Path.Combine(Directory.CreateTempSubdirectory("semanticorder-").FullName, "trusted.json");
        await File.WriteAllTextAsync(_trusted, JsonSerializer.Serialize(new Dictionary<string, string> { ["page"] = Query }));
        _gateway = await TestGateway.StartAsync(configure: options => options with { DeliversIncrementally = true, TrustedDocuments = _trusted });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _gateway.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_trusted)!, recursive: true);
    }

    [Test]
    public async Task A_multipart_answer_is_framed_as_the_RFC_says()
    {
        using var response = await PostAsync(new { query = "{ knowledge { version ... @defer { version v: version } } }" }, Parts);
        var version = (await _gateway.AskAsync("{ knowledge { version } }")).GetProperty("data").GetProperty("knowledge").GetProperty("version").GetString();
        var parts = await ReadPartsAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("multipart/mixed; boundary=\"-\""));
            Assert.That(response.Headers.TransferEncodingChunked, Is.True);
            Assert.That(parts, Has.Count.EqualTo(2));
            Assert.That(parts[0]["pending"]!.ToJsonString(), Is.EqualTo("""[{"id":"0","path":["knowledge"]}]"""));
            Assert.That(parts[0]["extensions"]!["knowledgeVersion"]!.GetValue<string>(), Is.EqualTo(version));
            Assert.That(parts[1].ToJsonString(), Is.EqualTo($$$"""{"incremental":[{"id":"0","data":{"v":"{{{version}}}"}}],"completed":[{"id":"0"}],"hasNext":false}"""));
        });
    }

    [TestCase("application/json", false)]
    [TestCase("application/graphql-response+json", false)]
    [TestCase("*/*", false)]
    [TestCase("multipart/mixed;q=0, application/json", false)]
    [TestCase("multipart/mixed;deferSpec=20220824, application/json", false)]
    [TestCase("multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json", false)]
    [TestCase("multipart/mixed, application/json", true)]
    [TestCase("multipart/mixed;incrementalDeliverySpec=3283f8a, application/json;q=0.9", true)]
    [TestCase("application/graphql-response+json, multipart/mixed, text/event-stream", true)]
    public async Task Parts_are_sent_to_who_accepts_them_and_the_whole_answer_to_others(string accept, bool inParts)
    {
        using var response = await PostAsync(new { query = Query }, accept);
        Assert.That(response.Content.Headers.ContentType!.MediaType, inParts ? Is.EqualTo(Parts) : Is.Not.EqualTo(Parts));
        var data = inParts ? Assemble(await ReadPartsAsync(response)) : JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"];
        await AssertWholeAsync(data);
    }

    [TestCase("multipart/mixed, application/json", "application/json")]
    [TestCase("multipart/mixed", "application/json")]
    public async Task Where_nothing_comes_later_the_answer_is_an_ordinary_one(string accept, string mediaType)
    {
        using var response = await PostAsync(new { query = Whole }, accept);
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(mediaType));
        await AssertWholeAsync(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]);
    }

    [Test]
    public async Task A_refused_request_is_an_ordinary_answer()
    {
        using var response = await PostAsync(new { query = "{ knowledge { ... @defer { nope } } }" }, "multipart/mixed, application/graphql-response+json");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("errors").And.Not.Contain("hasNext"));
    }

    [Test]
    public async Task An_event_stream_has_a_next_event_for_each_part()
    {
        using var response = await PostAsync(new { query = Query }, EventStream);
        using var events = new EventStreamReader(response);
        var parts = new List<JsonObject>();
        while (await events.ReadAsync() is { Name: "next" } next)
            parts.Add(JsonNode.Parse(next.Data.GetRawText())!.AsObject());
        Assert.That(parts, Has.Count.EqualTo(2));
        await AssertWholeAsync(Assemble(parts));
    }

    [Test]
    public async Task A_socket_has_a_next_message_for_each_part()
    {
        await using var socket = await SocketClient.InitialiseAsync(_gateway.Address);
        Assert.That((await socket.ReceiveAsync())?.GetProperty("type").GetString(), Is.EqualTo("connection_ack"));
        await socket.SubscribeAsync("1", Query);
        var parts = new List<JsonObject>();
        while (await socket.ReceiveAsync() is { } message && message.GetProperty("type").GetString() == "next")
            parts.Add(JsonNode.Parse(message.GetProperty("payload").GetRawText())!.AsObject());
        Assert.That(parts, Has.Count.EqualTo(2));
        await AssertWholeAsync(Assemble(parts));
    }

    [Test]
    public async Task Registered_and_persisted_documents_come_in_parts_too()
    {
        var sha256Hash = TrustedDocuments.HashOf(Encoding.UTF8.GetBytes(Query + " "));
        foreach (var body in new object[]
        {
            new { documentId = "page" },
            new { query = Query + " ", extensions = new { persistedQuery = new { version = 1, sha256Hash } } },
            new { extensions = new { persistedQuery = new { version = 1, sha256Hash } } },
        })
        {
            using var response = await PostAsync(body, Parts);
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(Parts), JsonSerializer.Serialize(body));
            await AssertWholeAsync(Assemble(await ReadPartsAsync(response)));
        }
    }

    [Test]
    public async Task A_list_of_orders_is_streamed()
    {
        using var response = await PostAsync(new { query = "{ orders(first: 3) { nodes @stream(initialCount: 1) { id tags { curie } } } }" }, Parts);
        await AssertWholeAsync(Assemble(await ReadPartsAsync(response)));
    }

    [Test]
    public async Task The_time_of_a_request_ends_its_parts_too()
    {
        var executor = new GraphQLExecutor(new SchemaBuilder().AddText("type Query { quick: Int slow: Int }").DeliverIncrementally()
            .Resolve("Query", "slow", FieldResolver.Async<object?, int>(async (_, context) =>
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return 0;
            })).Build());
        await using var answer = new PartedAnswer(TimeSpan.FromSeconds(5), CancellationToken.None);
        await answer.StartAsync(executor, GraphQLRequest.FromText("{ quick ... @defer { slow } }"));
        var parts = new List<string>();
        Assert.That(
            async () =>
            {
                await foreach (var part in answer.PartsAsync())
                    parts.Add(Encoding.UTF8.GetString(part.Span));
            },
            Throws.InstanceOf<SemanticOrderException>().With.Property("Code").EqualTo("SO8052"));
        Assert.That(parts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_switch_is_off_by_default()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TestGateway.Json(new { query = "{ knowledge { ... @defer { version } } }" }) };
        request.Headers.Accept.ParseAdd("multipart/mixed, application/json");
        using var response = await gateway.Client.SendAsync(request);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO4121"));
        Assert.That(await gateway.Client.GetStringAsync("/graphql/schema.graphql"), Does.Not.Contain("@defer"));
        Assert.That(await _gateway.Client.GetStringAsync("/graphql/schema.graphql"), Does.Contain("@defer"));
    }

    [Test]
    public async Task What_a_role_may_not_read_is_refused_before_the_first_part()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { DeliversIncrementally = true });
        var key = await gateway.AddKeyAsync("integrator", Roles.Integrator);
        using var client = gateway.ClientWith(key);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TestGateway.Json(new { query = "query ($b: Boolean = false) { knowledge { version } ... @defer(if: $b) { orders(first: 1) { nodes { id } } } }" }) };
        request.Headers.Accept.ParseAdd(Parts);
        using var response = await client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO8071"));
    }

    private const string EventStream = "text/event-stream";

    private async Task<HttpResponseMessage> PostAsync(object body, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TestGateway.Json(body) };
        request.Headers.Accept.ParseAdd(accept);
        return await _gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private async Task AssertWholeAsync(JsonNode? data)
    {
        var whole = JsonNode.Parse((await _gateway.AskAsync(Whole)).GetProperty("data").GetRawText());
        Assert.That(JsonNode.DeepEquals(data, whole), Is.True, $"{data?.ToJsonString()}\nnot\n{whole!.ToJsonString()}");
    }

    /// <summary>Takes the body apart by its delimiters; anything else than the framing of the RFC fails.</summary>
    private static async Task<List<JsonObject>> ReadPartsAsync(HttpResponseMessage response)
    {
        const string Head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        var pieces = (await response.Content.ReadAsStringAsync()).Split("\r\n---");
        Assert.That(pieces[0], Is.Empty);
        Assert.That(pieces[^1], Is.EqualTo("--\r\n"));
        Assert.That(pieces[1..^1], Has.All.StartsWith(Head));
        return [.. pieces[1..^1].Select(piece => JsonNode.Parse(piece[Head.Length..])!.AsObject())];
    }

    private static JsonNode Assemble(List<JsonObject> parts)
    {
        var data = parts[0]["data"]!.DeepClone();
        var paths = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var pending in part["pending"]?.AsArray() ?? [])
                paths.Add(pending!["id"]!.GetValue<string>(), pending["path"]!.AsArray());
            foreach (var patch in part["incremental"]?.AsArray() ?? [])
            {
                var place = paths[patch!["id"]!.GetValue<string>()].Concat(patch["subPath"]?.AsArray() ?? [])
                    .Aggregate(data, (node, key) => (key!.GetValueKind() == JsonValueKind.Number ? node[key.GetValue<int>()] : node[key.GetValue<string>()])!);
                foreach (var item in patch["items"]?.AsArray() ?? [])
                    place.AsArray().Add(item?.DeepClone());
                foreach (var (name, value) in patch["data"]?.AsObject() ?? [])
                    place[name] = value?.DeepClone();
            }
        }

        Assert.That(parts[^1]["hasNext"]!.GetValue<bool>(), Is.False);
        return data;
    }
}
