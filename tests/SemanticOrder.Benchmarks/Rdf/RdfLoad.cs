using System.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Benchmarks.Rdf;

/// <summary>
/// Whole files: parse (text to ids of a new dictionary), load (parse and sort into a store), and the memory that the loaded store keeps. Each is done several
/// times; the median is shown, with CPU seconds beside it because sorting uses every core.
/// </summary>
public sealed class RdfLoad : IMeasurement
{
    private const int Runs = 5;

    public string Verb => "rdf-load";

    public string Arguments => "FILE.nt|FILE.ttl|FILE.trig|FILE.nq …";

    public int Run(string[] args)
    {
        if (args.Length == 0 || !args.All(File.Exists))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}; {args.FirstOrDefault(file => !File.Exists(file)) ?? "a file"} is missing");
            return 2;
        }
        Console.WriteLine($"{"file",-24}{"triples",12}{"parse k/s",12}{"CPU s",8}{"load k/s",12}{"CPU s",8}{"bytes/triple",14}");
        foreach (var file in args)
            Measure(file);
        return 0;
    }

    private static void Measure(string file)
    {
        var parse = Median(() => Parse(file));
        var load = Median(() => Load(file).QuadCount);
        Console.WriteLine(FormattableString.Invariant(
            $"{Path.GetFileName(file),-24}{parse.Triples,12:N0}{parse.Triples / parse.Seconds / 1000,12:N0}{parse.CpuSeconds,8:N2}{load.Triples / load.Seconds / 1000,12:N0}{load.CpuSeconds,8:N2}{BytesPerTriple(file),14:N1}"));
    }

    private static double BytesPerTriple(string file)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var snapshot = Load(file);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var bytes = (double)(after - before) / snapshot.QuadCount;
        GC.KeepAlive(snapshot);
        return bytes;
    }

    internal static long Parse(string file)
    {
        var sink = new CountingSink();
        Read(file, new TermDictionary(), sink);
        return sink.Count;
    }

    internal static QuadSnapshot Load(string file)
    {
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        Read(file, terms, buffer);
        return new QuadStore(terms).Load(buffer.Quads);
    }

    internal static void Read(string file, TermDictionary terms, IQuadSink sink)
    {
        using var stream = File.OpenRead(file);
        new RdfReader(terms).Read(stream, SyntaxOf(file), sink);
    }

    private static RdfSyntax SyntaxOf(string file) => Path.GetExtension(file) switch
    {
        ".nt" => RdfSyntax.NTriples,
        ".nq" => RdfSyntax.NQuads,
        ".trig" => RdfSyntax.TriG,
        _ => RdfSyntax.Turtle,
    };

    private static (long Triples, double Seconds, double CpuSeconds) Median(Func<long> run)
    {
        var results = new List<(long Triples, double Seconds, double CpuSeconds)>();
        for (var i = 0; i < Runs; i++)
        {
            GC.Collect();
            var cpu = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var triples = run();
            results.Add((triples, clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds));
        }
        return results.OrderBy(r => r.Seconds).ElementAt(Runs / 2);
    }

    private sealed class CountingSink : IQuadSink
    {
        public long Count { get; private set; }

        public void Add(in Quad quad, int line) => Count++;
    }
}
