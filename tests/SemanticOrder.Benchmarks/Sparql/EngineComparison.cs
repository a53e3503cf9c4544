using System.Globalization;
using SemanticOrder.Benchmarks.Sparql.Peers;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>
/// This engine beside Oxigraph and Jena on the same files and queries, one after the other: parsing, loading, memory, and each query from its text to its results as JSON text, warm, as a
/// median. A row is a line of a Markdown table, with how many times faster (or smaller) this engine is than each peer; the time of all cores together stands in brackets, as a mean, for
/// machines that have other work to do. All have to give the same solutions.
/// </summary>
public sealed class EngineComparison : IMeasurement
{
    private const int Products = 2930;
    private static readonly string[] FileRows = ["parse .nt", "parse .ttl", "load .nt", "load .ttl"];

    public string Verb => "sparql";

    public string Arguments => "[DATA [QUERIES]] (DATA.nt and DATA.ttl; a million triples are made when they are missing)";

    public int Run(string[] args)
    {
        var artifacts = Path.Combine(Repository.Root, "artifacts");
        var input = new ComparisonInput(
            args.Length > 0 ? Path.GetFullPath(args[0]) : Path.Combine(Directory.CreateDirectory(Path.Combine(artifacts, "bench")).FullName, "bsbm1m"),
            args.Length > 1 ? Path.GetFullPath(args[1]) : Path.Combine(Repository.Root, "tests/SemanticOrder.Benchmarks/Sparql/Queries"),
            Path.Combine(artifacts, "peers"));
        if (args.Length > 2 || !Directory.Exists(input.Queries))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        if (!File.Exists(input.Data + ".nt") || !File.Exists(input.Data + ".ttl"))
            ShopData.Write(Products, input.Data);
        var allocated = new Dictionary<string, long>();
        Figures[] engines = [OwnEngine.Measure(input, allocated), OxigraphPeer.Measure(input), JenaPeer.Measure(input)];
        Print(input, engines, allocated);
        return Report(input, engines);
    }

    private static void Print(ComparisonInput input, Figures[] engines, Dictionary<string, long> allocated)
    {
        var names = engines.Select(e => e.Name).ToArray();
        Console.WriteLine($"\n| row | {string.Join(" | ", names)} | solutions | allocated | {string.Join(" | ", names.Skip(1).Select(n => $"{n} ÷ ours"))} |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", (2 * names.Length) + 1))}");
        foreach (var row in FileRows)
            PrintRow($"{row}, k triples/s (a CPU)", row, engines, f => $"{Number(f.Count / f.Value / 1000)} ({Number(f.Count / f.Cpu / 1000)})", "", f => f.Count / f.Value);
        PrintRow("memory, bytes/triple", "memory", engines, f => Number(f.Value), "", f => 1 / f.Value);
        foreach (var name in input.QueryFiles.Select(f => Path.GetFileNameWithoutExtension(f)))
        {
            var kilobytes = string.Create(CultureInfo.InvariantCulture, $"{allocated[name] / 1024:N0} KiB");
            PrintRow($"{name}, ms (CPU)", name, engines, f => $"{Number(f.Value)} ({Number(f.Cpu)})", kilobytes, f => 1 / f.Value);
        }
    }

    private static void PrintRow(string title, string row, Figures[] engines, Func<Figure, string> show, string allocated, Func<Figure, double> speed)
    {
        var ours = engines[0].Rows[row];
        var values = engines.Select(e => e.Rows.TryGetValue(row, out var figure) ? show(figure) : "–");
        var ratios = engines.Skip(1).Select(e => e.Rows.TryGetValue(row, out var figure) ? Number(speed(ours) / speed(figure)) : "–");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {string.Join(" | ", values)} | {ours.Count:N0} | {allocated} | {string.Join(" | ", ratios)} |"));
    }

    private static string Number(double value) => value.ToString(value < 10 ? "N2" : value < 100 ? "N1" : "N0", CultureInfo.InvariantCulture);

    /// <returns>1 when solutions differ.</returns>
    private static int Report(ComparisonInput input, Figures[] engines)
    {
        var names = input.QueryFiles.Select(f => Path.GetFileNameWithoutExtension(f)).ToArray();
        var differences = engines.Skip(1).SelectMany(e => names.Where(e.Rows.ContainsKey).Select(n => ResultAgreement.Difference(input, n, e.Name))).OfType<string>().ToArray();
        foreach (var difference in differences)
            Console.WriteLine(difference);
        if (differences.Length == 0)
            Console.WriteLine("Every engine that answered a query gave the same solutions.");
        return differences.Length == 0 ? 0 : 1;
    }
}
