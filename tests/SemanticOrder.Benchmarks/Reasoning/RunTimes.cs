using System.Diagnostics;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>Repeated runs of one thing: time by the clock, CPU time of the process, and what the process allocated.</summary>
internal sealed class RunTimes
{
    private readonly List<(double Milliseconds, double Cpu, long Bytes)> _runs = [];

    /// <summary>Milliseconds by the clock.</summary>
    public double Median => MedianOf(run => run.Milliseconds);

    public double Best => _runs.Min(run => run.Milliseconds);

    public double Worst => _runs.Max(run => run.Milliseconds);

    /// <summary>Median milliseconds of CPU, all threads together.</summary>
    public double Cpu => MedianOf(run => run.Cpu);

    /// <summary>Median bytes.</summary>
    public double Bytes => MedianOf(run => run.Bytes);

    public T Take<T>(Func<T> run)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var result = run();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        _runs.Add((elapsed, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes));
        return result;
    }

    private double MedianOf(Func<(double Milliseconds, double Cpu, long Bytes), double> value) => _runs.Select(value).Order().ElementAt(_runs.Count / 2);
}
