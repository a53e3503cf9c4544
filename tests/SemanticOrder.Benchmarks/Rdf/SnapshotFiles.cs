using System.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Benchmarks.Rdf;

/// <summary>A loaded store written to a binary snapshot file, and read back until the first query is answered. Medians; the file is in the system's cache.</summary>
public sealed class SnapshotFiles : IMeasurement
{
    private const int Runs = 7;

    public string Verb => "rdf-snapshot";

    public string Arguments => "FILE.nt|FILE.ttl|FILE.trig|FILE.nq";

    public int Run(string[] args)
    {
        if (args.Length != 1 || !File.Exists(args[0]))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        var snapshot = RdfLoad.Load(args[0]);
        var path = Path.Combine(Path.GetTempPath(), $"rdf-snapshot-{Environment.ProcessId}");
        try
        {
            Print("write", () => SnapshotFile.Write(path, snapshot));
            Console.WriteLine(FormattableString.Invariant($"{new FileInfo(path).Length / (double)snapshot.QuadCount,8:N1} bytes/triple in the file"));
            var first = snapshot.Match(QuadPattern.Any, GraphSelection.All).First();
            Print("read to first answer", () =>
            {
                if (!SnapshotFile.Read(path).Snapshot.Contains(first))
                    throw new InvalidDataException();
            });
        }
        finally
        {
            File.Delete(path);
        }
        return 0;
    }

    private static void Print(string name, Action run)
    {
        var times = new List<(double Wall, double Cpu)>();
        for (var i = 0; i < Runs; i++)
        {
            GC.Collect();
            var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            run();
            times.Add((clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds));
        }
        var (wall, used) = times.OrderBy(t => t.Wall).ElementAt(Runs / 2);
        Console.WriteLine(FormattableString.Invariant($"{name}: {wall:N0} ms, {used:N0} ms of CPU, the slowest (the first, as a rule) {times.Max(t => t.Wall):N0} ms"));
    }
}
