using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SemanticOrder.Benchmarks.Sparql.Peers;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>
/// Our engine over Kestrel beside mercurius with jit and answers written by hand, on the shop's schema: CPU time of the server's process for one request, in rounds that go from server to
/// server, so that other work on the machine meets all of them. The best round counts. All have to give the same data.
/// </summary>
public sealed class ServerComparison : IMeasurement
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RoundCpu = TimeSpan.FromSeconds(1);

    public string Verb => "graphql";

    public string Arguments => "[single|list|alias|introspection ...] (needs node and npm for mercurius)";

    public int Run(string[] args)
    {
        EngineCosts.Print();
        var requests = ShopRequests.All.Select(request => request.Name).Where(name => args.Length == 0 || args.Contains(name)).ToArray();
        if (requests.Length == 0)
            return 2;
        var servers = StartAll();
        try
        {
            return CompareAsync(servers, requests).GetAwaiter().GetResult();
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static List<ServerProcess> StartAll()
    {
        var program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        List<ServerProcess> servers = [ServerProcess.Start("ours", program, [.. self, "graphql-serve", "engine"]), ServerProcess.Start("by hand", program, [.. self, "graphql-serve", "floor"])];
        if (Mercurius() is { } mercurius)
            servers.Add(mercurius);
        return servers;
    }

    private static ServerProcess? Mercurius()
    {
        if (!PeerProcess.Exists("node") || !PeerProcess.Exists("npm"))
        {
            Console.WriteLine("mercurius: not present (node and npm are needed)");
            return null;
        }

        var modules = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "peers", "npm")).FullName;
        try
        {
            if (!Directory.Exists(Path.Combine(modules, "node_modules", "mercurius")))
                PeerProcess.Run("npm", ["install", "--silent", "--no-save", "--prefix", modules, "fastify@5", "mercurius@16.10.0", "graphql@16.15.0"], Console.WriteLine);
            return ServerProcess.Start("mercurius-jit", "node", Path.Combine(Repository.Root, "tests/SemanticOrder.Benchmarks/GraphQL/Peers/mercurius.cjs"), modules);
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine($"mercurius: not present ({failure.Message})");
            return null;
        }
    }

    private static async Task<int> CompareAsync(List<ServerProcess> servers, string[] requests)
    {
        Console.WriteLine($"\n| request | {string.Join(" | ", servers.Select(server => $"{server.Name}, µs CPU"))} | ours ÷ by hand | ours ÷ mercurius-jit | ours, bytes allocated with Kestrel |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", servers.Count + 3))}");
        var isSame = true;
        foreach (var request in requests)
        {
            var answering = servers.Where(server => server.Name != "by hand" || request is "single" or "list").ToList();
            isSame &= request == "introspection" || await GiveSameDataAsync(answering, request);
            var costs = answering.ToDictionary(server => server.Name, _ => double.PositiveInfinity);
            foreach (var server in answering)
                await MeasureAsync(server, request, WarmUp);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var server in answering)
                    costs[server.Name] = Math.Min(costs[server.Name], await MeasureAsync(server, request, RoundCpu));
            }

            Print(request, servers, costs, await AllocatedAsync(servers[0], request));
        }

        return isSame ? 0 : 1;
    }

    /// <returns>Microseconds of CPU a request.</returns>
    private static async Task<double> MeasureAsync(ServerProcess server, string request, TimeSpan cpu)
    {
        var load = new LoadGenerator(server.Address, ShopRequests.Body(request));
        using var stop = new CancellationTokenSource();
        var (start, clock) = (server.Cpu, Stopwatch.StartNew());
        var run = load.RunAsync(stop.Token);
        while (server.Cpu - start < cpu && clock.Elapsed < cpu * 20 && !run.IsCompleted)
            await Task.Delay(20);
        await stop.CancelAsync();
        await run;
        return (server.Cpu - start).TotalMicroseconds / load.Answered;
    }

    private static async Task<double> AllocatedAsync(ServerProcess server, string request)
    {
        var load = new LoadGenerator(server.Address, ShopRequests.Body(request));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var before = await server.AllocatedAsync();
        await load.RunAsync(stop.Token);
        return (double)(await server.AllocatedAsync() - before) / load.Answered;
    }

    private static async Task<bool> GiveSameDataAsync(List<ServerProcess> servers, string request)
    {
        var answers = new List<JsonElement>();
        foreach (var server in servers)
            answers.Add(JsonDocument.Parse(await new LoadGenerator(server.Address, ShopRequests.Body(request)).SendOnceAsync()).RootElement.GetProperty("data"));
        var isSame = answers.TrueForAll(answer => JsonElement.DeepEquals(answer, answers[0]));
        if (!isSame)
            Console.WriteLine($"{request}: the servers do not give the same data.");
        return isSame;
    }

    private static void Print(string request, List<ServerProcess> servers, Dictionary<string, double> costs, double allocated)
    {
        string Cost(string name) => costs.TryGetValue(name, out var cost) ? Number(cost) : "–";
        string Ratio(string name) => costs.TryGetValue(name, out var cost) ? Number(costs["ours"] / cost) : "–";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {request} | {string.Join(" | ", servers.Select(server => Cost(server.Name)))} | {Ratio("by hand")} | {Ratio("mercurius-jit")} | {allocated:N0} |"));
    }

    private static string Number(double value) => value.ToString(value < 10 ? "N2" : value < 100 ? "N1" : "N0", CultureInfo.InvariantCulture);
}
