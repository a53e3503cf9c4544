using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>Files beside a request, by the GraphQL multipart request specification.</summary>
public sealed class UploadTests
{
    private const string Operations = """{"query":"mutation($file: Upload!) { ingestFile(source: \"taobao\", file: $file) { total accepted rejected { reason { code } } } }","variables":{"file":null}}""";
    private const string Map = """{"0":["variables.file"]}""";

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { MaxUploadBytes = 1024 * 1024, MaxUploads = 2 });

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task A_file_arrives_byte_for_byte()
    {
        // Of a length that no other upload has, by which its temporary file is known: tests of other fixtures upload too.
        byte[] payload = [.. await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "taobao-trades.json")), .. Enumerable.Repeat((byte)' ', 54_321)];
        using var response = await PostAsync(Operations, Map, payload);
        var report = (await TestGateway.ReadAsync(response)).GetProperty("data").GetProperty("ingestFile");
        Assert.Multiple(() =>
        {
            Assert.That(report.GetProperty("accepted").GetInt32(), Is.Positive.And.EqualTo(report.GetProperty("total").GetInt32()));
        });
        await Wait.ForAsync(() => !IsLeft(payload.Length), "the file is gone with its request");
    }

    private static bool IsLeft(int length) =>
        Directory.EnumerateFiles(Path.GetTempPath(), "semanticorder-????????????????????????????????").Any(file => new FileInfo(file) is { Exists: true } left && left.Length == length);

    [TestCase("""{"0":["variables.other"]}""", HttpStatusCode.BadRequest, "SO8054", TestName = "A path to no null is refused")]
    [TestCase("""{"0":["query"]}""", HttpStatusCode.BadRequest, "SO8054", TestName = "A path outside the variables is refused")]
    [TestCase("""{"0":["variables.file"],"1":["variables.file"]}""", HttpStatusCode.BadRequest, "SO8054", TestName = "Two files for one null are refused")]
    [TestCase("""{"1":["variables.file"]}""", HttpStatusCode.BadRequest, "SO8054", TestName = "A file that map does not name is refused")]
    [TestCase("""[]""", HttpStatusCode.BadRequest, "SO8054", TestName = "A map that is no object is refused")]
    [TestCase("""{}""", HttpStatusCode.BadRequest, "SO8054", TestName = "A file too many is refused")]
    public async Task A_wrong_map_is_refused(string map, HttpStatusCode status, string code)
    {
        using var response = await PostAsync(Operations, map, "[]"u8.ToArray());
        await AssertRefusedAsync(response, status, code);
    }

    [Test]
    public async Task More_bytes_than_the_limit_are_413()
    {
        using var response = await PostAsync(Operations, Map, new byte[2 * 1024 * 1024]);
        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "SO8043");
    }

    [Test]
    public async Task More_bytes_than_the_limit_are_413_when_the_length_is_not_stated()
    {
        using var response = await PostAsync(Operations, Map, new byte[2 * 1024 * 1024], chunked: true);
        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "SO8043");
    }

    [Test]
    public async Task Without_the_header_that_no_form_can_send_it_is_415()
    {
        using var response = await PostAsync(Operations, Map, "[]"u8.ToArray(), preflight: false);
        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "SO8042");
    }

    [Test]
    public async Task A_file_cannot_be_named_without_being_sent()
    {
        var answer = await _gateway.AskAsync("mutation($file: Upload!) { ingestFile(source: \"taobao\", file: $file) { total } }", new { file = "0" });
        Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO8054"));
    }

    private async Task<HttpResponseMessage> PostAsync(string operations, string map, byte[] file, bool preflight = true, bool chunked = false)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(operations, Encoding.UTF8), "operations" },
            { new StringContent(map, Encoding.UTF8), "map" },
            { new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, "0", "trades.json" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.TransferEncodingChunked = chunked;
        if (preflight)
            request.Headers.Add("GraphQL-Require-Preflight", "1");
        return await _gateway.Client.SendAsync(request);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var answer = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo(code));
        });
    }
}
