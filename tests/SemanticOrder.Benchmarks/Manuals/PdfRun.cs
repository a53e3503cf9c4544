using System.Diagnostics;
using System.Globalization;
using SemanticOrder.Manuals;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Workers;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Benchmarks.Manuals;

/// <summary>
/// Reads a long manual, put together from the sound ones of a folder by poppler's <c>pdfunite</c>, in a worker and by <c>pdftotext</c>: CPU time of the child process from start to end, and its peak memory; then what
/// starting a worker costs, and what a worker that has started takes for a short document; last the whole way from the longest manual of the folder to its proposals. Linux only.
/// </summary>
internal sealed class PdfRun : IMeasurement
{
    public string Verb => "pdf";

    public string Arguments => "FOLDER [PAGES 500] [ROUNDS 3]";

    public int Run(string[] args)
    {
        if (args.Length == 0)
            return 2;
        var pages = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500;
        var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3;
        var manual = Path.Combine(Path.GetTempPath(), $"long-manual-{Environment.ProcessId}.pdf");
        try
        {
            pages = Unite(args[0], pages, manual);
            var file = File.ReadAllBytes(manual);
            Console.WriteLine($"{pages} pages, {file.Length / 1024.0 / 1024.0:F1} MB; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
            for (var round = 0; round < rounds; round++)
                Poppler(manual, pages);
            for (var round = 0; round < rounds; round++)
                Worker(file, pages).GetAwaiter().GetResult();
            for (var round = 0; round < rounds; round++)
                Start(Directory.EnumerateFiles(args[0], "*.pdf").Order(StringComparer.Ordinal).First()).GetAwaiter().GetResult();
            var longest = Sound(args[0]).MaxBy(path => PdfTextDocument.Open(File.ReadAllBytes(path)).PageCount)!;
            for (var round = 0; round < rounds; round++)
                Extract(longest, manual + ".json");
            Propose(longest, rounds).GetAwaiter().GetResult();
        }
        finally
        {
            File.Delete(manual);
        }

        return 0;
    }

    /// <summary>Every manual that has a sound text layer and no password, again and again until there are enough pages.</summary>
    private static int Unite(string folder, int atLeast, string target)
    {
        var parts = new List<string>();
        var sound = Sound(folder);
        var pages = 0;
        for (var i = 0; pages < atLeast; i++)
        {
            parts.Add(sound[i % sound.Count]);
            pages += PdfTextDocument.Open(File.ReadAllBytes(parts[^1])).PageCount;
        }

        using var process = Process.Start("pdfunite", [.. parts, target]);
        process.WaitForExit();
        return pages;
    }

    private static List<string> Sound(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Where(file => !file.Contains("encrypted", StringComparison.Ordinal) && !file.Contains(".scan.", StringComparison.Ordinal))];

    private static void Poppler(string manual, int pages)
    {
        foreach (var mode in (string[])["-raw", "-bbox-layout"])
        {
            var before = ChildUsage.Cpu();
            long peak = 0;
            using (var process = Process.Start("pdftotext", [mode, manual, "/dev/null"]))
            {
                while (!process.WaitForExit(50))
                    peak = Math.Max(peak, ChildUsage.PeakBytes());
            }

            Report($"pdftotext {mode}", before, peak, pages);
        }
    }

    private static async Task Worker(byte[] file, int pages)
    {
        var before = ChildUsage.Cpu();
        long peak;
        var own = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var (read, glyphs) = (0, 0L);
        await using (var pool = new PdfWorkerPool(Options(), TimeProvider.System))
        {
            await using var reading = await pool.OpenAsync(file, new PdfReadOptions(), default);
            await foreach (var page in reading.ReadPagesAsync(default))
            {
                read++;
                glyphs += page.Glyphs.Count;
            }

            peak = ChildUsage.PeakBytes();
        }

        own = Environment.CpuUsage.TotalTime - own;
        while (ChildUsage.Cpu() == before)
            await Task.Delay(10);
        if (read != pages)
            throw new InvalidOperationException($"{read} of {pages} pages were read.");
        Report("worker, start included", before, peak, pages);
        Console.WriteLine($"    {glyphs:N0} glyphs; {own.TotalSeconds:F2} s in the parent; {clock.Elapsed.TotalSeconds:F2} s of wall time");
    }

    private static async Task Start(string shortDocument)
    {
        var file = await File.ReadAllBytesAsync(shortDocument);
        await using var pool = new PdfWorkerPool(Options(), TimeProvider.System);
        var first = await ReadAsync(pool, file);
        for (var i = 0; i < 20; i++)
            await ReadAsync(pool, file);
        Console.WriteLine($"{Path.GetFileName(shortDocument)}: {first.TotalMilliseconds:F0} ms of wall time in a new worker, {(await ReadAsync(pool, file)).TotalMilliseconds:F0} ms in one that has read 21");
    }

    private static async Task<TimeSpan> ReadAsync(PdfWorkerPool pool, byte[] file)
    {
        var clock = Stopwatch.StartNew();
        await using var reading = await pool.OpenAsync(file, new PdfReadOptions(), default);
        await foreach (var _ in reading.ReadPagesAsync(default))
        {
        }

        return clock.Elapsed;
    }

    /// <summary>The verb, as a process of its own.</summary>
    private static void Extract(string path, string output)
    {
        var before = ChildUsage.Cpu();
        var clock = Stopwatch.StartNew();
        using (var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SemanticOrder.Gateway.dll"), "extract", path, "--output", output]) { RedirectStandardError = true })!)
        {
            process.StandardError.ReadToEnd();
            process.WaitForExit();
        }

        Console.WriteLine($"extract {Path.GetFileName(path)}: {clock.Elapsed.TotalSeconds:F2} s of wall time, {(ChildUsage.Cpu() - before).TotalSeconds:F2} s of CPU, start of the program and of its worker included");
        File.Delete(output);
    }

    /// <summary>The same in a process that has done it before, as in a gateway.</summary>
    private static async Task Propose(string path, int rounds)
    {
        var file = await File.ReadAllBytesAsync(path);
        await using var pool = new PdfWorkerPool(Options(), TimeProvider.System);
        for (var round = 0; round <= rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await using var reading = await pool.OpenAsync(file, new PdfReadOptions(), default);
            var layout = new ManualLayout();
            await foreach (var page in reading.ReadPagesAsync(default))
                layout.Add(page);
            var proposals = ManualProposals.Of(ManualExtraction.Of(layout.Build()), "manual");
            Console.WriteLine($"{Path.GetFileName(path)} to {proposals.Count} proposals: {clock.Elapsed.TotalSeconds:F2} s of wall time{(round == 0 ? ", the first of the process" : "")}");
        }
    }

    private static PdfWorkerOptions Options() => PdfWorkerOptions.OfThisExecutable(typeof(PdfRun).Assembly.Location) with { TimeLimit = TimeSpan.FromMinutes(5) };

    private static void Report(string what, TimeSpan before, long peak, int pages)
    {
        var cpu = (ChildUsage.Cpu() - before).TotalSeconds;
        Console.WriteLine($"{what}: {cpu:F2} s of CPU, {cpu / pages * 100:F3} s for 100 pages, {pages / cpu:F0} pages a CPU second, peak memory {peak >> 20} MB");
    }
}
