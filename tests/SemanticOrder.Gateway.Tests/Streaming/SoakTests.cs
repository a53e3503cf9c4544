using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>
/// Mixed load with 200 subscriptions while orders arrive and knowledge is published over and over: no error, no lost event, memory flat. 12 seconds, or as many as <c>SEMANTICORDER_SOAK_SECONDS</c> says.
/// </summary>
[NonParallelizable]
public sealed partial class SoakTests
{
    private const string Publications = "subscription { knowledgePublished { version } }";
    private const string Changes = "subscription { orderChanged { sequence kind } }";
    private const int Connections = 20;
    private const int SubscriptionsEach = 10;
    private const int Workers = 3;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("SEMANTICORDER_SOAK_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 12);

    /// <summary>A short run does in its time what half a minute would do.</summary>
    private static readonly double Pace = Math.Min(1, Duration.TotalSeconds / 30);

    private static readonly string[] Queries =
    [
        "{ orders(first: 20) { nodes { id statements { property value } conflicts { kind text } } } }",
        "{ orders(where: { temperature: { some: { concept: { under: \"cold:Frozen\" } } } }) { totalCount nodes { id } } }",
        "{ translate(from: { system: \"jd\", field: \"venderRemark\", value: \"冷链\" }, to: { system: \"wms\", field: \"temp_zone\" }) { candidates { value reason } } }",
        "{ conceptTree(root: \"cold:Frozen\", depth: 2) { curie label } knowledge { version } }",
    ];

    private readonly ConcurrentQueue<string> _faults = new();
    private int _heard;

    /// <summary>Each text that was heard once, so that what the clients remember does not look like the gateway's memory.</summary>
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    [Test]
    public async Task Nothing_is_lost_and_nothing_grows()
    {
        await using var gateway = await TestGateway.StartAsync();
        var clients = new List<SocketClient>();
        try
        {
            var heard = new List<Task<Dictionary<string, List<string>>>>();
            using var listening = new CancellationTokenSource();
            for (var index = 0; index < Connections; index++)
            {
                var client = await SocketClient.InitialiseAsync(gateway.Address);
                clients.Add(client);
                await client.ReceiveAsync();
                for (var id = 0; id < SubscriptionsEach; id++)
                    await client.SubscribeAsync($"{index}-{id}", id % 2 == 0 ? Publications : Changes);
                heard.Add(ListenAsync(client, listening.Token));
            }

            await gateway.SubscribedAsync(Connections * SubscriptionsEach);
            var store = gateway.Service<IOrderStore>();
            var before = await store.GetLastChangeAsync();
            using var end = new CancellationTokenSource(Duration);
            var load = Enumerable.Range(0, Workers).Select(worker => LoadAsync(gateway, worker, end.Token)).ToList();
            var (published, memory) = await PublishAsync(gateway, end.Token);
            await Task.WhenAll(load);
            var changed = (await store.ReadChangesAsync(before, int.MaxValue)).Select(change => change.Sequence.ToString(CultureInfo.InvariantCulture)).ToList();
            var expected = Connections * SubscriptionsEach / 2 * (changed.Count + published.Count);
            await Wait.ForAsync(() => Volatile.Read(ref _heard) >= expected || !_faults.IsEmpty, $"{expected} events are heard");
            // Time for what should not come any more.
            await Task.Delay(1_000);
            await listening.CancelAsync();
            var events = (await Task.WhenAll(heard)).SelectMany(of => of).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(_faults, Is.Empty);
                Assert.That(published, Is.Not.Empty);
                Assert.That(changed, Is.Not.Empty);
                Assert.That(events, Has.Count.EqualTo(Connections * SubscriptionsEach), "every subscription heard something");
                Assert.That(events.Where(of => !of.Value.SequenceEqual(IsOfChanges(of.Key) ? changed : published)).Select(of => $"{of.Key}: {of.Value.Count}"), Is.Empty, $"each of {published.Count} publications or {changed.Count} changes once, in order");
                Assert.That(memory[^1], Is.LessThan((memory[0] * 1.25) + (32L << 20)), $"live memory over time, in MiB: {string.Join(", ", memory.Select(bytes => bytes >> 20))}");
            });
            TestContext.Out.WriteLine($"{published.Count} publications, {changed.Count} changes of orders, {events.Sum(of => of.Value.Count)} events, live memory in MiB: {string.Join(", ", memory.Select(bytes => bytes >> 20))}");
        }
        finally
        {
            foreach (var client in clients)
                await client.DisposeAsync();
        }
    }

    /// <summary>Publishes a new version every ten seconds of a long run, and measures what lives after each.</summary>
    private static async Task<(List<string> Versions, List<long> Memory)> PublishAsync(TestGateway gateway, CancellationToken end)
    {
        var (versions, memory) = (new List<string>(), new List<long>());
        while (!end.IsCancellationRequested)
        {
            File.AppendAllText(Path.Combine(gateway.Ontologies, "core", "order.ttl"), $"\n# {versions.Count}\n");
            versions.Add((await gateway.QueryAsync("mutation { reloadKnowledge { version } }")).GetProperty("reloadKnowledge").GetProperty("version").GetString()!);
            // Four former versions are kept for explanations; before they are there, memory grows as it should.
            if (versions.Count > 4 || memory.Count == 0)
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(10) * Pace, end);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        if (versions.Count > 5)
            memory.RemoveAt(0);
        memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        return (versions, memory);
    }

    private async Task LoadAsync(TestGateway gateway, int worker, CancellationToken end)
    {
        var payload = await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "taobao-trades.json"), CancellationToken.None);
        for (var turn = worker; !end.IsCancellationRequested; turn++)
        {
            try
            {
                if (turn % 10 == 0)
                {
                    // Orders that nobody has seen: digits of their numbers are the worker's turn.
                    var arriving = NumberDigits().Replace(payload, string.Create(CultureInfo.InvariantCulture, $"${{1}}{(turn * Workers) + worker:D7}${{2}}"));
                    using var ingested = await gateway.IngestAsync("taobao", arriving);
                    if (!ingested.IsSuccessStatusCode)
                        _faults.Enqueue($"ingest: {ingested.StatusCode}");
                }

                var answer = await gateway.AskAsync(Queries[turn % Queries.Length]);
                if (answer.TryGetProperty("errors", out var errors))
                    _faults.Enqueue(errors.GetRawText());
                await Task.Delay(TimeSpan.FromMilliseconds(50) * Pace, CancellationToken.None);
            }
            catch (Exception fault) when (fault is HttpRequestException or JsonException)
            {
                _faults.Enqueue(fault.Message);
            }
        }
    }

    private async Task<Dictionary<string, List<string>>> ListenAsync(SocketClient client, CancellationToken end)
    {
        var heard = new Dictionary<string, List<string>>();
        while (!end.IsCancellationRequested)
        {
            if (await client.ReceiveAsync(TimeSpan.FromHours(1), end) is not { } message)
            {
                if (!end.IsCancellationRequested)
                    _faults.Enqueue($"a connection was closed with {client.CloseCode}");
                break;
            }

            if (message.GetProperty("type").GetString() != "next")
                _faults.Enqueue(message.GetRawText());
            else if (message.GetProperty("payload").TryGetProperty("errors", out var errors))
                _faults.Enqueue(errors.GetRawText());
            else
                Note(heard, message.GetProperty("id").GetString()!, message.GetProperty("payload").GetProperty("data"));
        }

        return heard;
    }

    private void Note(Dictionary<string, List<string>> heard, string subscription, JsonElement data)
    {
        var text = IsOfChanges(subscription) ? data.GetProperty("orderChanged").GetProperty("sequence").GetString()! : data.GetProperty("knowledgePublished").GetProperty("version").GetString()!;
        if (!heard.TryGetValue(subscription, out var texts))
            heard[subscription] = texts = [];
        texts.Add(_texts.GetOrAdd(text, text));
        Interlocked.Increment(ref _heard);
    }

    private static bool IsOfChanges(string subscription) => int.Parse(subscription[(subscription.IndexOf('-', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) % 2 == 1;

    [GeneratedRegex("(\"tid\"\\s*:\\s*\"?\\d+)\\d{7}(\\d{3})")]
    private static partial Regex NumberDigits();
}
