using BenchmarkDotNet.Attributes;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>One order of 30 statements over the ontologies of this repository: two lines, a promise, a lane, a temperature, a body with facets.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OrderClosureBenchmarks
{
    private static readonly string[] Statements =
    [
        "0 rdf:type os:Order", "0 os:line 1", "0 os:line 2", "1 rdf:type os:OrderLine", "2 rdf:type os:OrderLine",
        "1 os:quantity =2", "2 os:quantity =1", "1 os:size 3", "3 rdf:type os:SizeStatement", "3 os:concept apparel:GirthInterval",
        "0 os:promise 4", "4 rdf:type os:Promise", "4 os:startEvent os:TicketOpened", "4 os:endEvent os:Dispatched", "4 os:duration +48",
        "0 os:handling 5", "5 rdf:type os:Handling", "5 os:concept lane:Express", "5 os:pickWithin +1", "0 os:carriedAt 6",
        "6 rdf:type os:TemperatureStatement", "6 os:concept cold:FrozenMinus18", "0 os:body 7", "7 rdf:type os:Body", "7 os:sex sex:F",
        "7 os:height =161", "7 os:chestGirth =84", "7 os:waistGirth =72", "7 os:drop =12", "7 os:hipGirth =90",
    ];

    private CompiledOntology _ontology = null!;
    private QuadOverlay _overlay = null!;
    private (TermId S, TermId P, TermId O)[] _quads = [];
    private int _closed;

    [GlobalSetup]
    public void Compile()
    {
        var terms = new TermDictionary();
        var quads = new List<Quad>();
        var prefixes = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "ontologies"), "*.ttl", SearchOption.AllDirectories))
        {
            var buffer = new RdfReader(terms).Read(File.ReadAllText(file), RdfSyntax.Turtle);
            quads.AddRange(buffer.Quads);
            foreach (var (prefix, iri) in buffer.Prefixes)
                prefixes[prefix] = iri;
        }
        prefixes["rdf"] = Vocab.Rdf.Namespace;
        _ontology = CompiledOntology.Compile(new QuadStore(terms).Load(quads.ToArray()));
        _overlay = new QuadOverlay(_ontology.Knowledge);
        var nodes = Enumerable.Range(0, 8).Select(_ => _overlay.AddNode()).ToArray();
        _quads = [.. Statements.Select(text => text.Split(' ')).Select(part => (Term(part[0]), Term(part[1]), Term(part[2])))];
        Close();
        _closed = _overlay.StatementCount;
        Console.WriteLine($"{Statements.Length} statements asserted, {_closed - Statements.Length} inferred, {_ontology.RuleCount} rules.");

        TermId Term(string text)
        {
            if (char.IsAsciiDigit(text[0]))
                return nodes[text[0] - '0'];
            if (text[0] == '=' && TermId.TryFromDecimal(decimal.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture), out var number))
                return number;
            if (text[0] == '+' && TermId.TryFromDuration(TimeSpan.FromHours(int.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture)), out var duration))
                return duration;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return terms.Add(new Iri(prefixes[text[..colon]] + text[(colon + 1)..]));
        }
    }

    [Benchmark(Baseline = true)]
    public int Fill()
    {
        _overlay.Clear();
        for (var i = 0; i < 8; i++)
            _overlay.AddNode();
        foreach (var (s, p, o) in _quads)
            _overlay.Add(s, p, o);
        return _overlay.StatementCount;
    }

    [Benchmark]
    public int Close()
    {
        Fill();
        return _ontology.Close(_overlay).Inferred;
    }

    [Benchmark]
    public int ExplainOne()
    {
        Close();
        return _ontology.Explain(_overlay, _overlay.StatementCount - 1).Height;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SemanticOrder.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No SemanticOrder.sln above the benchmarks.");
        return folder;
    }
}
