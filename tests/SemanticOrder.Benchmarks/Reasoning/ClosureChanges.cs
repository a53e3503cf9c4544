using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>Takes instance statements of a closure back, chosen at random, and then adds them again.</summary>
internal static class ClosureChanges
{
    private const int Seed = 42;
    private const int Changed = 100;
    private const int Runs = 40;
    private const int WarmUps = 10;

    public static void Measure(KnowledgeClosure closure)
    {
        var instances = closure.Asserted.Match(QuadPattern.Any, GraphSelection.Default).Where(quad => quad.Subject.IsIri && quad.Object.IsIri && !IsSchema(closure, quad)).ToArray();
        var random = new Random(Seed);
        random.Shuffle(instances);
        var parts = instances.Take(Changed * (WarmUps + Runs)).Chunk(Changed).ToArray();
        // Nothing comes back before all has gone, so that the store's delta grows as it does when data really changes.
        var removed = Take(parts, part => closure.Apply(Changes(part, (changes, quad) => changes.Remove(quad))));
        var added = Take(parts, part => closure.Apply(Changes(part, (changes, quad) => changes.Add(quad))));
        Console.WriteLine($"{$"ms for {Changed} statements (seed {Seed})",-32}{"median",10}{"best",10}{"worst",10}{"CPU",10}{"kB",10}");
        Report("take back", removed);
        Report("add", added);
    }

    private static RunTimes Take(Quad[][] parts, Func<Quad[], QuadSnapshot> change)
    {
        var times = new RunTimes();
        for (var part = 0; part < parts.Length; part++)
        {
            if (part == WarmUps)
                times = new RunTimes();
            times.Take(() => change(parts[part]));
        }
        return times;
    }

    private static void Report(string name, RunTimes times) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-32}{times.Median,10:N2}{times.Best,10:N2}{times.Worst,10:N2}{times.Cpu,10:N2}{times.Bytes / 1000,10:N0}"));

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
}
