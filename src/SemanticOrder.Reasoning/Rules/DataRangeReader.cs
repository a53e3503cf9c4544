using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Reads data ranges (OWL 2 Structural Specification §7): datatypes, facets, their unions and intersections, lists of values.</summary>
internal sealed class DataRangeReader(OntologyGraph graph, OntologyDiagnostics diagnostics)
{
    private const string Unsupported = "SO3004";
    private const string Contradictory = "SO3005";
    private const string Advice = "Use minInclusive, maxInclusive, minExclusive or maxExclusive on a number, duration, dateTime or date.";
    private const int MaxDepth = 32;

    /// <summary>True when a node names or describes a data range rather than a class.</summary>
    public bool IsDataRange(TermId node) =>
        Datatypes.Parts(graph, node) is not null
        || graph.HasType(node, Vocab.Rdfs.Datatype) || graph.Has(node, Vocab.Owl.OnDatatype) || graph.Has(node, Vocab.Owl.DatatypeComplementOf)
        || graph.Is(node, Vocab.Rdfs.Literal)
        || (node.IsIri && graph.Text(node).StartsWith(Vocab.Xsd.Namespace, StringComparison.Ordinal))
        || node == WellKnownTerms.RdfLangString;

    /// <summary>The values of a data range; null when it has no ordered values, which is reported unless it is a plain datatype.</summary>
    public DataRange? Read(TermId node, AxiomSource axiom) => Read(node, axiom, MaxDepth);

    private DataRange? Read(TermId node, AxiomSource axiom, int depth)
    {
        if (depth == 0)
        {
            diagnostics.Error("SO3003", axiom, "The data range contains itself. Write it out without the cycle.");
            return null;
        }
        if (Datatypes.Parts(graph, node) is { } known)
            return new DataRange(node, node, known);
        if (graph.Object(node, Vocab.Owl.OnDatatype) is { IsNone: false } datatype)
            return ReadFacets(node, datatype, axiom, depth);
        if (graph.Object(node, Vocab.Owl.IntersectionOf) is { IsNone: false } all)
            return Fold(node, all, axiom, depth, (left, right) => left.Intersect(right));
        if (graph.Object(node, Vocab.Owl.UnionOf) is { IsNone: false } any)
            return Fold(node, any, axiom, depth, (left, right) => left with { Parts = [.. left.Parts, .. right.Parts] });
        if (graph.Object(node, Vocab.Owl.OneOf) is { IsNone: false } values)
            return ReadValues(node, values, axiom);
        if (graph.Object(node, Vocab.Owl.EquivalentClass) is { IsNone: false } definition)
            return Read(definition, axiom, depth - 1) is { } defined ? defined with { Node = node } : null;
        if (graph.Has(node, Vocab.Owl.DatatypeComplementOf))
            diagnostics.Error(Unsupported, axiom, "The complement of a data range is not supported. Write the intervals that remain, as owl:unionOf.");
        return null;
    }

    private DataRange? ReadFacets(TermId node, TermId datatype, AxiomSource axiom, int depth)
    {
        if (Read(datatype, axiom, depth - 1) is not { } range)
        {
            diagnostics.Error(Unsupported, axiom, $"Facets on this datatype are not supported. {Advice}");
            return null;
        }
        if (!ListReader.TryRead(graph, graph.Object(node, Vocab.Owl.WithRestrictions), out var facets))
        {
            diagnostics.Error("SO3003", axiom, "owl:withRestrictions needs a list of facets. Write ( [ xsd:minInclusive 1 ] … ).");
            return null;
        }
        var result = range with { Node = node };
        foreach (var facet in facets)
        {
            if (Bound(facet, axiom) is not var (interval, point))
                return null;
            var parts = result.Parts.Where(part => part.Space == point.Space).Select(part => part.Intersect(new(point.Space, [interval], false)));
            result = result with { Parts = [.. parts] };
            if (result.Parts.Length > 0)
                continue;
            diagnostics.Error(Unsupported, axiom, $"The facet's value is no value of the datatype. Give the bound as a literal of {graph.Text(datatype)}.");
            return null;
        }
        if (result.IsEmpty)
            diagnostics.Warning(Contradictory, axiom, "The facets contradict each other, so no value fits. Check which bound is the lower one.");
        return result;
    }

    private (Interval Interval, ValuePoint Point)? Bound(TermId facet, AxiomSource axiom)
    {
        (Iri Facet, Func<decimal, Interval> Interval)[] supported =
        [
            (Vocab.Xsd.MinInclusive, Interval.AtLeast), (Vocab.Xsd.MinExclusive, Interval.MoreThan),
            (Vocab.Xsd.MaxInclusive, Interval.AtMost), (Vocab.Xsd.MaxExclusive, Interval.LessThan),
        ];
        foreach (var (iri, interval) in supported)
        {
            var bound = graph.Object(facet, iri);
            if (!bound.IsNone && ValuePoint.TryRead(bound, graph.Terms, out var point))
                return (interval(point.Position), point);
        }
        diagnostics.Error(Unsupported, axiom, $"The facet is not supported or its value is not a number, duration, dateTime or date. {Advice}");
        return null;
    }

    private DataRange? ReadValues(TermId node, TermId list, AxiomSource axiom)
    {
        if (!ListReader.TryRead(graph, list, out var values) || values.Count == 0)
        {
            diagnostics.Error("SO3003", axiom, "owl:oneOf needs a list of values. Write ( 1 2 3 ).");
            return null;
        }
        var points = new List<ValuePoint>();
        foreach (var value in values)
        {
            if (ValuePoint.TryRead(value, graph.Terms, out var point))
                points.Add(point);
        }
        if (points.Count < values.Count)
        {
            diagnostics.Error(Unsupported, axiom, "owl:oneOf of literals is supported for numbers, durations and times only. Make the others individuals, with owl:hasValue.");
            return null;
        }
        var parts = points.GroupBy(point => point.Space, (space, members) =>
            new DataRange.Part(space, IntervalSet.Create([.. members.Select(point => Interval.Point(point.Position))]), false));
        return new DataRange(node, graph.Terms.DatatypeOf(values[0]), [.. parts]);
    }

    private DataRange? Fold(TermId node, TermId list, AxiomSource axiom, int depth, Func<DataRange, DataRange, DataRange> combine)
    {
        if (!ListReader.TryRead(graph, list, out var members) || members.Count == 0)
        {
            diagnostics.Error("SO3003", axiom, "A union or intersection of data ranges needs a list of at least one. Write ( xsd:integer … ).");
            return null;
        }
        var ranges = members.Select(member => Read(member, axiom, depth - 1)).ToList();
        if (ranges.All(range => range is not null))
            return ranges.Aggregate((left, right) => combine(left!, right!))! with { Node = node };
        diagnostics.Error(Unsupported, axiom, $"A member of the data range has no ordered values. {Advice}");
        return null;
    }
}
