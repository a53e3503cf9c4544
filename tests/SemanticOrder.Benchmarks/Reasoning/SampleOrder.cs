using System.Globalization;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>One order of 30 statements over the ontologies of this repository: two lines, a promise, a lane, a temperature, a body with facets.</summary>
internal sealed class SampleOrder
{
    private const int Nodes = 8;

    /// <summary>Subject, predicate, object: a digit is a node of the order, <c>=</c> a number, <c>+</c> hours.</summary>
    private static readonly string[] Statements =
    [
        "0 rdf:type os:Order", "0 os:line 1", "0 os:line 2", "1 rdf:type os:OrderLine", "2 rdf:type os:OrderLine",
        "1 os:quantity =2", "2 os:quantity =1", "1 os:size 3", "3 rdf:type os:SizeStatement", "3 os:concept apparel:GirthInterval",
        "0 os:promise 4", "4 rdf:type os:Promise", "4 os:startEvent os:TicketOpened", "4 os:endEvent os:Dispatched", "4 os:duration +48",
        "0 os:handling 5", "5 rdf:type os:Handling", "5 os:concept lane:Express", "5 os:pickWithin +1", "0 os:carriedAt 6",
        "6 rdf:type os:TemperatureStatement", "6 os:concept cold:FrozenMinus18", "0 os:body 7", "7 rdf:type os:Body", "7 os:sex sex:F",
        "7 os:height =161", "7 os:chestGirth =84", "7 os:waistGirth =72", "7 os:drop =12", "7 os:hipGirth =90",
    ];

    private readonly (TermId S, TermId P, TermId O)[] _quads;

    public SampleOrder()
    {
        var terms = new TermDictionary();
        var quads = new List<Quad>();
        var prefixes = new Dictionary<string, string> { ["rdf"] = Vocab.Rdf.Namespace };
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "ontologies"), "*.ttl", SearchOption.AllDirectories))
        {
            var buffer = new RdfReader(terms).Read(File.ReadAllText(file), RdfSyntax.Turtle);
            quads.AddRange(buffer.Quads);
            foreach (var (prefix, iri) in buffer.Prefixes)
                prefixes.TryAdd(prefix, iri);
        }
        var stated = new QuadStore(terms).Load(quads.ToArray());
        Ontology = CompiledOntology.Compile(stated);
        Shapes = (ShapesGraph.Compile(stated).Shapes ?? throw new InvalidDataException("The shapes of the ontologies have errors.")).OpenOverlays();
        Overlay = new QuadOverlay(Ontology.Knowledge);
        var nodes = Enumerable.Range(0, Nodes).Select(_ => Overlay.AddNode()).ToArray();
        _quads = [.. Statements.Select(text => text.Split(' ')).Select(part => (Term(part[0]), Term(part[1]), Term(part[2])))];

        TermId Term(string text)
        {
            if (char.IsAsciiDigit(text[0]))
                return nodes[text[0] - '0'];
            if (text[0] == '=' && TermId.TryFromDecimal(decimal.Parse(text[1..], CultureInfo.InvariantCulture), out var number))
                return number;
            if (text[0] == '+' && TermId.TryFromDuration(TimeSpan.FromHours(int.Parse(text[1..], CultureInfo.InvariantCulture)), out var duration))
                return duration;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return terms.Add(new Iri(prefixes[text[..colon]] + text[(colon + 1)..]));
        }
    }

    public CompiledOntology Ontology { get; }

    public OverlayValidator Shapes { get; }

    public QuadOverlay Overlay { get; }

    /// <summary>Makes the overlay hold the 30 statements and nothing else.</summary>
    public int Fill()
    {
        Overlay.Clear();
        for (var i = 0; i < Nodes; i++)
            Overlay.AddNode();
        foreach (var (s, p, o) in _quads)
            Overlay.Add(s, p, o);
        return Overlay.StatementCount;
    }

    /// <summary>Fills the overlay and closes it over the ontologies.</summary>
    /// <returns>Statements inferred.</returns>
    public int Classify()
    {
        Fill();
        return Ontology.Close(Overlay).Inferred;
    }
}
