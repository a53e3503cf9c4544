using System.Diagnostics;
using SemanticOrder.Benchmarks.Rdf;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>Closes files over OWL 2 RL and over the 13 rules that other engines are measured with: time, CPU, memory, and how much was inferred.</summary>
public sealed class ClosureRun : IMeasurement
{
    /// <summary>The rules of OWL 2 RL that a common benchmark set of 13 Jena rules consists of.</summary>
    public static readonly string[] CommonRules =
    [
        "scm-sco", "cax-sco", "scm-spo", "prp-spo1", "prp-dom", "prp-rng", "prp-trp", "prp-inv1", "prp-inv2", "scm-eqc1", "cls-svf1", "cls-int1", "scm-int",
    ];

    private const int Runs = 5;

    public string Verb => "closure";

    public string Arguments => "FILE …";

    public int Run(string[] args)
    {
        if (args.Length == 0 || !args.All(File.Exists))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        var asserted = Load(args);
        Console.WriteLine($"{"rules",-12}{"asserted",12}{"inferred",12}{"rounds",8}{"s",8}{"CPU s",8}");
        Measure("13 rules", asserted, EntailmentRules.OwlRl.Only(CommonRules));
        Measure("OWL 2 RL", asserted, EntailmentRules.OwlRl);
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

    private static void Measure(string name, QuadSnapshot asserted, EntailmentRules rules)
    {
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var cpu = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var closure = KnowledgeClosure.Compute(asserted, new KnowledgeClosureOptions { Rules = rules });
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-12}{asserted.QuadCount,12:N0}{closure.InferredCount,12:N0}{closure.Rounds,8}{clock.Elapsed.TotalSeconds,8:N2}{(Environment.CpuUsage.TotalTime - cpu).TotalSeconds,8:N2}"));
        }
    }
}
