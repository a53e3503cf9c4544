using System.Buffers;
using System.Globalization;
using System.Text;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>What the engine takes without a server: parsing, validation, a request whose document is new, and one whose plan is known. CPU time of this process, the best of several rounds.</summary>
internal static class EngineCosts
{
    private const int Rounds = 7;
    private static readonly TimeSpan RoundCpu = TimeSpan.FromMilliseconds(400);

    public static void Print()
    {
        Console.WriteLine("| request | parse, µs CPU | validate, µs (a second) | new document, µs | known plan, µs | known plan, bytes allocated |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var schema = ShopSchema.Build();
        foreach (var (name, document, _) in ShopRequests.All)
        {
            var text = Encoding.UTF8.GetBytes(document);
            var syntax = Parser.ParseDocument(text);
            var body = ShopRequests.Body(name);
            var warm = new GraphQLExecutor(schema);
            var cold = new GraphQLExecutor(schema, new ExecutorOptions { CacheBytes = 0 });
            var output = new ArrayBufferWriter<byte>(64 * 1024);
            var (parse, _) = Measure(() => Parser.ParseDocument(text));
            var (validate, _) = Measure(() => DocumentValidator.Validate(schema, syntax));
            var (first, _) = Measure(() => Execute(cold, body, output));
            var (known, allocated) = Measure(() => Execute(warm, body, output));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {parse:N1} | {validate:N0} ({1e6 / validate:N0}) | {first:N0} | {known:N1} | {allocated:N0} |"));
        }
    }

    private static void Execute(GraphQLExecutor executor, byte[] body, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
#pragma warning disable CA2012 // Nothing here is asynchronous, and a task would be one more allocation.
        var summary = executor.ExecuteAsync(GraphQLRequest.FromJson(body), output).GetAwaiter().GetResult();
#pragma warning restore CA2012
        if (!summary.HasData || summary.ErrorCount > 0)
            throw new InvalidOperationException(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <returns>Microseconds of CPU and bytes allocated, each for one call.</returns>
    private static (double Microseconds, double Bytes) Measure(Action call)
    {
        var (best, bytes) = (double.PositiveInfinity, 0d);
        for (var round = 0; round < Rounds; round++)
        {
            var (start, before, count) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), 0);
            while (Environment.CpuUsage.TotalTime - start < RoundCpu)
            {
                for (var repeat = 0; repeat < 20; repeat++)
                    call();
                count += 20;
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / count);
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / count;
        }

        return (best, bytes);
    }
}
