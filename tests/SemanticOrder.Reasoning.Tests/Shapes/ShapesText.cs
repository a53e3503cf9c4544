using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>Shapes and data from Turtle over one dictionary, with the places of statements.</summary>
internal sealed class ShapesText : IAxiomLocator
{
    private const string Prefixes =
        "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
        + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix prov: <http://www.w3.org/ns/prov#> . @prefix : <http://example.org/> .\n";

    private readonly Dictionary<Quad, int> _lines = [];

    public ShapesText(string shapes, string data)
    {
        Statements = Load(shapes);
        Data = Load(data);
        Build = ShapesGraph.Compile(Statements, new ShapesOptions { Locator = this });
    }

    public TermDictionary Terms { get; } = new();

    public QuadSnapshot Statements { get; }

    public QuadSnapshot Data { get; }

    public ShapesBuild Build { get; }

    public ShapesGraph Shapes => Build.Shapes ?? throw new InvalidOperationException(string.Join('\n', Build.Diagnostics));

    public IEnumerable<string> Codes => Build.Diagnostics.Select(found => found.Code);

    public TermId this[string name] => Terms.Add(new Iri("http://example.org/" + name));

    public AxiomLocation? Locate(TermId subject, TermId predicate, TermId @object) =>
        _lines.TryGetValue(new Quad(subject, predicate, @object), out var line) ? new AxiomLocation("shapes.ttl", line) : null;

    public QuadSnapshot Load(string turtle)
    {
        var buffer = new RdfReader(Terms).Read(Prefixes + turtle, RdfSyntax.Turtle);
        for (var at = 0; at < buffer.Quads.Length; at++)
            _lines.TryAdd(buffer.Quads[at], buffer.Lines[at]);
        return new QuadStore(Terms).Load(buffer.Quads);
    }

    /// <summary>The results as lines, sorted: focus node, component, shape and value.</summary>
    public static List<string> Lines(ValidationReport report) =>
        [.. report.Results.Select(result => Line(report.Terms, result.FocusNode, result.Constraint.Component, result.Shape.Id, result.Value)).Order(StringComparer.Ordinal)];

    public static string Line(ITermSource terms, TermId focus, Iri component, TermId shape, TermId value)
    {
        const string end = "ConstraintComponent";
        var name = component.Value[Vocab.Sh.Namespace.Length..].Replace(end, "", StringComparison.Ordinal);
        return $"{Text(focus)} {name} {Text(shape)}{(value.IsNone ? "" : " " + Text(value))}";

        string Text(TermId id) => terms.Decode(id).ToString().Replace("http://example.org/", ":", StringComparison.Ordinal);
    }
}
