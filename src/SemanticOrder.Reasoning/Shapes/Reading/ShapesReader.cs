using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Reads shapes out of a graph (SHACL §2, §3.1): from those with targets, and those that are declared, to all that they need.</summary>
internal sealed partial class ShapesReader
{
    private readonly GraphNavigator _graph;
    private readonly TermDictionary _terms;
    private readonly ShapesOptions _options;
    private readonly ShapesDiagnostics _diagnostics;
    private readonly ComponentReader _components;
    private readonly Dictionary<TermId, Shape> _shapes = [];
    private readonly List<TermId> _open = [];

    public ShapesReader(QuadSnapshot shapes, ShapesOptions options)
    {
        _graph = new GraphNavigator(shapes);
        _terms = shapes.Terms;
        _options = options;
        _diagnostics = new ShapesDiagnostics(_graph, options.Locator);
        _components = new ComponentReader(_graph, _terms, _diagnostics);
    }

    public ShapesBuild Read()
    {
        var targeted = new List<Shape>();
        foreach (var id in Roots())
        {
            if (Shape(id) is { Targets.Count: > 0 } shape)
                targeted.Add(shape);
        }
        _components.CheckDeclarations();
        var diagnostics = _diagnostics.Sorted;
        return new ShapesBuild(_diagnostics.HasErrors ? null : new ShapesGraph(_terms, targeted, [.. _shapes.Values.OrderBy(shape => shape.Id)]), diagnostics);
    }

    /// <summary>Shapes that stand for themselves, by id.</summary>
    private SortedSet<TermId> Roots()
    {
        var roots = new SortedSet<TermId>();
        foreach (var property in (Iri[])[Vocab.Sh.TargetNode, Vocab.Sh.TargetClass, Vocab.Sh.TargetSubjectsOf, Vocab.Sh.TargetObjectsOf])
        {
            if (_graph.Id(property) is { IsNone: false } predicate)
                roots.UnionWith(_graph.Source.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All).Select(quad => quad.Subject));
        }
        foreach (var type in (Iri[])[Vocab.Sh.NodeShape, Vocab.Sh.PropertyShape])
            roots.UnionWith(_components.InstancesOf(type));
        return roots;
    }

    /// <summary>The shape of a node; a shape of which nothing is said holds for everything. Null when it is needed for itself.</summary>
    private Shape? Shape(TermId id)
    {
        if (_shapes.TryGetValue(id, out var known))
            return known;
        var at = _open.IndexOf(id);
        if (at >= 0)
        {
            var cycle = string.Join(" → ", _open.Skip(at).Append(id).Select(_diagnostics.Text));
            _diagnostics.Error("SO3105", id, null, TermId.None, $"The shape is needed to check itself: {cycle}. SHACL leaves recursion open; break the cycle, for example with sh:class in place of sh:node.");
            return null;
        }
        if (_open.Count == _options.MaxNesting)
        {
            _diagnostics.Error("SO3111", id, null, TermId.None, $"Shapes nest in each other deeper than the limit of {_options.MaxNesting}. Write them flatter, or raise MaxNesting.");
            return null;
        }
        _open.Add(id);
        var shape = Build(id);
        _open.RemoveAt(_open.Count - 1);
        _shapes.Add(id, shape);
        return shape;
    }

    private Shape Build(TermId id)
    {
        CheckVocabulary(id);
        var path = _graph.Objects(id, Vocab.Sh.Path).Any() ? ReadPath(id) : null;
        var isProperty = _graph.Objects(id, Vocab.Sh.Path).Any();
        var constraints = new List<Constraint>();
        // What holds of no values is not looked at when the path could not be read.
        if (isProperty == path is not null)
            ReadConstraints(id, isProperty, path, constraints);
        return new Shape(ReadHead(id), path, path is null ? null : PathStep.Of(path, _terms), ReadTargets(id), constraints);
    }

    private ShapeHead ReadHead(TermId id)
    {
        var severity = One(id, Vocab.Sh.Severity) is { IsNone: false } stated ? _terms.Decode(stated) as Iri : Vocab.Sh.Violation;
        if (severity is null)
            Malformed(id, Vocab.Sh.Severity, TermId.None, "an IRI, such as sh:Violation, sh:Warning or sh:Info");
        return new ShapeHead(
            id, severity ?? Vocab.Sh.Violation, [.. ReadMessages(id)], [.. _graph.Objects(id, Vocab.Prov.WasDerivedFrom)],
            One(id, Vocab.Sh.Deactivated) == TermId.FromBoolean(true));
    }

    private IEnumerable<Literal> ReadMessages(TermId id)
    {
        foreach (var message in _graph.Objects(id, Vocab.Sh.Message))
        {
            if (_terms.Decode(message) is Literal literal && (literal.LanguageTag is not null || literal.Datatype == Vocab.Xsd.String))
                yield return literal;
            else
                Malformed(id, Vocab.Sh.Message, message, "a string, with or without a language");
        }
    }

    private List<ShapeTarget> ReadTargets(TermId id)
    {
        var targets = new List<ShapeTarget>();
        Add(Vocab.Sh.TargetNode, TargetKind.Node, term => !term.IsBlankNode, "an IRI or a literal");
        Add(Vocab.Sh.TargetClass, TargetKind.Class, term => term.IsIri, "an IRI");
        Add(Vocab.Sh.TargetSubjectsOf, TargetKind.SubjectsOf, term => term.IsIri, "an IRI");
        Add(Vocab.Sh.TargetObjectsOf, TargetKind.ObjectsOf, term => term.IsIri, "an IRI");
        // Being a class too, a shape looks at its instances (§2.1.3.3). OWL has every owl:Class be an rdfs:Class.
        if (id.IsIri && (_components.IsInstance(id, Vocab.Rdfs.Class) || _components.IsInstance(id, Vocab.Owl.Class)) && _components.IsShape(id))
            targets.Add(new ShapeTarget(TargetKind.Class, id));
        return targets;

        void Add(Iri property, TargetKind kind, Predicate<TermId> isAllowed, string expected)
        {
            foreach (var term in _graph.Objects(id, property).Order())
            {
                if (isAllowed(term))
                    targets.Add(new ShapeTarget(kind, term));
                else
                    Malformed(id, property, term, expected);
            }
        }
    }

    /// <summary>The value of a property that is stated once at most; None when there is none.</summary>
    private TermId One(TermId id, Iri property)
    {
        TermId[] values = [.. _graph.Objects(id, property).Take(2)];
        if (values.Length == 2)
            _diagnostics.Error("SO3102", id, property, values[1], $"{Name(property)} stands more than once in a shape, which may have it once. Keep one, or combine shapes with sh:and.");
        return values.Length == 0 ? TermId.None : values[0];
    }

    private void Malformed(TermId id, Iri property, TermId value, string expected) =>
        _diagnostics.Error("SO3101", id, property, value, $"The value of {Name(property)} is {_diagnostics.Text(value.IsNone ? _graph.Object(id, property) : value)}; write {expected}.");

    private static string Name(Iri property) => "sh:" + property.Value[Vocab.Sh.Namespace.Length..];
}
