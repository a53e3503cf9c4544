using System.Buffers;
using System.Globalization;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>
/// Solutions of four columns (IRI, tagged text, inline number, IRI or nothing) written in each format and read back. CPU nanoseconds a solution, bytes of text, and bytes allocated while
/// writing, the output apart.
/// </summary>
public sealed class ResultFormats : IMeasurement
{
    public string Verb => "sparql-results";

    public string Arguments => "[SOLUTIONS]";

    public int Run(string[] args)
    {
        var table = Make(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000);
        foreach (var syntax in ResultSyntaxes.All)
        {
            Write(table, syntax, new ArrayBufferWriter<byte>());
            var output = new ArrayBufferWriter<byte>(256 << 20);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            Write(table, syntax, output);
            var written = Environment.CpuUsage.TotalTime;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var text = output.WrittenSpan;
            var options = new ResultReaderOptions { MaxBytes = int.MaxValue, MaxFields = long.MaxValue };
            new ResultReader(new TermDictionary(), options).Read(text, syntax);
            var between = Environment.CpuUsage.TotalTime;
            var rows = new ResultReader(new TermDictionary(), options).Read(text, syntax).RowCount;
            var read = Environment.CpuUsage.TotalTime;
            Console.WriteLine(FormattableString.Invariant(
                $"{syntax,-4} write {(written - start).TotalNanoseconds / rows:N0} ns, read {(read - between).TotalNanoseconds / rows:N0} ns of CPU a solution ({rows:N0}, {(double)text.Length / rows:N0} bytes each); {allocated:N0} bytes allocated by writing"));
        }
        return 0;
    }

    private static void Write(ResultTable table, ResultSyntax syntax, ArrayBufferWriter<byte> output)
    {
        using var writer = ResultWriter.Create(syntax, output);
        table.WriteTo(writer);
    }

    private static ResultTable Make(int solutions)
    {
        var terms = new TermDictionary();
        var table = new ResultTable([new Variable("order"), new Variable("label"), new Variable("total"), new Variable("lane")], terms);
        for (var i = 0; i < solutions; i++)
        {
            TermId.TryFromDecimal(i * 0.25m, out var total);
            table.Add([
                terms.Add(new Iri($"http://example.org/orders/{i}")), terms.Add(new Literal($"订单 {i % 1000} \"加急\"", "zh")), total,
                i % 3 == 0 ? TermId.None : terms.Add(new Iri($"http://example.org/lanes/{i % 5}"))]);
        }
        return table;
    }
}
