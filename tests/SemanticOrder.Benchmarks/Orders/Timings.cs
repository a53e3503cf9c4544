using System.Globalization;

namespace SemanticOrder.Benchmarks.Orders;

/// <summary>CPU time of the whole process for repeated runs over the same payloads, with what they allocate.</summary>
internal sealed class Timings(string name, int count)
{
    private readonly List<double> _microseconds = [];
    private long _allocated;

    /// <summary>Median CPU time of one order, in microseconds.</summary>
    public double Median => _microseconds.Order().ElementAt(_microseconds.Count / 2);

    /// <summary>Runs once, and notes the time unless code is still being compiled for it.</summary>
    public void Take(Action run, bool isWarmUp)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes();
        var before = Environment.CpuUsage.TotalTime;
        run();
        var spent = Environment.CpuUsage.TotalTime - before;
        if (isWarmUp)
            return;
        _microseconds.Add(spent.TotalMicroseconds / count);
        _allocated = GC.GetTotalAllocatedBytes() - bytes;
    }

    /// <summary>One line for people.</summary>
    public string Report() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {Median:0.0} µs CPU per order ({1_000_000 / Median:N0} orders/s), best {_microseconds.Min():0.0} ({1_000_000 / _microseconds.Min():N0}/s), {_allocated / count:N0} bytes allocated; runs {string.Join(" ", _microseconds.Select(time => time.ToString("0.0", CultureInfo.InvariantCulture)))}");
}
