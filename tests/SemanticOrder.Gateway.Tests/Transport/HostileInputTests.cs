using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>What a client may send to wear the gateway out: each is refused within its limit, and the gateway answers the next one.</summary>
public sealed class HostileInputTests
{
    private TestGateway _gateway = null!;
    private TestGateway _hasty = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { MaxGraphQLBytes = 256 * 1024, MaxUploadBytes = 256 * 1024, MaxSparqlBytes = 256 * 1024 });
        _hasty = await TestGateway.StartAsync(samples: false, configure: options => options with { BodyTimeout = TimeSpan.FromSeconds(1) });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _gateway.DisposeAsync();
        await _hasty.DisposeAsync();
    }

    [TestCase("/graphql", "application/json", "{\"query\":\"")]
    [TestCase("/graphql", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{")]
    [TestCase("/sparql", "application/sparql-query", "SELECT")]
    [TestCase("/ingest/taobao", "application/json", "[")]
    public async Task A_body_that_trickles_in_is_given_up(string path, string mediaType, string start)
    {
        // One byte in a while, with a length that would take hours.
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _hasty.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {mediaType}\r\nGraphQL-Require-Preflight: 1\r\nContent-Length: 200000\r\n\r\n{start}"));
        var watch = Stopwatch.StartNew();
        var answer = ReadAsync(stream);
        while (!answer.IsCompleted && watch.Elapsed < Wait.Patience)
        {
            try
            {
                await stream.WriteAsync("x"u8.ToArray());
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(200));
        }

        Assert.That(await answer, Does.StartWith("HTTP/1.1 408").Or.Empty, "the answer, or a connection that was closed");
        Assert.That(watch.Elapsed, Is.LessThan(Wait.Patience));
        await AssertAliveAsync(_hasty);
    }

    [Test]
    public async Task Strings_of_ten_megabytes_are_refused_unread()
    {
        var text = "{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"" + new string('x', 10 * 1024 * 1024) + "\"}}";
        using var stated = await PostAsync(text, chunked: false);
        using var chunked = await PostAsync(text, chunked: true);
        Assert.That(new[] { stated.StatusCode, chunked.StatusCode }, Is.All.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        await AssertAliveAsync(_gateway);
    }

    [Test]
    public async Task Json_that_is_nested_deeply_is_refused()
    {
        using var response = await PostAsync("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}}", chunked: false);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO8046"));
    }

    [TestCase("{ a { ", "}")]
    [TestCase("{ a(x: [", "]")]
    [TestCase("query($x: [", "]")]
    public async Task Documents_that_are_nested_deeply_are_refused(string open, string close)
    {
        var answer = await _gateway.AskAsync(string.Concat(Enumerable.Repeat(open, 5_000)) + string.Concat(Enumerable.Repeat(close, 5_000)));
        Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Does.StartWith("SO4"));
    }

    [Test]
    public async Task Aliases_fragments_and_numbers_without_end_are_refused()
    {
        var aliases = "{ " + string.Join(' ', Enumerable.Range(0, 14_000).Select(index => $"a{index}: __typename")) + " }";
        var cycle = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }";
        var bomb = "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 40).Select(index => $"fragment F{index} on Query {{ ...F{index + 1} ...F{index + 1} }}")) + " fragment F40 on Query { __typename }";
        var number = "{ orders(first: " + new string('9', 10_000) + ") { totalCount } }";
        foreach (var query in new[] { aliases, cycle, bomb, number })
        {
            var watch = Stopwatch.StartNew();
            var answer = await _gateway.AskAsync(query);
            Assert.That(answer.TryGetProperty("data", out _), Is.False);
            Assert.That(watch.Elapsed, Is.LessThan(Wait.Patience));
        }

        await AssertAliveAsync(_gateway);
    }

    [Test]
    public async Task A_request_that_takes_too_long_ends_and_says_so()
    {
        await using var gateway = await TestGateway.StartAsync(configure: options => options with { GraphQLTimeout = TimeSpan.FromMilliseconds(1) });
        using var response = await gateway.PostAsync("{ " + string.Join(' ', Enumerable.Range(0, 20).Select(index => $"a{index}: orders(first: 100) {{ nodes {{ statements {{ why {{ lines }} }} }} }}")) + " }");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("SO8052"));
        });
    }

    private async Task<HttpResponseMessage> PostAsync(string text, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        return await _gateway.Client.SendAsync(request);
    }

    private static async Task AssertAliveAsync(TestGateway gateway) => Assert.That((await gateway.QueryAsync("{ __typename }")).GetProperty("__typename").GetString(), Is.EqualTo("Query"));

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
