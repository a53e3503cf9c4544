using System.Diagnostics;
using System.Globalization;
using SemanticOrder.Manuals.Tests.Pdf.Fuzzing;

namespace SemanticOrder.Benchmarks.Manuals;

/// <summary>Reads damaged PDFs: the seeds of the tests and the files of a folder, mutated by a seeded generator. Any answer but text or a stated error fails the run.</summary>
internal sealed class PdfFuzz : IMeasurement
{
    public string Verb => "pdf-fuzz";

    public string Arguments => "[COUNT 20000] [FIRST-SEED 1] [FOLDER…]";

    public int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        var first = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        List<byte[]> sources = [.. FuzzSeeds.Own];
        foreach (var folder in args.Skip(2))
            sources.AddRange(Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
        var run = new FuzzRun();
        for (var seed = first; seed < first + count; seed++)
        {
            run.Read(sources, seed, TimeSpan.FromSeconds(10));
            if ((seed - first + 1) % 5000 == 0)
                Console.WriteLine($"{seed - first + 1:N0} files, {run.Faults.Count} faults");
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{count:N0} files of {sources.Count} sources: {run.WithText:N0} with text, {run.Refusals.Values.Sum():N0} refused ({string.Join(", ", run.Refusals.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value:N0}"))})");
        Console.WriteLine($"slowest {run.Slowest.TotalMilliseconds:N0} ms (seed {run.SlowestSeed}), peak memory {process.PeakWorkingSet64 >> 20} MB");
        foreach (var (seed, fault) in run.Faults.Take(20))
            Console.WriteLine($"FAULT seed {seed}: {fault}");
        return run.Faults.Count == 0 ? 0 : 1;
    }
}
