using System.Text;

namespace SemanticOrder.Reasoning.Tests;

/// <summary>Knowledge from Turtle with the places of its statements, compiled; and orders over it.</summary>
internal sealed class Knowledge : IAxiomLocator
{
    private const string Prefixes =
        "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
        + "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
        + "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix os: <https://w3id.org/semanticorder/core#> . @prefix : <http://example.org/> .\n";

    private readonly Dictionary<Quad, AxiomLocation> _places = [];
    private readonly Dictionary<string, string> _prefixes = [];

    private Knowledge(IEnumerable<(string File, string Text, int LinesBefore)> files, CompilationOptions? options)
    {
        var quads = new List<Quad>();
        foreach (var (file, text, before) in files)
        {
            var buffer = new RdfReader(Terms, new RdfReaderOptions { File = file, BaseIri = "http://example.org/" }).Read(text, RdfSyntax.Turtle);
            for (var i = 0; i < buffer.Quads.Length; i++)
            {
                quads.Add(buffer.Quads[i]);
                _places.TryAdd(buffer.Quads[i], new AxiomLocation(file, buffer.Lines[i] + 1 - before));
            }
            foreach (var (name, iri) in buffer.Prefixes)
                _prefixes[name] = iri;
        }
        Asserted = new QuadStore(Terms).Load(quads.ToArray());
        Ontology = CompiledOntology.Compile(Asserted, (options ?? new CompilationOptions()) with { Locator = this, Prefixes = _prefixes });
    }

    public TermDictionary Terms { get; } = new();

    public QuadSnapshot Asserted { get; }

    public CompiledOntology Ontology { get; }

    public IEnumerable<string> Codes => Ontology.Diagnostics.Select(diagnostic => diagnostic.Code);

    /// <summary>Turtle with the usual prefixes declared; line 1 is the first line given.</summary>
    public static Knowledge Of(string turtle, CompilationOptions? options = null) => new([("test.ttl", Prefixes + turtle, 1)], options);

    /// <summary>All ontologies of the repository.</summary>
    public static Knowledge OfRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SemanticOrder.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No SemanticOrder.sln above the tests.");
        var root = Path.Combine(folder, "ontologies");
        return new(Directory.EnumerateFiles(root, "*.ttl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(root, file), File.ReadAllText(file), 0)), null);
    }

    /// <summary>A term by prefixed name or full IRI.</summary>
    public TermId this[string name]
    {
        get
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var iri = _prefixes.TryGetValue(name[..colon], out var start) ? start + name[(colon + 1)..] : name;
            return Terms.Add(new Iri(iri));
        }
    }

    public AxiomLocation? Locate(TermId subject, TermId predicate, TermId @object) =>
        _places.TryGetValue(new Quad(subject, predicate, @object), out var place) ? place : null;

    /// <summary>
    /// An order from lines <c>subject predicate object</c>: names with a prefix are terms of the knowledge, <c>_:x</c> local nodes, others literals
    /// (<c>12</c>, <c>1.5</c>, <c>true</c>, <c>"PT48H"^^xsd:dayTimeDuration</c>, <c>"text"</c>). It is not closed.
    /// </summary>
    public TestOrder Order(string statements)
    {
        var order = new TestOrder(this, new QuadOverlay(Ontology.Knowledge));
        foreach (var line in statements.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            order.Add(line);
        return order;
    }

    public TermId Literal(QuadOverlay overlay, string text)
    {
        if (text is "true" or "false")
            return TermId.FromBoolean(text == "true");
        if (text[0] != '"')
            return overlay.AddLiteral(Encoding.UTF8.GetBytes(text), text.Contains('.', StringComparison.Ordinal) ? WellKnownTerms.XsdDecimal : WellKnownTerms.XsdInteger);
        var end = text.LastIndexOf('"');
        var lexical = Encoding.UTF8.GetBytes(text[1..end]);
        if (end + 1 < text.Length && text[end + 1] == '@')
            return overlay.AddLanguageString(lexical, Encoding.UTF8.GetBytes(text[(end + 2)..]));
        return end + 3 < text.Length ? overlay.AddLiteral(lexical, this[text[(end + 3)..]]) : overlay.AddString(lexical);
    }
}
