using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>GraphQL over HTTP, and what a browser must not be able to send.</summary>
public sealed class GraphQLHttpTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false);

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [TestCase("application/graphql-response+json", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    [TestCase("application/json", "application/json", HttpStatusCode.OK)]
    [TestCase("*/*", "application/json", HttpStatusCode.OK)]
    [TestCase("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    [TestCase("application/graphql-response+json;q=0.5, application/json;q=0.9", "application/json", HttpStatusCode.OK)]
    public async Task The_media_type_is_negotiated_and_decides_the_status_of_a_request_error(string accept, string answered, HttpStatusCode status)
    {
        using var response = await _gateway.PostAsync("{ nothing }", accept: accept);
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(answered));
            Assert.That(response.StatusCode, Is.EqualTo(status));
        });
    }

    [Test]
    public async Task Get_runs_queries_and_no_mutations()
    {
        using var query = await _gateway.Client.GetAsync("/graphql?query=" + Uri.EscapeDataString("query($iri: ID!) { concept(iri: $iri) { curie } }") + "&variables=" + Uri.EscapeDataString("{\"iri\":\"cold:Frozen\"}"));
        using var mutation = await _gateway.Client.GetAsync("/graphql?query=" + Uri.EscapeDataString("mutation { reloadKnowledge { version } }"));
        Assert.Multiple(async () =>
        {
            Assert.That(query.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await query.Content.ReadAsStringAsync(), Does.Contain("cold:Frozen"));
            Assert.That(mutation.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
            Assert.That(mutation.Content.Headers.Allow, Does.Contain("POST"));
            Assert.That((await TestGateway.ReadAsync(mutation)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO8048"));
        });
    }

    [TestCase("{\"query\":", HttpStatusCode.BadRequest)]
    [TestCase("{\"query\":1}", HttpStatusCode.BadRequest)]
    [TestCase("{\"query\":\"{__typename}\",\"variables\":[1]}", HttpStatusCode.BadRequest)]
    [TestCase("{\"query\":\"{__typename}\",\"operationName\":1}", HttpStatusCode.BadRequest)]
    [TestCase("{\"query\":\"{__typename}\",\"variables\":{\"a\":\"\\ud800\"}}", HttpStatusCode.BadRequest)]
    [TestCase("{\"query\":\"{__typename}\",\"variables\":{\"\\udc00\":1}}", HttpStatusCode.BadRequest)]
    [TestCase("{\"query\":\"{__typename}\",\"variables\":{\"a\":\"\\ud842\\udfb7\"}}", HttpStatusCode.OK)]
    [TestCase("{\"query\":\"{__typename}\",\"variables\":null,\"extensions\":null}", HttpStatusCode.OK)]
    public async Task A_malformed_request_is_400_with_its_code(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _gateway.Client.PostAsync("/graphql", content);
        var answer = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            if (status == HttpStatusCode.BadRequest)
                Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO8046"));
        });
    }

    [Test]
    public async Task A_body_that_is_not_utf_8_is_400_with_its_code()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\"{__typename} # "u8, 0xBC, 0xD3, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _gateway.Client.PostAsync("/graphql", content);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO8046").And.Contain("UTF-8"));
        });
    }

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data")]
    [TestCase(null)]
    [TestCase("application/xml")]
    public async Task A_body_that_a_form_could_send_is_refused(string? mediaType)
    {
        using var content = new ByteArrayContent("{\"query\":\"{__typename}\"}"u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        using var response = await _gateway.Client.PostAsync("/graphql", content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [TestCase("shop.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("127.0.0.1.shop.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("192.168.1.7", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("localhost:1234", HttpStatusCode.OK)]
    [TestCase("[::1]:80", HttpStatusCode.OK)]
    public async Task Only_a_loopback_host_is_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;
        using var response = await _gateway.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("Origin", "https://shop.example", HttpStatusCode.Forbidden)]
    [TestCase("Origin", "null", HttpStatusCode.Forbidden)]
    [TestCase("Origin", "http://localhost.shop.example", HttpStatusCode.Forbidden)]
    [TestCase("Origin", "http://localhost:3000", HttpStatusCode.OK)]
    [TestCase("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [TestCase("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    public async Task Another_sites_page_is_refused(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _gateway.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_body_over_the_limit_is_413()
    {
        using var content = new ByteArrayContent(new byte[5 * 1024 * 1024]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _gateway.Client.PostAsync("/graphql", content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [TestCase("GET", "/orders", 404)]
    [TestCase("GET", "/ingest/taobao", 405)]
    [TestCase("GET", "/graphql/schema", 404)]
    [TestCase("GET", "/订单", 404)]
    public async Task A_path_or_method_that_does_not_exist_is_said_in_words(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _gateway.Client.SendAsync(request);
        Assert.Multiple(async () =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain($"'{path}'"), "readable as it stands, without escapes");
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo("SO8050"));
        });
    }

    [Test]
    public async Task Health_landing_page_and_openapi_answer()
    {
        var ready = await _gateway.Client.GetStringAsync("/health/ready");
        var page = await _gateway.Client.GetStringAsync("/");
        var openApi = await _gateway.Client.GetStringAsync("/openapi/v1.json");
        Assert.Multiple(async () =>
        {
            Assert.That((await _gateway.Client.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ready, Does.Contain("ready"));
            Assert.That(page, Does.Contain("语义订单层").And.Contain("/graphql?query=").And.Not.Contain("https://").And.Not.Contain("<script"));
            Assert.That(openApi, Does.Contain("/ingest/{source}").And.Contain("207").And.Contain("413"));
        });
    }
}
