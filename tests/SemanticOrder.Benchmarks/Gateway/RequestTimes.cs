using System.Diagnostics;
using System.Globalization;

namespace SemanticOrder.Benchmarks.Gateway;

/// <summary>CPU time, wall times and allocation of one request, asked many times.</summary>
internal sealed class RequestTimes
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(600);

    private readonly List<double> _cpu = [];
    private readonly List<double> _wall = [];
    private double _allocated;

    /// <summary>Median over the rounds of the CPU time of a request, in microseconds.</summary>
    public double Cpu => _cpu.Order().ElementAt(_cpu.Count / 2);

    /// <summary>Asks until the code is compiled for it.</summary>
    public static async ValueTask WarmUpAsync(Func<ValueTask> ask)
    {
        var before = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - before < WarmUp)
            await ask();
    }

    /// <summary>Asks for the time of a round, at least three times.</summary>
    public async ValueTask TakeAsync(Func<ValueTask> ask)
    {
        GC.Collect();
        var (cpu, allocated, count) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), 0);
        while (count < 3 || Environment.CpuUsage.TotalTime - cpu < Round)
        {
            var started = Stopwatch.GetTimestamp();
            await ask();
            _wall.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            count++;
        }

        _cpu.Add((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count);
        _allocated = (GC.GetTotalAllocatedBytes() - allocated) / (double)count;
    }

    /// <summary>One phrase for people.</summary>
    public override string ToString()
    {
        var sorted = _wall.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Cpu:N0} µs, P95 {sorted[(int)(sorted.Count * 0.95)]:0.00}, P99 {sorted[(int)(sorted.Count * 0.99)]:0.00}, {_allocated:N0} B");
    }
}
