using SemanticOrder.Rdf;

namespace SemanticOrder.Benchmarks.Rdf;

/// <summary>
/// Reading a loaded store: whole scans by columns, one column, and statement by statement; then point look-ups by subject and predicate in random and in
/// ascending order, membership, and counts. Millions per second of CPU, the median of several runs.
/// </summary>
public sealed class StoreReads : IMeasurement
{
    private const int Runs = 7;
    private const int Batch = 1024;
    private const int Probes = 400_000;

    public string Verb => "rdf-reads";

    public string Arguments => "FILE.nt|FILE.ttl|FILE.trig|FILE.nq";

    public int Run(string[] args)
    {
        if (args.Length != 1 || !File.Exists(args[0]))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        var snapshot = RdfLoad.Load(args[0]);
        var random = new Random(1);
        var all = snapshot.Match(QuadPattern.Any, GraphSelection.Default).ToArray();
        var probes = Enumerable.Range(0, Probes).Select(_ => all[random.Next(all.Length)]).ToArray();
        var ascending = probes.OrderBy(q => q.Subject).ThenBy(q => q.Predicate).ToArray();
        var byObject = probes.Where(q => !q.Object.IsInline).ToArray();
        var byValue = probes.Where(q => q.Object.IsInline).ToArray();
        Print("scan, all columns", () => Scan(snapshot, QuadPosition.Subject, 3));
        Print("scan by predicate and object, all columns", () => Scan(snapshot, QuadPosition.Predicate, 3));
        Print("scan, one column", () => Scan(snapshot, QuadPosition.Predicate, 1));
        Print("scan, statement by statement", () => ScanStatements(snapshot));
        Print("every predicate sorted by subject", () => ScanPredicates(snapshot, QuadPosition.Subject));
        Print("every predicate sorted by object", () => ScanPredicates(snapshot, QuadPosition.Object));
        Print("look-up (s, p, ?) random", () => Probe(snapshot, probes));
        Print("look-up (s, p, ?) ascending", () => Probe(snapshot, ascending));
        Print("look-up (?, p, o) node, count", () => Count(snapshot, byObject));
        Print("look-up (?, p, o) value, count", () => Count(snapshot, byValue));
        Print("scan (s, p, ?) statement by statement", () => ScanProbes(snapshot, probes));
        Print("contains", () => Contains(snapshot, probes));
        return 0;
    }

    private static void Print(string name, Func<long> run)
    {
        var rates = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var rows = run();
            rates.Add(rows / (Environment.CpuUsage.TotalTime - start).TotalSeconds / 1e6);
        }
        Console.WriteLine(FormattableString.Invariant($"{name,-44}{rates.Order().ElementAt(Runs / 2),10:N2} M/s"));
    }

    private static long Scan(QuadSnapshot snapshot, QuadPosition sortedBy, int columns)
    {
        var rows = 0L;
        for (var i = 0; i < 20; i++)
            rows += ReadAll(snapshot.Open(QuadPattern.Any, GraphSelection.Default, sortedBy), columns);
        return rows;
    }

    private static long ReadAll(QuadCursor cursor, int columns)
    {
        TermId[] s = new TermId[Batch], p = new TermId[columns > 1 ? Batch : 0], o = new TermId[columns > 1 ? Batch : 0];
        var sum = 0L;
        for (int rows; (rows = cursor.Read(s, p, o, [])) > 0;)
            sum += rows;
        return sum;
    }

    private static long ScanStatements(QuadSnapshot snapshot)
    {
        var rows = 0L;
        foreach (var quad in snapshot.Scan(QuadPattern.Any, GraphSelection.Default))
            rows += quad.Subject.IsNone ? 0 : 1;
        return rows;
    }

    private static long ScanPredicates(QuadSnapshot snapshot, QuadPosition sortedBy)
    {
        var predicates = snapshot.Open(QuadPattern.Any, GraphSelection.Default, QuadPosition.Predicate);
        var next = new TermId[1];
        var rows = 0L;
        while (predicates.Read([], next, [], []) > 0)
        {
            rows += ReadAll(snapshot.Open(new QuadPattern(TermId.None, next[0], TermId.None), GraphSelection.Default, sortedBy), 3);
            predicates.Seek(new TermId(next[0].Value + 1));
        }
        return rows;
    }

    private static long Probe(QuadSnapshot snapshot, Quad[] probes)
    {
        var cursor = snapshot.Open(new QuadPattern(probes[0].Subject, probes[0].Predicate, TermId.None), GraphSelection.Default);
        var room = new TermId[16];
        var rows = 0L;
        foreach (var probe in probes)
        {
            cursor.Reset(new QuadPattern(probe.Subject, probe.Predicate, TermId.None));
            rows += Math.Min(1, cursor.Read([], [], room, []));
        }
        return rows;
    }

    private static long Count(QuadSnapshot snapshot, Quad[] probes)
    {
        var rows = 0L;
        foreach (var probe in probes)
            rows += Math.Min(1, snapshot.Count(new QuadPattern(TermId.None, probe.Predicate, probe.Object), GraphSelection.Default));
        return rows;
    }

    private static long ScanProbes(QuadSnapshot snapshot, Quad[] probes)
    {
        var found = 0L;
        foreach (var probe in probes)
        {
            foreach (var quad in snapshot.Scan(new QuadPattern(probe.Subject, probe.Predicate, TermId.None), GraphSelection.Default))
                found += quad.Object == probe.Object ? 1 : 0;
        }
        return found;
    }

    private static long Contains(QuadSnapshot snapshot, Quad[] probes)
    {
        var found = 0L;
        foreach (var probe in probes)
            found += snapshot.Contains(probe) ? 1 : 0;
        return found;
    }
}
