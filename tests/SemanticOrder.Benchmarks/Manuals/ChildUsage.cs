using System.Globalization;
using System.Runtime.InteropServices;

namespace SemanticOrder.Benchmarks.Manuals;

/// <summary>What child processes take, by the counts of Linux.</summary>
internal static class ChildUsage
{
    private const int Children = -1;

    /// <summary>User and system time of all that have ended (getrusage).</summary>
    public static TimeSpan Cpu()
    {
        var usage = new long[18];
        if (ResourceUsage(Children, usage) != 0)
            throw new PlatformNotSupportedException("getrusage");
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    /// <summary>The most memory that one of those now running ever had resident. (What getrusage says of it includes the parent's own, from before the child became another program.)</summary>
    /// <returns>Bytes; 0 when none runs.</returns>
    public static long PeakBytes()
    {
        var parent = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        long peak = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var status = File.ReadLines(Path.Combine(folder, "status")).Select(line => line.Split(':', StringSplitOptions.TrimEntries)).ToDictionary(parts => parts[0], parts => parts[^1]);
                if (status["PPid"] == parent && status.TryGetValue("VmHWM", out var most))
                    peak = Math.Max(peak, long.Parse(most.Split(' ')[0], CultureInfo.InvariantCulture) * 1024);
            }
            catch (IOException)
            {
                // It has ended.
            }
        }

        return peak;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ResourceUsage(int who, [Out] long[] usage);
}
