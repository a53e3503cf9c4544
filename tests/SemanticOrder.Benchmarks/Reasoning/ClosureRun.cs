using SemanticOrder.Benchmarks.Rdf;
using SemanticOrder.Benchmarks.Sparql.Peers;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>
/// Closes files over OWL 2 RL and over the 13 rules of a Jena rule file: time, CPU, memory, and how much was inferred; then changes 100 instance statements of the
/// closure and proves inferred statements. Beside it, when asked for, Jena's forward engine on the same files and rules.
/// </summary>
public sealed class ClosureRun : IMeasurement
{
    private const int Runs = 7;

    /// <summary>The rules of OWL 2 RL that the 13 rules of the Jena rule file are.</summary>
    private static readonly string[] CommonRules =
    [
        "scm-sco", "cax-sco", "scm-spo", "prp-spo1", "prp-dom", "prp-rng", "prp-trp", "prp-inv1", "prp-inv2", "scm-eqc1", "cls-svf1", "cls-int1", "scm-int",
    ];

    public string Verb => "closure";

    public string Arguments => "ONTOLOGY DATA [RULES.jena]";

    public int Run(string[] args)
    {
        if (args.Length is not (2 or 3) || !args.All(File.Exists))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}; {args.FirstOrDefault(file => !File.Exists(file)) ?? "a file"} is missing");
            return 2;
        }
        var asserted = Load(args[..2]);
        Console.WriteLine($"{"rules",-12}{"asserted",12}{"inferred",12}{"rounds",8}{"median s",10}{"best s",10}{"CPU s",10}{"k/CPU s",10}{"MB made",10}{"MB kept",10}");
        var common = Measure("13 rules", asserted, EntailmentRules.OwlRl.Only(CommonRules)).InferredCount;
        var closure = Measure("OWL 2 RL", asserted, EntailmentRules.OwlRl);
        if (args.Length == 3)
            Compare(args, common);
        ClosureChanges.Measure(closure);
        ClosureProofs.Measure(closure);
        return 0;
    }

    private static QuadSnapshot Load(string[] files)
    {
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        foreach (var file in files)
            RdfLoad.Read(file, terms, buffer);
        return new QuadStore(terms).Load(buffer.Quads);
    }

    private static KnowledgeClosure Measure(string name, QuadSnapshot asserted, EntailmentRules rules)
    {
        var times = new RunTimes();
        var kept = 0.0;
        KnowledgeClosure closure = null!;
        for (var run = 0; run < Runs; run++)
        {
            closure = null!;
            var before = GC.GetTotalMemory(forceFullCollection: true);
            closure = times.Take(() => KnowledgeClosure.Compute(asserted, new KnowledgeClosureOptions { Rules = rules }));
            kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        }
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-12}{asserted.QuadCount,12:N0}{closure.InferredCount,12:N0}{closure.Rounds,8}{times.Median / 1000,10:N2}{times.Best / 1000,10:N2}{times.Cpu / 1000,10:N2}{closure.InferredCount / times.Cpu,10:N0}{times.Bytes / 1e6,10:N0}{kept,10:N0}"));
        return closure;
    }

    private static void Compare(string[] args, long inferred)
    {
        foreach (var (row, figure) in JenaPeer.MeasureClosure(args[0], args[1], args[2]).Rows)
            Console.WriteLine(FormattableString.Invariant($"Jena {row}: {figure.Count:N0} inferred ({(figure.Count == inferred ? "the same number" : "another number")}), best {figure.Value:N2} s, CPU {figure.Cpu:N2} s"));
    }
}
