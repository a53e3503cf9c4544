using System.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>
/// Proves statements of a closure: those of its latest rounds, and generated ones whose proofs are six steps high, as university data has none. Proofs are remembered until
/// something changes, so something is changed before each pass.
/// </summary>
internal static class ClosureProofs
{
    private const int Statements = 1000;
    private const int Chains = 250;
    private const int WarmUps = 10;
    private const int Passes = 5;
    private const int Levels = 3;
    private const int Links = 64;
    private const string Namespace = "http://example.org/height#";

    public static void Measure(KnowledgeClosure closure)
    {
        Console.WriteLine($"{"prove a statement, µs",-48}{"median",10}{"best",10}{"99 %",10}{"kB",10}");
        Measure("latest of the data", closure, Latest(closure));
        Measure($"cls-svf1 and cax-eqc1, {Levels} times", closure, AddLevels(closure));
        Measure($"prp-trp over {Links} links", closure, AddChains(closure));
    }

    private static void Measure(string name, KnowledgeClosure closure, Quad[] statements)
    {
        var times = new List<double>();
        var proofs = new Proof[statements.Length];
        long bytes = 0;
        for (var pass = -WarmUps; pass < Passes; pass++)
        {
            Forget(closure);
            _ = closure.Explain(statements[0]);
            if (pass == 0)
                (times, bytes) = ([], GC.GetAllocatedBytesForCurrentThread());
            for (var i = 1; i < proofs.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                proofs[i] = closure.Explain(statements[i])!;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        times.Sort();
        var highest = proofs.Skip(1).MaxBy(proof => proof.Height)!;
        Console.WriteLine(FormattableString.Invariant(
            $"{$"{name}: {highest.Height} high, {Size(highest)} nodes",-48}{times[times.Count / 2],10:N1}{times[0],10:N1}{times[times.Count * 99 / 100],10:N1}{bytes / 1000.0 / times.Count,10:N1}"));
    }

    /// <summary>Any change does.</summary>
    private static void Forget(KnowledgeClosure closure)
    {
        var terms = closure.Asserted.Terms;
        closure.Apply(new QuadChanges().Add(new Quad(terms.AddBlankNode(), terms.Add(new Iri(Namespace + "marks")), terms.AddBlankNode())));
    }

    /// <summary>Inferred statements of the latest rounds, taken far from each other so that they share little.</summary>
    private static Quad[] Latest(KnowledgeClosure closure)
    {
        var inferred = closure.Snapshot.Match(QuadPattern.Any, GraphSelection.Default)
            .Select(quad => (Statement: quad, closure.DerivationOf(quad)?.Round)).Where(entry => entry.Round is not null).ToArray();
        var late = inferred.OrderByDescending(entry => entry.Round).Select(entry => entry.Statement).Take(20 * Statements).ToArray();
        return [.. late.Where((_, number) => number % Math.Max(1, late.Length / Statements) == 0)];
    }

    /// <summary>Classes, each of what is next to a member of the one before; two steps of a proof each.</summary>
    private static Quad[] AddLevels(KnowledgeClosure closure)
    {
        var terms = closure.Asserted.Terms;
        var changes = new QuadChanges();
        var (type, next) = (terms.Add(Vocab.Rdf.Type), Name("next"));
        for (var level = 1; level <= Levels; level++)
        {
            var restriction = terms.AddBlankNode();
            Add(Name($"Level{level}"), terms.Add(Vocab.Owl.EquivalentClass), restriction);
            Add(restriction, terms.Add(Vocab.Owl.OnProperty), next);
            Add(restriction, terms.Add(Vocab.Owl.SomeValuesFrom), Name($"Level{level - 1}"));
        }
        for (var row = 0; row < Statements; row++)
        {
            Add(Name($"n{row}-0"), type, Name("Level0"));
            for (var level = 1; level <= Levels; level++)
                Add(Name($"n{row}-{level}"), next, Name($"n{row}-{level - 1}"));
        }
        closure.Apply(changes);
        return [.. Enumerable.Range(0, Statements).Select(row => new Quad(Name($"n{row}-{Levels}"), type, Name($"Level{Levels}")))];

        TermId Name(string name) => terms.Add(new Iri(Namespace + name));

        void Add(TermId subject, TermId predicate, TermId @object) => changes.Add(new Quad(subject, predicate, @object));
    }

    /// <summary>Nodes in a row, linked by a transitive property; a statement from end to end is proved by halves.</summary>
    private static Quad[] AddChains(KnowledgeClosure closure)
    {
        var terms = closure.Asserted.Terms;
        var changes = new QuadChanges();
        var before = terms.Add(new Iri(Namespace + "before"));
        changes.Add(new Quad(before, terms.Add(Vocab.Rdf.Type), terms.Add(Vocab.Owl.TransitiveProperty)));
        for (var chain = 0; chain < Chains; chain++)
        {
            for (var link = 0; link < Links; link++)
                changes.Add(new Quad(Name(chain, link), before, Name(chain, link + 1)));
        }
        closure.Apply(changes);
        return [.. Enumerable.Range(0, Chains).Select(chain => new Quad(Name(chain, 0), before, Name(chain, Links)))];

        TermId Name(int chain, int place) => terms.Add(new Iri($"{Namespace}o{chain}-{place}"));
    }

    private static int Size(Proof proof) => 1 + proof.Premises.Sum(Size);
}
