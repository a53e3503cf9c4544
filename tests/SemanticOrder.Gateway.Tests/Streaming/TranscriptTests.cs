using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Gateway.Endpoints.Streaming;
using SemanticOrder.Gateway.Tests.Transport;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>The recorded conversations of graphql-transport-ws: what a server of the reference library answers to a script of messages.</summary>
public sealed class TranscriptTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private static IEnumerable<TestCaseData> Cases() => Suite.Find("graphql/graphql-ws/transcripts.json") is { } file
        ? JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("cases").EnumerateArray().Select(item => new TestCaseData(item).SetArgDisplayNames(item.GetProperty("id").GetString()!))
        : [];

    [Test]
    public void The_suite_has_fifteen()
    {
        if (Suite.Find("graphql/graphql-ws/transcripts.json") is null)
            Assert.Ignore("The suite graphql is not present; see CONTRIBUTING.md.");
        Assert.That(Cases().Count(), Is.EqualTo(15));
    }

    [TestCaseSource(nameof(Cases))]
    public async Task A_conversation_goes_as_recorded(JsonElement recorded)
    {
        var options = TranscriptHost.Patient;
        if (recorded.TryGetProperty("serverOptions", out var server))
            options = options with { InitTimeout = TimeSpan.FromMilliseconds(server.GetProperty("connectionInitWaitTimeoutMs").GetInt32()) };
        await using var host = await TranscriptHost.StartAsync(options);
        await using var client = await SocketClient.ConnectAsync(host.Address);
        var received = ReceiveAllAsync(client, recorded.GetProperty("expect"));
        foreach (var step in recorded.GetProperty("client").EnumerateArray())
        {
            if (step.TryGetProperty("wait", out var wait))
                await Task.Delay(wait.GetInt32());
            else
                await client.SendAsync(JsonSerializer.SerializeToUtf8Bytes(step));
        }

        var messages = await received;
        // What the script calls equally acceptable: an error for the id in place of the reference server's choice.
        if (recorded.TryGetProperty("note", out _) && messages is [_, var last] && last.GetProperty("type").GetString() == "error")
        {
            Assert.That(last.GetProperty("payload")[0].GetProperty("message").GetString(), Is.Not.Empty);
            Assert.That(client.CloseCode, Is.Null);
            return;
        }

        var expected = recorded.GetProperty("expect");
        Assert.Multiple(() =>
        {
            Assert.That(Texts(messages.Where(message => !message.TryGetProperty("id", out _))), Is.EqualTo(Texts(expected.GetProperty("connectionMessages").EnumerateArray())));
            foreach (var operation in expected.GetProperty("perOperation").EnumerateObject())
                Assert.That(Texts(messages.Where(message => message.TryGetProperty("id", out var id) && id.GetString() == operation.Name)), Is.EqualTo(Texts(operation.Value.EnumerateArray())));
            Assert.That(messages.Count(message => message.TryGetProperty("id", out _)), Is.EqualTo(expected.GetProperty("perOperation").EnumerateObject().Sum(operation => operation.Value.GetArrayLength())));
            Assert.That(client.CloseCode, Is.EqualTo(expected.GetProperty("close") is { ValueKind: JsonValueKind.Object } close ? close.GetProperty("code").GetInt32() : (int?)null));
        });
    }

    /// <summary>All messages until the connection closes; where it is to stay open, until as many came as are expected and nothing follows.</summary>
    private static async Task<List<JsonElement>> ReceiveAllAsync(SocketClient client, JsonElement expected)
    {
        var count = expected.GetProperty("connectionMessages").GetArrayLength() + expected.GetProperty("perOperation").EnumerateObject().Sum(operation => operation.Value.GetArrayLength());
        var isToClose = expected.GetProperty("close").ValueKind == JsonValueKind.Object;
        var messages = new List<JsonElement>();
        while (await client.ReceiveAsync(isToClose || messages.Count < count ? Wait.Patience : Settling) is { } message)
        {
            messages.Add(message);
            if (message.GetProperty("type").GetString() == "error")
                return messages;
        }

        return messages;
    }

    private static List<string> Texts(IEnumerable<JsonElement> messages) => [.. messages.Select(message =>
    {
        var json = JsonNode.Parse(message.GetRawText())!.AsObject();
        return $"{json["type"]} {json["payload"]?.ToJsonString()}";
    })];
}
