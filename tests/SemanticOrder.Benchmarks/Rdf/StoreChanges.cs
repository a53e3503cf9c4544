using System.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Benchmarks.Rdf;

/// <summary>
/// One writer on a loaded store: changes of a few statements each, half removals, half additions, while merging goes on in the background. Wall time per change
/// (median, 99th percentile, longest), and what is left to merge at the end.
/// </summary>
public sealed class StoreChanges : IMeasurement
{
    private const int Changes = 4000;

    public string Verb => "rdf-changes";

    public string Arguments => "FILE.nt|FILE.ttl|FILE.trig|FILE.nq";

    public int Run(string[] args)
    {
        if (args.Length != 1 || !File.Exists(args[0]))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        foreach (var size in (int[])[1, 10, 100])
        {
            var snapshot = RdfLoad.Load(args[0]);
            var store = new QuadStore(snapshot.Terms);
            var quads = snapshot.Match(QuadPattern.Any, GraphSelection.Default).ToArray();
            store.Load(quads);
            PrintMerge(store, quads);
            Measure(store, quads, size);
        }
        return 0;
    }

    /// <summary>A bulk load of one statement more is one merge of everything.</summary>
    private static void PrintMerge(QuadStore store, Quad[] quads)
    {
        var start = Environment.CpuUsage.TotalTime;
        store.Load([new Quad(quads[0].Subject, quads[0].Predicate, store.Terms.AddIri("http://example.org/one-more"u8))]);
        Console.Write(FormattableString.Invariant($"one merge {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:N0} ms of CPU; "));
    }

    private static void Measure(QuadStore store, Quad[] quads, int size)
    {
        var random = new Random(1);
        var times = new List<double>();
        var merges = 0;
        var merging = store.Merging;
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < Changes; i++)
        {
            var changes = new QuadChanges();
            for (var k = 0; k < size; k++)
            {
                var quad = quads[random.Next(quads.Length)];
                changes.Remove(quad);
                changes.Add(quad with { Object = quads[random.Next(quads.Length)].Object });
            }
            var clock = Stopwatch.GetTimestamp();
            store.Apply(changes);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
            if (!ReferenceEquals(merging, store.Merging))
                (merges, merging) = (merges + 1, store.Merging);
        }
        var seconds = whole.Elapsed.TotalSeconds;
        times.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"changes of {size} + {size} statements: median {times[Changes / 2]:N0} µs, 99 % {times[Changes * 99 / 100]:N0} µs, longest {times[^1]:N0} µs; {2 * size * Changes / seconds:N0} statements/s, {merges} merges"));
    }
}
