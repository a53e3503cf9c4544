using System.Buffers;
using System.Diagnostics;
using SemanticOrder.Benchmarks.Rdf;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>This project's store and engine, measured as the others are.</summary>
internal static class OwnEngine
{
    public const string Name = "SemanticOrder";
    private const int Runs = 3;

    /// <summary>CPU that is spent on a query, so that the second half is warm on a busy machine as well.</summary>
    private static readonly TimeSpan QueryTime = TimeSpan.FromSeconds(3);

    /// <param name="input">Data and queries.</param>
    /// <param name="allocated">Receives the bytes that one run of each query allocates.</param>
    public static Figures Measure(ComparisonInput input, IDictionary<string, long> allocated)
    {
        var rows = new Dictionary<string, Figure>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var snapshot = RdfLoad.Load(input.Data + ".nt");
        rows["memory"] = new Figure((double)(GC.GetTotalMemory(forceFullCollection: true) - before) / snapshot.QuadCount, snapshot.QuadCount, 0);
        foreach (var extension in (string[])[".nt", ".ttl"])
        {
            rows["parse " + extension] = Repeat(() => RdfLoad.Parse(input.Data + extension));
            rows["load " + extension] = Repeat(() => RdfLoad.Load(input.Data + extension).QuadCount);
        }
        GC.Collect();
        var engine = new SparqlEngine();
        foreach (var file in input.QueryFiles)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            (rows[name], allocated[name]) = MeasureQuery(engine, snapshot, File.ReadAllBytes(file), Path.Combine(input.ResultsOf(Name), name + ".srj"));
        }
        return new Figures(Name, rows);
    }

    private static Figure Repeat(Func<long> run)
    {
        var (times, cpuTimes) = (new List<double>(), new List<double>());
        var count = 0L;
        for (var i = 0; i < Runs; i++)
        {
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            count = run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            cpuTimes.Add((Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        }
        return new Figure(Median(times), count, Mean(cpuTimes));
    }

    private static (Figure Figure, long Allocated) MeasureQuery(SparqlEngine engine, QuadSnapshot snapshot, byte[] text, string result)
    {
        var answer = new ArrayBufferWriter<byte>();
        var (times, cpuTimes) = (new List<double>(), new List<double>());
        var (rows, allocated) = (0L, 0L);
        var begin = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - begin < QueryTime)
        {
            answer.ResetWrittenCount();
            var before = GC.GetTotalAllocatedBytes();
            var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            rows = Answer(engine, snapshot, text, answer);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            cpuTimes.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - before;
        }
        File.WriteAllBytes(result, answer.WrittenSpan);
        return (new Figure(Median(times), rows, Mean(cpuTimes)), allocated);
    }

    /// <summary>From the text of the query to the text of the results.</summary>
    private static long Answer(SparqlEngine engine, QuadSnapshot snapshot, byte[] text, ArrayBufferWriter<byte> answer)
    {
        using var solutions = engine.Select((SelectQuery)SparqlParser.ParseQuery(text), snapshot);
        using var writer = ResultWriter.Create(ResultSyntax.Json, answer);
        writer.Start(solutions.Variables, solutions.Terms);
        var row = new TermId[solutions.Variables.Count];
        var rows = 0L;
        for (; solutions.MoveNext(); rows++)
        {
            for (var column = 0; column < row.Length; column++)
                row[column] = solutions[column];
            writer.WriteRow(row);
        }
        writer.End();
        return rows;
    }

    /// <summary>The mean of the second half: where CPU is counted in ticks, one short run has none or a whole one.</summary>
    private static double Mean(List<double> times) => times.Skip(times.Count / 2).Average();

    /// <summary>The median of the second half of the times; the first half is warm-up.</summary>
    private static double Median(List<double> times) => times.Skip(times.Count / 2).Order().ElementAt((times.Count - times.Count / 2) / 2);
}
