using System.Diagnostics;
using System.Globalization;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>Runs a program of the machine and says what it took.</summary>
internal static class PeerProgram
{
    /// <summary>What it wrote, the seconds by the clock, and those of CPU, which its shell knows.</summary>
    public static (string Output, double Wall, double Cpu) Run(string folder, string program, string arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"{program} {arguments} || exit 1; times >&2" }, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = Task.Run(process.StandardError.ReadToEnd);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {errors.Result}");
        return (output, clock.Elapsed.TotalSeconds, errors.Result.TrimEnd().Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(Seconds));
    }

    /// <summary>From 1m2.5s to seconds.</summary>
    private static double Seconds(string time)
    {
        var minutes = time.IndexOf('m', StringComparison.Ordinal);
        return (60 * double.Parse(time[..minutes], CultureInfo.InvariantCulture)) + double.Parse(time[(minutes + 1)..].TrimEnd('s'), CultureInfo.InvariantCulture);
    }
}
