namespace SemanticOrder.Reasoning.Tests;

/// <summary>A random ontology of the supported subset with some individuals, and random order graphs over it. The same seed gives the same.</summary>
internal sealed class RandomOntology
{
    private const string Namespace = "http://example.org/";
    private readonly Random _random;
    private readonly List<Quad> _quads = [];
    private readonly TermId[] _classes;
    private readonly TermId[] _properties;
    private readonly TermId[] _dataProperties;
    private readonly TermId[] _individuals;
    private readonly bool _hierarchyOnly;

    public RandomOntology(int seed, bool hierarchyOnly = false)
    {
        _random = new Random(seed);
        _hierarchyOnly = hierarchyOnly;
        _classes = Make("C", 6);
        _properties = Make("p", 4);
        _dataProperties = Make("d", 2);
        _individuals = Make("i", 4);
        var axioms = _random.Next(3, 14);
        for (var i = 0; i < axioms; i++)
            AddAxiom();
        for (var i = _random.Next(6); i > 0; i--)
            _quads.Add(RandomStatement(_individuals, _individuals));
    }

    public TermDictionary Terms { get; } = new();

    public IReadOnlyList<TermId> Classes => _classes;

    public IReadOnlyList<Quad> Quads => _quads;

    public QuadSnapshot Snapshot() => new QuadStore(Terms).Load(_quads.ToArray());

    /// <summary>Statements about nodes 0 … 3 of an order (as local ids once added) and the individuals.</summary>
    public List<Quad> RandomOrder(QuadOverlay overlay)
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => overlay.AddNode()).ToArray();
        var count = _random.Next(1, 9);
        return [.. Enumerable.Range(0, count).Select(_ => RandomStatement(nodes, [.. nodes, .. _individuals]))];
    }

    private TermId[] Make(string name, int count) => [.. Enumerable.Range(0, count).Select(i => Terms.Add(new Iri($"{Namespace}{name}{i}")))];

    private T Pick<T>(ReadOnlySpan<T> from) => from[_random.Next(from.Length)];

    private TermId Id(Iri iri) => Terms.Add(iri);

    private Quad RandomStatement(TermId[] subjects, TermId[] objects) => _random.Next(4) switch
    {
        0 => new Quad(Pick<TermId>(subjects), WellKnownTerms.RdfType, Pick<TermId>(_classes)),
        1 => new Quad(Pick<TermId>(subjects), Pick<TermId>(_dataProperties), RandomNumber()),
        // A property may imply rdf:type; then its objects are classes.
        2 when _random.Next(3) == 0 => new Quad(Pick<TermId>(subjects), _properties[0], Pick<TermId>(_classes)),
        _ => new Quad(Pick<TermId>(subjects), Pick<TermId>(_properties), Pick<TermId>(objects)),
    };

    private TermId RandomNumber()
    {
        var text = Pick<string>(["0", "1", "2", "2.0", "3", "2.5", "+2", "04"]);
        return Terms.Add(new Literal(text, text.Contains('.', StringComparison.Ordinal) ? Vocab.Xsd.Decimal : Vocab.Xsd.Integer));
    }

    private void AddAxiom()
    {
        switch (_hierarchyOnly ? _random.Next(3) : _random.Next(16))
        {
            case 0:
                Add(Pick<TermId>(_classes), Vocab.Rdfs.SubClassOf, Pick<TermId>(_classes));
                break;
            case 1:
                Add(Pick<TermId>(_classes), Vocab.Skos.Broader, Pick<TermId>(_classes));
                break;
            case 2 when _hierarchyOnly || _random.Next(2) == 0:
                Add(Pick<TermId>(_classes), Vocab.Owl.EquivalentClass, Pick<TermId>(_classes));
                break;
            case 3:
                Add(Pick<TermId>(_properties), Vocab.Rdfs.SubPropertyOf, Pick<TermId>(_properties));
                break;
            case 4:
                Add(Pick<TermId>(_properties), Vocab.Rdfs.Domain, _random.Next(3) == 0 ? RightExpression(1) : Pick<TermId>(_classes));
                break;
            case 5:
                Add(Pick<TermId>(_properties), Vocab.Rdfs.Range, _random.Next(3) == 0 ? RightExpression(1) : Pick<TermId>(_classes));
                break;
            case 6:
                Add(Pick<TermId>(_properties), Vocab.Owl.InverseOf, Pick<TermId>(_properties));
                break;
            case 7:
                _quads.Add(new Quad(Pick<TermId>(_properties), WellKnownTerms.RdfType, Id(Pick<Iri>([Vocab.Owl.SymmetricProperty, Vocab.Owl.TransitiveProperty, Vocab.Owl.FunctionalProperty]))));
                break;
            case 8:
                Add(Pick<TermId>(_properties), Vocab.Owl.PropertyChainAxiom, List([.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Pick<TermId>(_properties))]));
                break;
            case 9 when _random.Next(3) == 0:
                _quads.Add(new Quad(_properties[0], Id(Vocab.Rdfs.SubPropertyOf), WellKnownTerms.RdfType));
                break;
            case 10 or 11:
                Add(LeftExpression(2), Vocab.Rdfs.SubClassOf, Pick<TermId>(_classes));
                break;
            case 12:
                Add(Pick<TermId>(_classes), Vocab.Rdfs.SubClassOf, RightExpression(2));
                break;
            case 13:
                Add(Pick<TermId>(_classes), Vocab.Owl.EquivalentClass, Intersection([Pick<TermId>(_classes), HasValue(), LeftExpression(1)]));
                break;
            case 14:
                Add(LeftExpression(2), Vocab.Rdfs.SubClassOf, RightExpression(2));
                break;
            default:
                Add(Pick<TermId>(_dataProperties), Vocab.Rdfs.Domain, Pick<TermId>(_classes));
                break;
        }
    }

    private TermId LeftExpression(int depth) => (depth == 0 ? 0 : _random.Next(7)) switch
    {
        1 => Intersection([LeftExpression(depth - 1), LeftExpression(depth - 1)]),
        2 => Node(Vocab.Owl.UnionOf, List([LeftExpression(depth - 1), LeftExpression(depth - 1)])),
        3 => HasValue(),
        4 => Restriction(Vocab.Owl.SomeValuesFrom, Property(), _random.Next(4) == 0 ? Id(Vocab.Owl.Thing) : LeftExpression(depth - 1)),
        5 => Restriction(Vocab.Owl.SomeValuesFrom, Pick<TermId>(_dataProperties), Facets()),
        6 => Restriction(Vocab.Owl.SomeValuesFrom, Property(), Node(Vocab.Owl.OneOf, List([Pick<TermId>(_individuals), Pick<TermId>(_individuals)]))),
        _ => Pick<TermId>(_classes),
    };

    private TermId RightExpression(int depth) => (depth == 0 ? 0 : _random.Next(4)) switch
    {
        1 => Intersection([RightExpression(depth - 1), RightExpression(depth - 1)]),
        2 => HasValue(),
        3 => Restriction(Vocab.Owl.AllValuesFrom, Property(), RightExpression(depth - 1)),
        _ => Pick<TermId>(_classes),
    };

    private TermId Property() => _random.Next(5) == 0 ? Node(Vocab.Owl.InverseOf, Pick<TermId>(_properties)) : Pick<TermId>(_properties);

    private TermId HasValue() => _random.Next(3) == 0
        ? Restriction(Vocab.Owl.HasValue, Pick<TermId>(_dataProperties), RandomNumber())
        : Restriction(Vocab.Owl.HasValue, Property(), Pick<TermId>(_individuals));

    private TermId Facets()
    {
        var facets = new List<TermId>();
        if (_random.Next(3) > 0)
            facets.Add(Node(Pick<Iri>([Vocab.Xsd.MinInclusive, Vocab.Xsd.MinExclusive]), RandomNumber()));
        if (_random.Next(3) > 0)
            facets.Add(Node(Pick<Iri>([Vocab.Xsd.MaxInclusive, Vocab.Xsd.MaxExclusive]), RandomNumber()));
        var node = Node(Vocab.Owl.WithRestrictions, List([.. facets]));
        Add(node, Vocab.Owl.OnDatatype, Id(Pick<Iri>([Vocab.Xsd.Decimal, Vocab.Xsd.Integer])));
        return node;
    }

    private TermId Intersection(TermId[] parts) => Node(Vocab.Owl.IntersectionOf, List(parts));

    private TermId Restriction(Iri kind, TermId property, TermId value)
    {
        var node = Node(kind, value);
        Add(node, Vocab.Owl.OnProperty, property);
        return node;
    }

    private TermId Node(Iri predicate, TermId value)
    {
        var node = Terms.AddBlankNode();
        Add(node, predicate, value);
        return node;
    }

    private TermId List(TermId[] members)
    {
        var list = WellKnownTerms.RdfNil;
        foreach (var member in members.Reverse())
        {
            var cell = Terms.AddBlankNode();
            _quads.Add(new Quad(cell, WellKnownTerms.RdfFirst, member));
            _quads.Add(new Quad(cell, WellKnownTerms.RdfRest, list));
            list = cell;
        }
        return list;
    }

    private void Add(TermId subject, Iri predicate, TermId @object) => _quads.Add(new Quad(subject, Id(predicate), @object));
}
