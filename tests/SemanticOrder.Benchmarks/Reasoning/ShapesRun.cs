using SemanticOrder.Benchmarks.Rdf;
using SemanticOrder.Benchmarks.Sparql.Peers;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>Validates a file with SHACL shapes, whole and after a change of 100 statements, beside Jena.</summary>
public sealed class ShapesRun : IMeasurement
{
    private const int Runs = 9;
    private const int WarmUps = 5;
    private const int Changed = 100;
    private const int Seed = 20260110;

    public string Verb => "shacl";

    public string Arguments => "FILE SHAPES";

    public int Run(string[] args)
    {
        if (args.Length != 2 || !args.All(File.Exists))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        var terms = new TermDictionary();
        var store = new QuadStore(Load(args[0], terms));
        var build = ShapesGraph.Compile(Load(args[1], terms));
        if (build.Shapes is not { } shapes)
        {
            foreach (var found in build.Diagnostics)
                Console.Error.WriteLine(found);
            return 2;
        }
        Console.WriteLine($"{"ms",-24}{"results",9}{"median",10}{"best",10}{"CPU",10}{"kB",10}");
        var report = shapes.Validate(store.Snapshot);
        var best = Measure("validate", () => report = shapes.Validate(store.Snapshot));
        var changes = Change(store.Snapshot);
        store.Apply(changes);
        Measure($"revalidate {Changed} changed", () => shapes.Revalidate(report, store.Snapshot, changes));
        Compare(best, report.Results.Count, args);
        return 0;
    }

    private static QuadSnapshot Load(string file, TermDictionary terms)
    {
        var buffer = new QuadBuffer();
        RdfLoad.Read(file, terms, buffer);
        return new QuadStore(terms).Load(buffer.Quads);
    }

    private static double Measure(string what, Func<ValidationReport> validate)
    {
        var times = new RunTimes();
        var results = 0;
        for (var run = -WarmUps; run < Runs; run++)
        {
            if (run == 0)
                times = new RunTimes();
            GC.Collect();
            results = times.Take(validate).Results.Count;
        }
        Console.WriteLine(FormattableString.Invariant($"{what,-24}{results,9:N0}{times.Median,10:N2}{times.Best,10:N2}{times.Cpu,10:N2}{times.Bytes / 1000,10:N0}"));
        return times.Best;
    }

    /// <summary>Takes statements away at random: every one of them may matter to some shape.</summary>
    private static QuadChanges Change(QuadSnapshot data)
    {
        var random = new Random(Seed);
        var all = data.Match(QuadPattern.Any, GraphSelection.Default).ToList();
        var changes = new QuadChanges();
        for (var count = 0; count < Changed; count++)
            changes.Remove(all[random.Next(all.Count)]);
        return changes;
    }

    private static void Compare(double best, int results, string[] args)
    {
        if (JenaPeer.MeasureShapes(args[0], args[1]).Rows.TryGetValue("validate", out var jena))
            Console.WriteLine(FormattableString.Invariant($"Jena: {jena.Count:N0} results ({(jena.Count == results ? "the same number" : "another number")}), best {jena.Value:N1} ms, CPU {jena.Cpu:N1} ms; ratio {jena.Value / best:N1}"));
    }
}
