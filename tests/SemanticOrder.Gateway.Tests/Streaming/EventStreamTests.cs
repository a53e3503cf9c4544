using System.Net;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Endpoints.Streaming;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>Server-sent events in both modes of graphql-sse.</summary>
public sealed class EventStreamTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { Streams = options.Streams with { MaxOperations = 2 } });

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Distinct_connections_stream_the_events_of_one_subscription()
    {
        using var stream = await OpenAsync(Post(new { query = "subscription { knowledgePublished { version } }" }));
        var published = await PublishAsync();
        var (name, data) = await stream.ReadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(name, Is.EqualTo("next"));
            Assert.That(data.GetProperty("data").GetProperty("knowledgePublished").GetProperty("version").GetString(), Is.EqualTo(published));
        });
    }

    [Test]
    public async Task Distinct_connections_answer_queries_and_errors_and_say_complete()
    {
        using var query = await OpenAsync(Get("/graphql?query=" + Uri.EscapeDataString("{ __typename }")));
        using var wrong = await OpenAsync(Post(new { query = "{ nothing }" }));
        var (first, last) = (await query.ReadAsync(), await query.ReadAsync());
        var (refused, end) = (await wrong.ReadAsync(), await wrong.ReadAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(first.Data.GetProperty("data").GetProperty("__typename").GetString(), Is.EqualTo("Query"));
            Assert.That(refused.Data.TryGetProperty("errors", out _), Is.True);
            Assert.That(new[] { first.Name, last.Name, refused.Name, end.Name }, Is.EqualTo(new[] { "next", "complete", "next", "complete" }));
            Assert.That((await query.ReadAsync()).Name, Is.Null, "the response ends");
        });
    }

    [Test]
    public async Task A_client_that_accepts_both_gets_json_for_a_query()
    {
        using var request = Post(new { query = "{ __typename }" });
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("application/graphql-response+json, application/json, text/event-stream");
        using var response = await _gateway.Client.SendAsync(request);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/graphql-response+json"));
    }

    [Test]
    public async Task A_subscription_without_a_stream_is_refused_in_words()
    {
        using var response = await _gateway.PostAsync("subscription { knowledgePublished { version } }");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotAcceptable));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO8055"));
        });
    }

    [Test]
    public async Task A_single_connection_carries_the_events_of_several_operations()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(Get("/graphql?token=" + token));
        Assert.That(await StartAsync(token, "s", "subscription { knowledgePublished { version } }"), Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await StartAsync(token, "q", "{ __typename }"), Is.EqualTo(HttpStatusCode.Accepted));
        var (answer, end) = (await stream.ReadAsync(), await stream.ReadAsync());
        var published = await PublishAsync();
        var (name, data) = await stream.ReadAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(answer.Data.GetProperty("id").GetString(), Is.EqualTo("q"));
            Assert.That(answer.Data.GetProperty("payload").GetProperty("data").GetProperty("__typename").GetString(), Is.EqualTo("Query"));
            Assert.That((end.Name, end.Data.GetProperty("id").GetString()), Is.EqualTo(("complete", "q")));
            Assert.That((name, data.GetProperty("id").GetString()), Is.EqualTo(("next", "s")));
            Assert.That(data.GetProperty("payload").GetProperty("data").GetProperty("knowledgePublished").GetProperty("version").GetString(), Is.EqualTo(published));
            Assert.That(await StartAsync(token, "s", "{ __typename }"), Is.EqualTo(HttpStatusCode.Conflict), "its id is in use");
            Assert.That(await StartAsync(token, null, "{ __typename }"), Is.EqualTo(HttpStatusCode.BadRequest), "it has no id");
            Assert.That(await StartAsync(token, "w", "{ nothing }"), Is.EqualTo(HttpStatusCode.BadRequest), "what is not valid is answered at once");
        });
        using var stop = new HttpRequestMessage(HttpMethod.Delete, "/graphql?operationId=s") { Headers = { { "X-GraphQL-Event-Stream-Token", token } } };
        using var stopped = await _gateway.Client.SendAsync(stop);
        Assert.That(stopped.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StartAsync(token, "s", "{ __typename }"), Is.EqualTo(HttpStatusCode.Accepted), "its id is free");
        Assert.That((await stream.ReadAsync()).Data.GetProperty("id").GetString(), Is.EqualTo("s"));
    }

    [Test]
    public async Task A_reservation_has_one_reader()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(Get("/graphql?token=" + token));
        using var second = await _gateway.Client.SendAsync(Get("/graphql?token=" + token));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_reservation_ends_when_nobody_comes()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { Streams = options.Streams with { InitTimeout = TimeSpan.FromMilliseconds(100) } });
        using var reserved = await gateway.Client.PutAsync("/graphql", null);
        await Wait.ForAsync(() => gateway.Service<ConnectionCounter>().Open == 0, "its place is free again");
        using var late = await gateway.Client.SendAsync(Get("/graphql?token=" + await reserved.Content.ReadAsStringAsync()));
        Assert.Multiple(() =>
        {
            Assert.That(reserved.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    private async Task<string> PublishAsync()
    {
        File.AppendAllText(Path.Combine(_gateway.Ontologies, "core", "order.ttl"), "\n# changed\n");
        return (await _gateway.QueryAsync("mutation { reloadKnowledge { version } }")).GetProperty("reloadKnowledge").GetProperty("version").GetString()!;
    }

    private async Task<string> ReserveAsync()
    {
        using var response = await _gateway.Client.PutAsync("/graphql", null);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StartAsync(string token, string? operationId, string query)
    {
        using var request = Post(operationId is null ? new { query } : new { query, extensions = new { operationId } });
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        using var response = await _gateway.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<EventStreamReader> OpenAsync(HttpRequestMessage request)
    {
        var response = await _gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        return new EventStreamReader(response);
    }

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path) { Headers = { { "Accept", "text/event-stream" } } };

    private static HttpRequestMessage Post(object body) => new(HttpMethod.Post, "/graphql")
    {
        Headers = { { "Accept", "text/event-stream" } },
        Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
    };
}
