using System.Diagnostics;
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
    private const int Runs = 5;
    private const int Seed = 42;
    private const int Changed = 100;
    private const int ChangeRuns = 40;

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
        Console.WriteLine($"{"rules",-12}{"asserted",12}{"inferred",12}{"rounds",8}{"s",8}{"CPU s",8}{"k/CPU s",10}{"MB",8}");
        Measure("13 rules", asserted, EntailmentRules.OwlRl.Only(CommonRules));
        var closure = Measure("OWL 2 RL", asserted, EntailmentRules.OwlRl);
        MeasureProofs(closure);
        MeasureChanges(closure);
        if (args.Length == 3)
            MeasureJena(args);
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
        var best = (Seconds: double.MaxValue, Cpu: 0.0, Megabytes: 0.0);
        KnowledgeClosure closure = null!;
        for (var run = 0; run < Runs; run++)
        {
            closure = null!;
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var cpu = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            closure = KnowledgeClosure.Compute(asserted, new KnowledgeClosureOptions { Rules = rules });
            var (seconds, used) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            if (seconds < best.Seconds)
                best = (seconds, used, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
        }
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-12}{asserted.QuadCount,12:N0}{closure.InferredCount,12:N0}{closure.Rounds,8}{best.Seconds,8:N2}{best.Cpu,8:N2}{closure.InferredCount / best.Cpu / 1000,10:N0}{best.Megabytes,8:N0}"));
        return closure;
    }

    private static void MeasureChanges(KnowledgeClosure closure)
    {
        var instances = closure.Asserted.Match(QuadPattern.Any, GraphSelection.Default).Where(quad => quad.Subject.IsIri && quad.Object.IsIri && !IsSchema(closure, quad)).ToArray();
        var random = new Random(Seed);
        var (removed, added) = (new List<double>(), new List<double>());
        var cpu = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < ChangeRuns; run++)
        {
            var chosen = random.GetItems(instances, Changed).Distinct().ToArray();
            removed.Add(Milliseconds(() => closure.Apply(Changes(chosen, (changes, quad) => changes.Remove(quad)))));
            added.Add(Milliseconds(() => closure.Apply(Changes(chosen, (changes, quad) => changes.Add(quad)))));
        }
        Console.WriteLine(FormattableString.Invariant($"take back {Changed} instance statements (seed {Seed}): {Median(removed):N2} ms, best {removed.Min():N2}; add them: {Median(added):N2} ms, best {added.Min():N2}; CPU {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / ChangeRuns:N2} ms for both"));
    }

    /// <summary>Statements about classes and properties; axioms are another matter than instances.</summary>
    private static bool IsSchema(KnowledgeClosure closure, Quad quad) =>
        closure.Asserted.Terms.Decode(quad.Predicate) is Iri predicate && (predicate.Value.StartsWith(Vocab.Owl.Namespace, StringComparison.Ordinal) || predicate.Value.StartsWith(Vocab.Rdfs.Namespace, StringComparison.Ordinal))
        || closure.Asserted.Terms.Decode(quad.Object) is Iri @object && @object.Value.StartsWith(Vocab.Owl.Namespace, StringComparison.Ordinal);

    private static QuadChanges Changes(Quad[] quads, Action<QuadChanges, Quad> change)
    {
        var changes = new QuadChanges();
        foreach (var quad in quads)
            change(changes, quad);
        return changes;
    }

    private static void MeasureProofs(KnowledgeClosure closure)
    {
        var deepest = closure.Snapshot.Match(QuadPattern.Any, GraphSelection.Default).Where(quad => closure.DerivationOf(quad) is not null).GroupBy(quad => closure.DerivationOf(quad)!.Value.Round)
            .MaxBy(round => round.Key)!;
        var statements = deepest.Take(2000).ToArray();
        _ = closure.Explain(statements[0]);
        var height = 0;
        // Proofs are remembered between changes, so that each statement is proved once and what it shares with the one before is not counted twice.
        var cpu = Environment.CpuUsage.TotalTime;
        var milliseconds = Milliseconds(() =>
        {
            foreach (var statement in statements)
                height = Math.Max(height, closure.Explain(statement)!.Height);
        });
        Console.WriteLine(FormattableString.Invariant($"prove {statements.Length} statements of round {deepest.Key}, the highest proof {height} steps: {milliseconds * 1000 / statements.Length:N1} µs each, CPU {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / statements.Length:N1} µs"));
    }

    private static void MeasureJena(string[] args)
    {
        var figures = JenaPeer.MeasureClosure(args[0], args[1], args[2]);
        foreach (var (row, figure) in figures.Rows)
            Console.WriteLine(FormattableString.Invariant($"Jena {row,-12}{figure.Count,12:N0} inferred{figure.Value,10:N2} s"));
    }

    private static double Milliseconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
