using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Benchmarks.Rdf;

/// <summary>
/// One order after another on the same overlay: 20 nodes, 100 statements with IRIs and literals of the dictionary, inline numbers and local texts; then
/// every pattern a rule engine asks is walked once per statement. CPU nanoseconds per statement, and bytes allocated per order.
/// </summary>
public sealed class OverlayFill : IMeasurement
{
    private const int Orders = 20_000;
    private const int Nodes = 20;
    private const int StatementsPerNode = 5;

    public string Verb => "rdf-overlay";

    public string Arguments => "";

    public int Run(string[] args)
    {
        var terms = new TermDictionary();
        var predicates = Enumerable.Range(0, 30).Select(i => terms.AddIri(Encoding.UTF8.GetBytes($"http://example.org/p{i}"))).ToArray();
        var overlay = new QuadOverlay(QuadSnapshot.Empty(terms));
        byte[][] texts = [.. Enumerable.Range(0, Nodes).Select(i => Encoding.UTF8.GetBytes($"some longer text of line {i}"))];
        Fill(overlay, predicates, texts, Orders);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        Fill(overlay, predicates, texts, Orders);
        var filled = Environment.CpuUsage.TotalTime;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var found = 0L;
        for (var i = 0; i < Orders; i++)
            found += Walk(overlay);
        Console.WriteLine(FormattableString.Invariant(
            $"fill {(filled - start).TotalNanoseconds / Orders / overlay.StatementCount:N0} ns, walk {(Environment.CpuUsage.TotalTime - filled).TotalNanoseconds / Orders / overlay.StatementCount:N0} ns of CPU per statement ({overlay.StatementCount} statements, {found / Orders} found); {allocated / Orders} bytes allocated per order"));
        return 0;
    }

    private static void Fill(QuadOverlay overlay, TermId[] predicates, byte[][] texts, int orders)
    {
        for (var order = 0; order < orders; order++)
        {
            overlay.Clear();
            var parent = overlay.AddNode();
            for (var n = 0; n < Nodes; n++)
            {
                var node = overlay.AddNode();
                overlay.Add(parent, predicates[n % 7], node);
                overlay.Add(node, WellKnownTerms.RdfType, predicates[20 + n % 4]);
                overlay.Add(node, predicates[8], overlay.AddString(texts[n]));
                for (var i = 3; i < StatementsPerNode; i++)
                {
                    TermId.TryFromInteger(order + i, out var number);
                    overlay.Add(node, predicates[10 + i], number);
                }
            }
        }
    }

    private static int Walk(QuadOverlay overlay)
    {
        var found = 0;
        for (var i = 0; i < overlay.StatementCount; i++)
        {
            var quad = overlay[i];
            foreach (var _ in overlay.Statements(new QuadPattern(quad.Subject, quad.Predicate, TermId.None)))
                found++;
            foreach (var _ in overlay.Statements(new QuadPattern(TermId.None, quad.Predicate, quad.Object)))
                found++;
        }
        return found;
    }
}
