using System.Diagnostics;
using System.Globalization;

namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>Another engine in a process of its own, which prints a line "name, value, count, CPU" with tabs for each figure.</summary>
internal static class PeerProcess
{
    /// <summary>True when a program can be started.</summary>
    public static bool Exists(string program) => Array.Exists(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program and collects its figures; those up to where it failed, when it fails.</summary>
    public static Figures Measure(string name, string program, params string[] arguments)
    {
        var rows = new Dictionary<string, Figure>();
        try
        {
            Run(program, arguments, line =>
            {
                if (line.Split('\t') is [var row, var value, var count, var cpu])
                    rows[row] = new Figure(Parse(value), long.Parse(count, CultureInfo.InvariantCulture), Parse(cpu));
            });
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine($"{name} failed: {failure.Message}");
        }
        if (rows.Count == 0)
            Console.WriteLine($"{name} gave no figures.");
        return new Figures(name, rows);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Run(string program, string[] arguments, Action<string> onLine)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} cannot be started.");
        while (process.StandardOutput.ReadLine() is { } line)
            onLine(line);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
