using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Gateway.Tests.Streaming;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Tests.Access;

/// <summary>The table of rules against the doors: every row, for every role, at every door that leads to it.</summary>
public sealed class AccessTableTests
{
    private static readonly Roles[] Callers = [Roles.None, Roles.Reader, Roles.Integrator, Roles.Curator, Roles.Admin];
    private static readonly string[] GraphQLDoors = ["post", "get", "batch", "deferred", "event stream", "websocket"];

    private readonly Dictionary<Roles, string> _keys = [];
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _gateway = await TestGateway.StartAsync(samples: false, sparqlUpdates: true, configure: options => options with { RequestsPerSecond = 0, MaxBatch = 1, DeliversIncrementally = true });
        foreach (var role in Callers)
            _keys[role] = await _gateway.AddKeyAsync(role.ToString(), role);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    private static IEnumerable<TestCaseData> Rows() => AccessRules.All.SelectMany(rule => DoorsOf(rule.Operation), (rule, door) => new TestCaseData(rule.Operation, door).SetArgDisplayNames(rule.Operation, door));

    [TestCaseSource(nameof(Rows))]
    public async Task A_row_holds_for_every_role(string operation, string door)
    {
        var holders = AccessRules.Holders[AccessRules.Of(operation).Permission];
        var isAllowed = new List<bool>();
        foreach (var role in Callers)
            isAllowed.Add(await IsAllowedAsync(operation, door, role));
        Assert.That(isAllowed, Is.EqualTo(Callers.Select(role => (holders & role) != Roles.None)), $"{string.Join(", ", Callers)} at {door}");
    }

    [Test]
    public async Task Without_a_key_no_door_is_open()
    {
        using var nobody = _gateway.ClientWith(null);
        using var stranger = _gateway.ClientWith("so_000000000000_" + new string('0', 64));
        foreach (var client in new[] { nobody, stranger })
        {
            foreach (var path in new[] { "/graphql?query=%7B__typename%7D", "/sparql?query=ASK%7B%7D", "/rdf-graph-store?default", "/graphql/schema.graphql" })
            {
                using var response = await client.GetAsync(path);
                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), path);
                Assert.That(response.Headers.WwwAuthenticate, Is.Not.Empty);
            }
        }

        await using var socket = await SocketClient.InitialiseAsync(_gateway.Address);
        Assert.That(await socket.ReceiveToEndAsync(), Is.EqualTo(4403));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/")]
    [TestCase("/openapi/v1.json")]
    public async Task What_tells_nothing_needs_no_key(string path)
    {
        using var nobody = _gateway.ClientWith(null);
        using var response = await nobody.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void Every_root_field_has_a_row_and_every_row_a_field()
    {
        var schema = SchemaOf(_gateway);
        var fields = new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>().SelectMany(type => type.Fields).Select(field => field.Coordinate).ToList();
        var rows = AccessRules.All.Select(rule => rule.Operation).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(fields.Except(rows), Is.Empty, "these are closed to all but admins until AccessRules has a row");
            Assert.That(rows.Where(row => row.Contains('.', StringComparison.Ordinal) && !row.Contains('(', StringComparison.Ordinal) && !row.Contains("__", StringComparison.Ordinal)).Except(schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields).Select(field => field.Coordinate)), Is.Empty, "these rows are about nothing");
        });
    }

    [Test]
    public void Every_endpoint_says_what_it_takes()
    {
        var silent = _gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<AccessRule>() is null && endpoint.Metadata.GetMetadata<ChecksItself>() is null && endpoint.Metadata.GetMetadata<PublicEndpoint>() is null)
            .Select(endpoint => endpoint.DisplayName);
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public async Task Orders_stay_closed_however_they_are_reached()
    {
        var document = "query($o: Boolean = false) { knowledge { version } ...F @include(if: $o) } fragment F on Query { orders(first: 1) { nodes { id } } }";
        using var client = _gateway.ClientWith(_keys[Roles.Integrator]);
        using var response = await client.PostAsync("/graphql", TestGateway.Json(new { query = document }));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO8071"));
    }

    private static SemanticOrder.GraphQL.Types.Schema SchemaOf(TestGateway gateway) => gateway.Services.GetRequiredService<SchemaService>().Current.Executor.Schema;

    private static IEnumerable<string> DoorsOf(string operation) => operation switch
    {
        "Concept.orders" or "Rejection.payload" => GraphQLDoors,
        _ when operation.StartsWith("Query.", StringComparison.Ordinal) => GraphQLDoors,
        _ when operation.StartsWith("Mutation.", StringComparison.Ordinal) => GraphQLDoors.Where(door => door is not ("get" or "deferred")),
        _ when operation.StartsWith("Subscription.", StringComparison.Ordinal) => ["event stream", "websocket"],
        _ => ["http"],
    };

    private async Task<bool> IsAllowedAsync(string operation, string door, Roles role)
    {
        using var client = _gateway.ClientWith(_keys[role]);
        if (door == "http")
            return await IsAllowedAsync(client, operation);
        var text = operation switch
        {
            "Concept.orders" => "{ conceptTree(depth: 0) { orders { totalCount } } }",
            "Rejection.payload" => "{ rejections { payload } }",
            "Query.__schema" => "{ __schema { queryType { name } } }",
            "Query.__type" => "{ __type(name: \"Query\") { name } }",
            _ => OperationText.Of(SchemaOf(_gateway), operation),
        };
        if (door == "deferred")
            text = text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, " ... @defer {") + " }";
        var answer = door == "websocket" ? await AskSocketAsync(text, _keys[role]) : await AskHttpAsync(client, text, door);
        return !answer.Contains("SO8071", StringComparison.Ordinal);
    }

    private static async Task<bool> IsAllowedAsync(HttpClient client, string operation)
    {
        using var request = operation switch
        {
            AccessRules.SparqlQuery => new HttpRequestMessage(HttpMethod.Get, "/sparql?query=ASK%7B%7D"),
            AccessRules.SparqlUpdate => Post("/sparql", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "application/sparql-update"),
            AccessRules.GraphStoreRead => new HttpRequestMessage(HttpMethod.Get, "/rdf-graph-store?default"),
            AccessRules.GraphStoreWrite => Post("/rdf-graph-store?graph=urn:g", "<urn:a> <urn:b> <urn:c> .", "text/turtle"),
            AccessRules.RestIngest => Post("/ingest/taobao", "[]", "application/json"),
            AccessRules.SchemaDownload => new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql"),
            _ => throw new ArgumentException($"No request for '{operation}' is written here.", nameof(operation)),
        };
        using var response = await client.SendAsync(request);
        Assert.That(response.StatusCode, Is.Not.EqualTo(HttpStatusCode.Unauthorized));
        return response.StatusCode != HttpStatusCode.Forbidden;
    }

    private async Task<string> AskHttpAsync(HttpClient client, string query, string door)
    {
        var body = JsonSerializer.Serialize(new { query, variables = new { file = "none" } });
        using var request = door == "get"
            ? new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query))
            : Post("/graphql", door == "batch" ? $"[{body}]" : body, "application/json");
        request.Headers.Accept.ParseAdd(door switch
        {
            "event stream" => "text/event-stream",
            "deferred" => "multipart/mixed, application/graphql-response+json",
            _ => "application/graphql-response+json",
        });
        var subscriptions = _gateway.Subscriptions;
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (door != "event stream")
            return await response.Content.ReadAsStringAsync();
        // A subscription that may run is open when the stream begins, and has no first event; what is refused says so at once.
        if (_gateway.Subscriptions > subscriptions)
            return "";
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        using var limit = new CancellationTokenSource(Wait.Patience);
        while (await lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                return line;
        }

        return "";
    }

    private async Task<string> AskSocketAsync(string query, string key)
    {
        await using var socket = await SocketClient.InitialiseAsync(_gateway.Address, new { apiKey = key });
        Assert.That((await socket.ReceiveAsync())?.GetProperty("type").GetString(), Is.EqualTo("connection_ack"));
        var subscriptions = _gateway.Subscriptions;
        await socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query, variables = new { file = "none" } } });
        using var end = new CancellationTokenSource();
        var answer = socket.ReceiveAsync(end: end.Token);
        await Wait.ForAsync(() => answer.IsCompleted || _gateway.Subscriptions > subscriptions, "the operation is answered, or its subscription is open");
        await end.CancelAsync();
        return (await answer)?.GetRawText() ?? "";
    }

    private static HttpRequestMessage Post(string path, string body, string mediaType) =>
        new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)) };
}
