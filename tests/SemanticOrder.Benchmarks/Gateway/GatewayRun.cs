using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Benchmarks.Gateway;

/// <summary>
/// <c>gateway [orders] [folder]</c>: fills a SQLite store with orders of ten concept fields through the ingestion, then asks the gateway's GraphQL executor, beside the
/// same questions by hand-written SQL and <c>Utf8JsonWriter</c> in turns (<see cref="BareReader"/>). HTTP is left out on both sides. A folder that is named is kept.
/// </summary>
internal sealed class GatewayRun : IMeasurement
{
    private const int BatchSize = 500;
    private const string Concepts = "c0 { curie label } c1 { curie label } c2 { curie label } c3 { curie label } c4 { curie label } c5 { curie label } c6 { curie label } c7 { curie label } c8 { curie label } c9 { curie label }";

    public string Verb => "gateway";

    public string Arguments => "[orders-in-store, default 1000000] [folder to keep the store in]";

    public int Run(string[] args)
    {
        var orders = 1_000_000;
        if (args.Length > 2 || (args.Length > 0 && !int.TryParse(args[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out orders)))
            return 2;
        var temporary = args.Length == 2 ? null : Directory.CreateTempSubdirectory("semanticorder-gateway-").FullName;
        try
        {
            RunAsync(orders, temporary ?? args[1]).GetAwaiter().GetResult();
        }
        finally
        {
            if (temporary is not null)
                Directory.Delete(temporary, recursive: true);
        }

        return 0;
    }

    private static async Task RunAsync(int orders, string folder)
    {
        var ontologies = Path.Combine(folder, "ontologies");
        CopyCore(ontologies);
        CategoryOrders.WriteKnowledge(ontologies);
        await using var app = await GatewayHost.BuildAsync(new GatewayOptions { Urls = ["http://127.0.0.1:0"], Data = Path.Combine(folder, "data"), Ontologies = ontologies, Samples = null, LogLevel = LogLevel.Warning });
        var services = app.Services.GetRequiredService<GatewayServices>();
        await FillAsync(services, orders);
        using var bare = new BareReader(GatewayStore.FileIn(Path.Combine(folder, "data")));
        Console.WriteLine($"{orders:N0} orders, {CategoryOrders.Under("Half").Count():N0} concepts a branch; CPU µs a request (all threads), wall P95 and P99 in ms, bytes allocated; ours / by hand");
        foreach (var question in Questions())
            await MeasureAsync(services, bare, question);
    }

    private static IEnumerable<Question> Questions()
    {
        foreach (var size in new[] { 10, 50, 100 })
        {
            yield return new Question(
                $"page of {size} orders, newest first", $"{{ orders(first: {size}) {{ nodes {{ id {Concepts} }} }} }}", "{}",
                size == 100 ? (bare, output) => bare.Page(null, byPayment: false, withTotal: false, output) : null);
        }

        yield return new Question("order(id)", $"query($id: ID!) {{ order(id: $id) {{ id {Concepts} }} }}", "{\"id\":\"bench/default/order/B00000777\"}", (bare, output) => bare.Order("bench/default/order/B00000777", output));
        foreach (var (root, share) in CategoryOrders.Branches)
        {
            foreach (var byPayment in new[] { false, true })
            {
                foreach (var withTotal in new[] { false, true })
                {
                    yield return new Question(
                        $"{share} of the orders, {(byPayment ? "largest payment" : "newest")} first{(withTotal ? ", with totalCount" : "")}",
                        $"query($c: ID!) {{ orders(first: 100, {(byPayment ? "orderBy: [{ payment: DESC }], " : "")}where: {{ c0: {{ under: $c }} }}) {{ {(withTotal ? "totalCount " : "")}nodes {{ id {Concepts} }} }} }}",
                        $"{{\"c\":\"bench:{root}\"}}",
                        (bare, output) => bare.Page(root, byPayment, withTotal, output));
                }
            }
        }
    }

    private static async Task MeasureAsync(GatewayServices services, BareReader bare, Question question)
    {
        var document = Encoding.UTF8.GetBytes(question.Document);
        using var variables = JsonDocument.Parse(question.Variables);
        var output = new ArrayBufferWriter<byte>(1 << 16);
        async ValueTask Ours()
        {
            output.ResetWrittenCount();
            var served = services.Schemas.Current;
            var summary = await served.Executor.ExecuteAsync(
                new GraphQLRequest { Document = document, Variables = variables.RootElement, State = new RequestState(served, services, ["en"], services.Clock.GetUtcNow()) { Caller = Caller.Local } }, output);
            if (!summary.HasData || summary.ErrorCount > 0)
                throw new InvalidOperationException(Encoding.UTF8.GetString(output.WrittenSpan));
        }

        ValueTask Bare()
        {
            output.ResetWrittenCount();
            question.Bare!(bare, output);
            return default;
        }

        await Ours();
        if (question.Bare is not null)
            await CheckAsync(output.WrittenSpan.ToArray(), Bare, output, question.Name);
        var (ours, floor) = (new RequestTimes(), new RequestTimes());
        await RequestTimes.WarmUpAsync(Ours);
        if (question.Bare is not null)
            await RequestTimes.WarmUpAsync(Bare);
        for (var round = 0; round < 5; round++)
        {
            // In turns, so that whatever else the machine does meets both.
            await ours.TakeAsync(Ours);
            if (question.Bare is not null)
                await floor.TakeAsync(Bare);
        }

        Console.WriteLine(question.Bare is null
            ? $"{question.Name}: {ours}"
            : string.Create(CultureInfo.InvariantCulture, $"{question.Name}: {ours} / {floor}; ratio {ours.Cpu / floor.Cpu:0.00}"));
    }

    /// <summary>Both give the same orders with the same values.</summary>
    private static async Task CheckAsync(byte[] ours, Func<ValueTask> bare, ArrayBufferWriter<byte> output, string name)
    {
        await bare();
        using var left = JsonDocument.Parse(ours);
        using var right = JsonDocument.Parse(output.WrittenMemory);
        if (!JsonElement.DeepEquals(left.RootElement.GetProperty("data"), right.RootElement.GetProperty("data")))
            throw new InvalidOperationException($"{name}: the two answers differ.");
    }

    private static async Task FillAsync(GatewayServices services, int wanted)
    {
        var next = (int)(await services.Orders.GetSummaryAsync()).Orders;
        var watch = Stopwatch.StartNew();
        for (var present = next; next < wanted; next += BatchSize)
        {
            await services.Ingestion.IngestAsync("bench", CategoryOrders.Payload(next, Math.Min(BatchSize, wanted - next)));
            if ((next + BatchSize) % 50_000 == 0)
                Console.WriteLine($"  filled to {next + BatchSize:N0} ({(next + BatchSize - present) / watch.Elapsed.TotalSeconds:N0} orders/s)");
        }
    }

    private static void CopyCore(string target)
    {
        var source = Path.Combine(Repository.Root, "ontologies", "core");
        Directory.CreateDirectory(Path.Combine(target, "core"));
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, "core", Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>One thing to ask.</summary>
    private sealed record Question(string Name, string Document, string Variables, Action<BareReader, ArrayBufferWriter<byte>>? Bare);
}
