using System.Net.WebSockets;
using NUnit.Framework;
using SemanticOrder.Gateway.Endpoints.Streaming;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>WebSockets: what a client may do wrong, and what it gets for it.</summary>
public sealed class SocketTests
{
    [Test]
    public async Task An_event_reaches_every_subscriber_and_the_connection_stays()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        await using var client = await SocketClient.InitialiseAsync(gateway.Address);
        await client.SubscribeAsync("1", "subscription { knowledgePublished { version mode } }");
        await client.SubscribeAsync("2", "{ knowledge { version } }");
        await client.ReceiveAsync();
        var query = (await client.ReceiveAsync())!.Value;
        await client.ReceiveAsync();
        await gateway.SubscribedAsync(1);
        File.AppendAllText(Path.Combine(gateway.Ontologies, "core", "order.ttl"), "\n# changed\n");
        var published = await gateway.QueryAsync("mutation { reloadKnowledge { version } }");
        var first = (await client.ReceiveAsync())!.Value;
        await gateway.QueryAsync("mutation { reloadKnowledge { version } }");
        var second = (await client.ReceiveAsync())!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(query.GetProperty("id").GetString(), Is.EqualTo("2"));
            Assert.That(first.GetProperty("id").GetString(), Is.EqualTo("1"));
            Assert.That(first.GetProperty("payload").GetProperty("data").GetProperty("knowledgePublished").GetProperty("version").GetString(), Is.EqualTo(published.GetProperty("reloadKnowledge").GetProperty("version").GetString()));
            Assert.That(second.GetProperty("type").GetString(), Is.EqualTo("next"), "a swap ends no subscription that is still valid");
        });
    }

    [Test]
    public async Task Another_subprotocol_is_4406()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient);
        await using var client = await SocketClient.ConnectAsync(host.Address, subprotocol: null);
        Assert.That(await client.ReceiveToEndAsync(), Is.EqualTo(4406));
    }

    [Test]
    public async Task A_second_initialisation_is_4429()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient);
        await using var client = await SocketClient.InitialiseAsync(host.Address);
        await client.SendAsync(new { type = "connection_init" });
        Assert.That(await client.ReceiveToEndAsync(), Is.EqualTo(4429));
    }

    [Test]
    public async Task An_id_in_use_is_4409()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient);
        await using var client = await SocketClient.InitialiseAsync(host.Address);
        await client.SubscribeAsync("1", "subscription { never }");
        await client.SubscribeAsync("1", "subscription { never }");
        Assert.That(await client.ReceiveToEndAsync(), Is.EqualTo(4409));
    }

    [Test]
    public async Task Binary_messages_and_messages_over_the_limit_end_the_connection()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient with { MaxMessageBytes = 1000 });
        await using var binary = await SocketClient.ConnectAsync(host.Address);
        await binary.SendAsync("{\"type\":\"ping\"}"u8.ToArray(), WebSocketMessageType.Binary);
        await using var large = await SocketClient.ConnectAsync(host.Address);
        await large.SendAsync(new byte[50_000]);
        Assert.Multiple(async () =>
        {
            Assert.That(await binary.ReceiveToEndAsync(), Is.EqualTo(4400));
            Assert.That(await large.ReceiveToEndAsync(), Is.EqualTo(1009));
        });
    }

    [TestCase("not json")]
    [TestCase("[]")]
    [TestCase("{\"type\":1}")]
    [TestCase("{\"type\":\"connection_init\",\"payload\":1}")]
    [TestCase("{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ hello }\"}}")]
    [TestCase("{\"type\":\"complete\"}")]
    public async Task A_message_that_is_none_is_4400(string message)
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient);
        await using var client = await SocketClient.ConnectAsync(host.Address);
        await client.SendAsync(System.Text.Encoding.UTF8.GetBytes(message));
        Assert.That(await client.ReceiveToEndAsync(), Is.EqualTo(4400));
    }

    [Test]
    public async Task One_operation_too_many_is_an_error_for_its_id_alone()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient with { MaxOperations = 2 });
        await using var client = await SocketClient.InitialiseAsync(host.Address);
        await client.ReceiveAsync();
        foreach (var id in new[] { "1", "2", "3" })
            await client.SubscribeAsync(id, "subscription { never }");
        var refused = (await client.ReceiveAsync())!.Value;
        await client.SendAsync(new { id = "1", type = "complete" });
        await client.SubscribeAsync("4", "{ hello }");
        var answered = (await client.ReceiveAsync())!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(refused.GetProperty("id").GetString(), Is.EqualTo("3"));
            Assert.That(refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO8057"));
            Assert.That(answered.GetProperty("id").GetString(), Is.EqualTo("4"));
        });
    }

    [Test]
    public async Task A_stream_that_fails_is_an_error_after_what_came_before()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient);
        await using var client = await SocketClient.InitialiseAsync(host.Address);
        await client.ReceiveAsync();
        await client.SubscribeAsync("1", "subscription { boom }");
        var types = new[] { (await client.ReceiveAsync())!.Value, (await client.ReceiveAsync())!.Value }.Select(message => message.GetProperty("type").GetString());
        Assert.That(types, Is.EqualTo(new[] { "next", "error" }));
    }

    [Test]
    public async Task One_connection_too_many_is_refused_and_the_place_is_free_again_afterwards()
    {
        await using var host = await TranscriptHost.StartAsync(TranscriptHost.Patient with { MaxConnections = 1 });
        await using (await SocketClient.InitialiseAsync(host.Address))
            Assert.That(async () => await SocketClient.ConnectAsync(host.Address), Throws.InstanceOf<WebSocketException>().With.Message.Contain("503"));
        await Wait.ForAsync(() => host.Open == 0, "the place is free");
        await using var next = await SocketClient.InitialiseAsync(host.Address);
        Assert.That((await next.ReceiveAsync())!.Value.GetProperty("type").GetString(), Is.EqualTo("connection_ack"));
    }

    [Test]
    public async Task A_client_that_does_not_read_is_left_and_what_waited_for_it_is_dropped()
    {
        var options = TranscriptHost.Patient with { MaxQueuedMessages = 8, SlowConsumerPatience = TimeSpan.FromMilliseconds(300) };
        await using var host = await TranscriptHost.StartAsync(options);
        await using var client = await SocketClient.InitialiseAsync(host.Address);
        await client.SubscribeAsync("1", "subscription { flood }");
        await Wait.ForAsync(() => host.FloodsEnded == 1, "the operation ends, for which nobody waits");
        await Wait.ForAsync(() => host.Open == 0, "the connection is given up");
    }

    [Test]
    public async Task A_client_that_reads_slowly_is_told_with_4508()
    {
        var options = TranscriptHost.Patient with { MaxQueuedMessages = 4, SlowConsumerPatience = TimeSpan.FromMilliseconds(200) };
        await using var host = await TranscriptHost.StartAsync(options);
        await using var client = await SocketClient.InitialiseAsync(host.Address);
        await client.SubscribeAsync("1", "subscription { flood }");
        await Wait.ForAsync(() => host.FloodsEnded == 1, "the gateway has lost its patience");
        Assert.That(await client.ReceiveToEndAsync(), Is.EqualTo(4508));
    }

    [Test]
    public async Task Another_sites_page_cannot_open_a_socket()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        Assert.That(
            async () => await SocketClient.ConnectAsync(gateway.Address, configure: options => options.SetRequestHeader("Origin", "https://shop.example")),
            Throws.InstanceOf<WebSocketException>().With.Message.Contain("403"));
    }
}
