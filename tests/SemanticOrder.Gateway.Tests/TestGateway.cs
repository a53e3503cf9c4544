using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Endpoints.Sparql;
using SemanticOrder.Gateway.Tests.Streaming;
using SemanticOrder.Orders.Access;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Tests;

/// <summary>A gateway as <c>serve</c> runs it, on a free loopback port, with a database and an ontology folder of its own.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private TestGateway(string folder, ShiftedClock clock, WebApplication app)
    {
        _folder = folder;
        Clock = clock;
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public Uri Address { get; }

    /// <summary>SPARQL requests that run now.</summary>
    public int RunningQueries => _app.Services.GetRequiredService<SparqlQueue>().Running;

    /// <summary>What the container composed, for a test that registers something beside it.</summary>
    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Its clock.</summary>
    public ShiftedClock Clock { get; }

    /// <summary>Subscriptions opened so far, those that have ended included.</summary>
    public int Subscriptions => ((OperationRunner)_app.Services.GetRequiredService<IOperationRunner>()).Subscriptions;

    /// <summary>A copy of the repository's ontologies, for the test to change.</summary>
    public string Ontologies => Path.Combine(_folder, "ontologies");

    public string Data => Path.Combine(_folder, "data");

    public static async Task<TestGateway> StartAsync(bool samples = true, Action<string>? prepare = null, bool sparqlUpdates = false, RemoteOptions? remote = null, SparqlOptions? sparql = null, long? maxResultBytes = null, Func<GatewayOptions, GatewayOptions>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        try
        {
            return await StartAsync(folder, samples, prepare, sparqlUpdates, remote, sparql, maxResultBytes, configure);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private static async Task<TestGateway> StartAsync(string folder, bool samples, Action<string>? prepare, bool sparqlUpdates, RemoteOptions? remote, SparqlOptions? sparql, long? maxResultBytes, Func<GatewayOptions, GatewayOptions>? configure)
    {
        Repository.Copy(Repository.Ontologies, Path.Combine(folder, "ontologies"));
        prepare?.Invoke(Path.Combine(folder, "ontologies"));
        var options = new GatewayOptions
        {
            Urls = ["http://127.0.0.1:0"],
            Data = Path.Combine(folder, "data"),
            Ontologies = Path.Combine(folder, "ontologies"),
            Samples = samples ? Repository.Samples : null,
            SparqlUpdates = sparqlUpdates,
            Remote = remote ?? new RemoteOptions(),
            // Times are short only in the tests that are about them.
            Sparql = sparql ?? new SparqlOptions { Timeout = Wait.Patience },
            GraphQLTimeout = Wait.Patience,
            BodyTimeout = Wait.Patience,
            Streams = TranscriptHost.Patient,
            MaxSparqlResultBytes = maxResultBytes ?? new GatewayOptions().MaxSparqlResultBytes,
            LogLevel = LogLevel.Warning,
        };
        var clock = new ShiftedClock();
        var app = await GatewayHost.BuildAsync(configure?.Invoke(options) ?? options, clock, ShippedKnowledge.Compiler);
        await app.StartAsync();
        return new TestGateway(folder, clock, app);
    }

    /// <summary>Makes an API key, which holds at once: what the gateway believed of keys before is no longer fresh.</summary>
    /// <returns>Its text.</returns>
    public async Task<string> AddKeyAsync(string name, Roles roles, DateTimeOffset? expiresAt = null)
    {
        var (text, key) = ApiKeyToken.Make(name, roles, TimeProvider.System.GetUtcNow(), expiresAt);
        await Services.GetRequiredService<IApiKeyStore>().AddKeyAsync(key);
        Clock.Advance(TimeSpan.FromSeconds(1));
        return text;
    }

    /// <summary>Revokes an API key, which holds no longer from now on.</summary>
    public async Task RevokeKeyAsync(string text)
    {
        await Services.GetRequiredService<IApiKeyStore>().RevokeKeyAsync(ApiKeyToken.IdOf(text)!, TimeProvider.System.GetUtcNow());
        Clock.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>Waits until so many subscriptions were opened: from then on they miss nothing.</summary>
    public Task SubscribedAsync(int count) => Wait.ForAsync(() => Subscriptions >= count, $"{count} subscriptions");

    /// <summary>Waits until no orders are left to be interpreted anew and no manual to be read.</summary>
    public Task SettleAsync() => Wait.ForAsync(
        async () =>
        {
            var now = await QueryAsync("{ manuals { state } knowledge { reinterpretation { finished } } }");
            var last = now.GetProperty("knowledge").GetProperty("reinterpretation");
            return now.GetProperty("manuals").EnumerateArray().All(manual => manual.GetProperty("state").GetString() != "WAITING")
                && (last.ValueKind == JsonValueKind.Null || last.GetProperty("finished").GetBoolean());
        },
        "the background has come to rest");

    /// <summary>A client that sends a key with every request; none for null.</summary>
    public HttpClient ClientWith(string? key)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        if (key is not null)
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    /// <summary>Asks <c>/sparql</c>.</summary>
    public async Task<HttpResponseMessage> SparqlAsync(string query, string? accept = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sparql") { Content = new StringContent(query, Encoding.UTF8, "application/sparql-query") };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    /// <summary>Asks, and expects an answer without errors.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.GetRawText())
            : answer.GetProperty("data");
    }

    /// <summary>Asks; the whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await PostAsync(query, variables);
        return await ReadAsync(response);
    }

    /// <summary>Asks with a file for the variable <c>file</c>; the whole answer.</summary>
    public async Task<JsonElement> UploadAsync(string query, byte[] file, string fileName, object variables)
    {
        var given = JsonSerializer.SerializeToNode(variables)!.AsObject();
        given["file"] = null;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query, variables = given })), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(file), "0", fileName },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Require-Preflight", "1");
        using var response = await Client.SendAsync(request);
        return await ReadAsync(response);
    }

    /// <summary>The code of the first error of an answer.</summary>
    public async Task<string?> CodeOfAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        return answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    public async Task<HttpResponseMessage> PostAsync(string query, object? variables = null, string accept = "application/graphql-response+json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Json(new { query, variables }) };
        request.Headers.Accept.ParseAdd(accept);
        return await Client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> IngestAsync(string source, byte[] payload, string mediaType = "application/json")
    {
        using var content = new ByteArrayContent(payload);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return await Client.PostAsync($"/ingest/{source}", content);
    }

    public Task<HttpResponseMessage> IngestAsync(string source, string payload, string mediaType = "application/json") =>
        IngestAsync(source, Encoding.UTF8.GetBytes(payload), mediaType);

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync();
        return (await JsonDocument.ParseAsync(stream)).RootElement;
    }

    public static StringContent Json(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
