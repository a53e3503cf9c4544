using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Tests.Commands;

/// <summary>
/// The process that ingests is killed in the middle of its batches, at moments that a seed chooses. What it acknowledged is there afterwards, and sending everything again
/// gives what an undisturbed run gives: records, links, interpretations and facts.
/// </summary>
public sealed class KillTests
{
    private const int Orders = 800;
    private static readonly string[] Steps = ["crm:tickets.csv", "taobao:trades.json", "wms:waves.csv"];

    private string _folder = null!;
    private string _undisturbed = null!;

    [OneTimeSetUp]
    public async Task RunUndisturbedAsync()
    {
        _folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        await WriteTradesAsync("trades.json");
        await File.WriteAllLinesAsync(Path.Combine(_folder, "tickets.csv"), Enumerable.Range(0, Orders).Select(Ticket)
            .Prepend("ticket_id,order_no,created_at,service_level,requested_by,free_text"));
        await File.WriteAllLinesAsync(Path.Combine(_folder, "waves.csv"), Enumerable.Range(0, Orders).Select(Wave)
            .Prepend("wms_no,order_no,queue,wave_cutoff,pick_sla_min,temp_zone"));
        for (var done = 0; done < Steps.Length; done++)
        {
            await IngestAsync("undisturbed", [Steps[done]]);
            Repository.Copy(Path.Combine(_folder, "undisturbed"), Path.Combine(_folder, $"after-{done + 1}"));
        }

        _undisturbed = await DumpAsync("undisturbed");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [CancelAfter(300_000)]
    public async Task Killing_the_ingest_verb_in_a_batch_loses_nothing_acknowledged_and_a_second_run_completes_it(int seed, CancellationToken limit)
    {
        var (random, data) = (new Random(seed), $"verb-{seed}");
        var killedAt = seed % Steps.Length;
        Prepare(data, killedAt);
        var (source, file) = Split(Steps[killedAt]);
        var acknowledgedBefore = random.Next(2);
        using var victim = GatewayProcess.Start("ingest", Path.Combine(_folder, file), "--source", source, "--data", Path.Combine(_folder, data));
        bool IsProgress(string line) => line.StartsWith($"{file}: ", StringComparison.Ordinal) && int.TryParse(line.AsSpan(file.Length + 2), out _);
        if (acknowledgedBefore > 0)
            await victim.WaitForAsync(IsProgress, acknowledgedBefore, limit);
        else
            await WaitForDatabaseAsync(data, killedAt, victim, limit);
        await Task.Delay(random.Next(200), limit);
        await victim.KillAsync();

        var acknowledged = Steps[..killedAt].SelectMany(KeysOf)
            .Concat(KeysOf(Steps[killedAt]).Take(victim.Lines.Where(IsProgress).Select(line => int.Parse(line.AsSpan(file.Length + 2), CultureInfo.InvariantCulture)).LastOrDefault()))
            .ToList();
        var found = Records(await DumpAsync(data)).ToHashSet();
        TestContext.Out.WriteLine($"killed in {file}, {acknowledged.Count} records acknowledged, {found.Count} found");
        Assert.That(acknowledged.Where(key => !found.Contains(key)), Is.Empty, "acknowledged, but lost");

        using var restarted = GatewayProcess.Start("ingest", Path.Combine(_folder, file), "--source", source, "--data", Path.Combine(_folder, data));
        Assert.That(await restarted.EndAsync(limit), Is.Zero);
        await IngestAsync(data, Steps);
        Assert.That(await DumpAsync(data) == _undisturbed, Is.True, "the same records, orders, interpretations and facts");
    }

    [TestCase(11)]
    [TestCase(12)]
    [CancelAfter(300_000)]
    public async Task Killing_the_gateway_while_it_takes_payloads_over_http_loses_nothing_it_answered_for(int seed, CancellationToken limit)
    {
        var (random, data) = (new Random(seed), $"http-{seed}");
        var killedAt = seed % Steps.Length;
        Prepare(data, killedAt);
        using var victim = GatewayProcess.Start("serve", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, data), "--no-samples");
        var greeting = await victim.WaitForAsync(line => line.Contains("is at", StringComparison.Ordinal), 1, limit);
        using var client = new HttpClient { BaseAddress = new Uri(greeting[0].Split("is at", 2)[1].Trim().Split(' ')[0]) };
        var answered = Steps[..killedAt].SelectMany(KeysOf).ToList();
        foreach (var step in Steps[killedAt..])
        {
            var (source, file) = Split(step);
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(_folder, file), limit));
            content.Headers.ContentType = new("application/octet-stream");
            var sending = client.PostAsync(new Uri($"/ingest/{source}", UriKind.Relative), content, limit);
            if (step == Steps[^1] || random.Next(2) == 0)
            {
                await Task.Delay(random.Next(600), limit);
                await victim.KillAsync();
            }

            try
            {
                using var response = await sending;
                if (response.IsSuccessStatusCode)
                    answered.AddRange(KeysOf(step));
            }
            catch (HttpRequestException)
            {
                // Cut off in the middle: nothing was promised.
                break;
            }
        }

        var found = Records(await DumpAsync(data)).ToHashSet();
        TestContext.Out.WriteLine($"killed over HTTP, {answered.Count} records acknowledged, {found.Count} found");
        Assert.That(answered.Where(key => !found.Contains(key)), Is.Empty, "answered for, but lost");

        await IngestAsync(data, Steps);
        Assert.That(await DumpAsync(data) == _undisturbed, Is.True, "the same records, orders, interpretations and facts");
    }

    private static (string Source, string File) Split(string step) => step.Split(':') is [var source, var file] ? (source, file) : throw new FormatException(step);

    private static string Number(int order) => string.Create(CultureInfo.InvariantCulture, $"7700000000000{order:00000}");

    private static string Ticket(int order) => string.Create(CultureInfo.InvariantCulture, $"K-{order},{Number(order)},2026-01-10T20:06:00+08:00,{(order % 3 == 0 ? "加急" : "普通")},sales-07,");

    private static string Wave(int order) => string.Create(CultureInfo.InvariantCulture, $"V-{order},{Number(order)},{(order % 2 == 0 ? "STD" : "GREEN")},2026-01-11T10:00:00+08:00,720,{(order % 5 == 0 ? "F18" : "AMB")}");

    private static IEnumerable<string> KeysOf(string step) => step switch
    {
        "crm:tickets.csv" => Enumerable.Range(0, Orders).Select(order => $"crm/default/ticket/K-{order}"),
        "taobao:trades.json" => Enumerable.Range(0, Orders).Select(order => $"taobao/default/trade/{Number(order)}"),
        _ => Enumerable.Range(0, Orders).Select(order => $"wms/default/wave/V-{order}"),
    };

    private static IEnumerable<string> Records(string dump) => dump.Split('\n').Where(line => line.StartsWith("record ", StringComparison.Ordinal)).Select(line => line["record ".Length..]);

    private async Task WriteTradesAsync(string file)
    {
        var payload = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "taobao-trades.json")))!;
        var trades = payload["trades_sold_get_response"]!["trades"]!["trade"]!.AsArray();
        var templates = trades.Select(trade => trade!.ToJsonString()).ToList();
        trades.Clear();
        for (var order = 0; order < Orders; order++)
        {
            var trade = JsonNode.Parse(templates[order % templates.Count])!;
            trade["tid"] = Number(order);
            trades.Add(trade);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, file), payload.ToJsonString());
    }

    /// <summary>A database that holds what an undisturbed run of the first steps left.</summary>
    private void Prepare(string data, int steps)
    {
        if (steps > 0)
            Repository.Copy(Path.Combine(_folder, $"after-{steps}"), Path.Combine(_folder, data));
    }

    private async Task IngestAsync(string data, string[] steps)
    {
        await using var store = GatewayStore.Open(Path.Combine(_folder, data));
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        await knowledge.StartAsync(ShippedKnowledge.Compiled);
        var ingestion = new IngestionService(store, knowledge, new IngestionOptions(), TimeProvider.System);
        foreach (var (source, file) in steps.Select(Split))
            Assert.That((await ingestion.IngestAsync(source, await File.ReadAllBytesAsync(Path.Combine(_folder, file)))).Rejected, Is.Empty, file);
    }

    /// <summary>The first batch is under way when the write-ahead log has grown past the knowledge.</summary>
    private async Task WaitForDatabaseAsync(string data, int step, GatewayProcess victim, CancellationToken limit)
    {
        var log = new FileInfo(Path.Combine(GatewayStore.FileIn(Path.Combine(_folder, data)) + "-wal"));
        while (!victim.HasEnded && !(log.Exists && log.Length > (step == 0 ? 400_000 : 0)))
        {
            await Task.Delay(10, limit);
            log.Refresh();
        }
    }

    private async Task<string> DumpAsync(string data)
    {
        await using var store = GatewayStore.Open(Path.Combine(_folder, data));
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        await knowledge.StartAsync(ShippedKnowledge.Compiled);
        using var output = new StringWriter(new StringBuilder(1 << 20));
        await store.DumpAsync(output, new DumpOptions(document => DocumentText.Write(InterpretationCodec.Decode(document.Span), knowledge.Current.Numbering.IriOf)));
        return output.ToString();
    }
}
