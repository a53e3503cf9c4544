using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Reads class expressions from their RDF form (OWL 2 Mapping to RDF Graphs §3.2.4). What cannot be read is reported once.</summary>
internal sealed class ClassExpressionReader(OntologyGraph graph, OntologyDiagnostics diagnostics, DataRangeReader dataRanges)
{
    private const string Malformed = "SO3003";
    private const int MaxDepth = 64;
    private readonly Dictionary<TermId, ClassExpression> _read = [];
    private readonly HashSet<TermId> _open = [];

    /// <summary>A class expression in use: a name stays a name, whatever it is defined as.</summary>
    /// <param name="node">An IRI or the node of the expression.</param>
    /// <param name="axiom">The axiom it is used in, for diagnostics.</param>
    public ClassExpression Read(TermId node, AxiomSource axiom)
    {
        if (node.IsIri)
            return ReadName(node);
        if (node.IsLiteral)
        {
            diagnostics.Error(Malformed, axiom, "A literal is used as a class. Write the class's IRI.");
            return new ClassExpression.Unreadable(node);
        }
        if (_read.TryGetValue(node, out var known))
            return known;
        if (!_open.Add(node))
        {
            diagnostics.Error(Malformed, axiom, "The class expression contains itself. Give the inner class a name.");
            return new ClassExpression.Unreadable(node);
        }
        if (_open.Count > MaxDepth)
        {
            diagnostics.Error("SO3009", axiom, $"The class expression is nested deeper than {MaxDepth}. Give an inner class a name.");
            _open.Remove(node);
            return new ClassExpression.Unreadable(node);
        }
        var expression = ReadDefinition(node, axiom) ?? new ClassExpression.Named(node);
        _open.Remove(node);
        return _read[node] = expression;
    }

    /// <summary>The expression that a node is described as by its own statements, also when it has a name; null when there is none.</summary>
    public ClassExpression? ReadDefinition(TermId node, AxiomSource axiom)
    {
        if (graph.Object(node, Vocab.Owl.OnProperty) is { IsNone: false } property)
            return ReadRestriction(node, property, axiom);
        if (graph.Object(node, Vocab.Owl.IntersectionOf) is { IsNone: false } all)
            return ReadList(node, all, axiom, parts => new ClassExpression.Intersection(node, parts));
        if (graph.Object(node, Vocab.Owl.UnionOf) is { IsNone: false } any)
            return ReadList(node, any, axiom, parts => new ClassExpression.Union(node, parts));
        if (graph.Object(node, Vocab.Owl.ComplementOf) is { IsNone: false } other)
            return new ClassExpression.Complement(node, Read(other, axiom));
        if (graph.Object(node, Vocab.Owl.OneOf) is { IsNone: false } members)
            return ReadMembers(node, members, axiom);
        return null;
    }

    /// <summary>A property, or <c>[ owl:inverseOf p ]</c>; false, and reported, when it is neither.</summary>
    public bool TryReadProperty(TermId node, AxiomSource axiom, out PropertyExpression property)
    {
        property = new PropertyExpression(node, false);
        if (node.IsIri)
            return true;
        var inverse = node.IsBlankNode ? graph.Object(node, Vocab.Owl.InverseOf) : TermId.None;
        property = new PropertyExpression(inverse, true);
        if (inverse.IsIri)
            return true;
        diagnostics.Error(Malformed, axiom, "A property must be an IRI or [ owl:inverseOf <IRI> ].");
        return false;
    }

    private ClassExpression ReadName(TermId node)
    {
        if (graph.Is(node, Vocab.Owl.Thing) || graph.Is(node, Vocab.Rdfs.Resource))
            return new ClassExpression.Thing(node);
        return graph.Is(node, Vocab.Owl.Nothing) ? new ClassExpression.Nothing(node) : new ClassExpression.Named(node);
    }

    private ClassExpression ReadList(TermId node, TermId list, AxiomSource axiom, Func<IReadOnlyList<ClassExpression>, ClassExpression> make)
    {
        if (ListReader.TryRead(graph, list, out var members) && members.Count > 0)
            return make([.. members.Select(member => Read(member, axiom))]);
        diagnostics.Error(Malformed, axiom, "owl:intersectionOf and owl:unionOf need a well-formed list of classes. Write ( A B ).");
        return new ClassExpression.Unreadable(node);
    }

    private ClassExpression ReadMembers(TermId node, TermId list, AxiomSource axiom)
    {
        if (ListReader.TryRead(graph, list, out var members) && members.Count > 0 && !members.Any(member => member.IsLiteral))
            return new ClassExpression.OneOf(node, members);
        diagnostics.Error(Malformed, axiom, "owl:oneOf of a class needs a well-formed list of individuals. Write ( a b ).");
        return new ClassExpression.Unreadable(node);
    }

    private ClassExpression ReadRestriction(TermId node, TermId on, AxiomSource axiom)
    {
        if (!TryReadProperty(on, axiom, out var property))
            return new ClassExpression.Unreadable(node);
        var value = graph.Object(node, Vocab.Owl.HasValue);
        if (!value.IsNone)
            return new ClassExpression.HasValue(node, property, value);
        var some = graph.Object(node, Vocab.Owl.SomeValuesFrom);
        if (!some.IsNone)
            return ReadFiller(node, property, some, axiom, isSome: true);
        var all = graph.Object(node, Vocab.Owl.AllValuesFrom);
        if (!all.IsNone)
            return ReadFiller(node, property, all, axiom, isSome: false);
        return ReadNumbered(node, property, axiom);
    }

    private ClassExpression ReadFiller(TermId node, PropertyExpression property, TermId filler, AxiomSource axiom, bool isSome)
    {
        if (!dataRanges.IsDataRange(filler))
        {
            var expression = Read(filler, axiom);
            return isSome ? new ClassExpression.SomeValues(node, property, expression) : new ClassExpression.AllValues(node, property, expression);
        }
        if (graph.Is(filler, Vocab.Rdfs.Literal) && isSome)
            return new ClassExpression.SomeValues(node, property, new ClassExpression.Thing(filler));
        if (dataRanges.Read(filler, axiom) is { } range)
            return isSome ? new ClassExpression.SomeData(node, property, range) : new ClassExpression.AllData(node, property, range);
        // A datatype without order says nothing that could be inferred of the bearer when it is on the right; on the left it is reported.
        return isSome ? new ClassExpression.SomeValues(node, property, new ClassExpression.Unreadable(filler)) : new ClassExpression.Thing(node);
    }

    private ClassExpression ReadNumbered(TermId node, PropertyExpression property, AxiomSource axiom)
    {
        (Iri Iri, bool IsMin, bool IsMax)[] kinds =
        [
            (Vocab.Owl.MinCardinality, true, false), (Vocab.Owl.MaxCardinality, false, true), (Vocab.Owl.Cardinality, true, true),
            (Vocab.Owl.MinQualifiedCardinality, true, false), (Vocab.Owl.MaxQualifiedCardinality, false, true), (Vocab.Owl.QualifiedCardinality, true, true),
        ];
        foreach (var (iri, isMin, isMax) in kinds)
        {
            var number = graph.Object(node, iri);
            if (number.IsNone)
                continue;
            if (!ValuePoint.TryRead(number, graph.Terms, out var point) || !point.IsWhole || point.Position is < 0 or > int.MaxValue)
                break;
            var on = graph.Object(node, Vocab.Owl.OnClass);
            var filler = on.IsNone ? null : Read(on, axiom);
            var count = (int)point.Position;
            return new ClassExpression.Numbered(node, property, isMin ? count : 0, isMax ? count : null, filler);
        }
        diagnostics.Error(Malformed, axiom,
            "The restriction says nothing that is supported of its property. Give one of owl:hasValue, owl:someValuesFrom, owl:allValuesFrom or a cardinality with a whole number.");
        return new ClassExpression.Unreadable(node);
    }
}
