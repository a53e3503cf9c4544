using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Writes axioms on one line: names with prefixes as in Turtle, class expressions as in the OWL 2 Manchester syntax, from the graph as it was written.
/// </summary>
internal sealed class AxiomWriter(OntologyGraph graph, TermWriter terms, IAxiomLocator locator)
{
    private const int MaxDepth = 12;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<TermId, string> _expressions = new();
    private readonly ClauseReader _clauses = new(graph);

    /// <summary>The axiom that a statement carries, with the place of that statement.</summary>
    public Axiom Axiom(AxiomSource source)
    {
        var place = locator.Locate(source.Subject, source.Predicate, source.Object);
        var text = Text(source);
        return new Axiom(text, place?.File, place?.Line, source.Subject.IsIri ? graph.Text(source.Subject) : null)
        {
            Statement = source.Subject.IsIri && source.Object.IsIri ? new ProofStatement(Name(source.Subject), Name(source.Predicate), Name(source.Object), text) : null,
            Clauses = _clauses.Of(source),
        };
    }

    /// <summary>The clauses that a term was made from.</summary>
    public IReadOnlyList<SourceClause> ClausesOf(TermId term) => _clauses.Of(term);

    private ProofTerm Name(TermId iri) => new(ProofTermKind.Iri, graph.Text(iri));

    /// <summary>A term; an anonymous class, data range or list as an expression.</summary>
    public string Expression(TermId node)
    {
        // Expressions are written again and again by proofs; names are quick.
        if (!node.IsBlankNode)
            return Expression(node, MaxDepth);
        if (!_expressions.TryGetValue(node, out var text))
            _expressions.TryAdd(node, text = Expression(node, MaxDepth));
        return text;
    }

    private string Text(AxiomSource source)
    {
        // A blank subject is an expression, and the statement is a part of it.
        var isPart = source.Subject.IsBlankNode && !graph.Is(source.Predicate, Vocab.Rdfs.SubClassOf) && !graph.Is(source.Predicate, Vocab.Owl.EquivalentClass);
        return isPart
            ? Expression(source.Subject)
            : $"{Expression(source.Subject)} {Write(source.Predicate)} {Expression(source.Object)}";
    }

    private string Expression(TermId node, int depth)
    {
        if (!node.IsBlankNode && node != WellKnownTerms.RdfNil)
            return Write(node);
        if (depth == 0)
            return "…";
        if (node == WellKnownTerms.RdfNil || graph.Has(node, Vocab.Rdf.First))
            return ListReader.TryRead(graph, node, out var members) ? $"( {Join(members, " ", depth)} )" : "(…)";
        return Restriction(node, depth) ?? Combination(node, depth) ?? DataRange(node, depth) ?? Collective(node, depth) ?? Write(node);
    }

    private string? Restriction(TermId node, int depth)
    {
        var property = graph.Object(node, Vocab.Owl.OnProperty);
        if (property.IsNone)
            return graph.Object(node, Vocab.Owl.InverseOf) is { IsNone: false } inverse ? $"inverse {Expression(inverse, depth - 1)}" : null;
        (Iri Iri, string Word)[] kinds =
        [
            (Vocab.Owl.HasValue, "value"), (Vocab.Owl.SomeValuesFrom, "some"), (Vocab.Owl.AllValuesFrom, "only"),
            (Vocab.Owl.MinCardinality, "min"), (Vocab.Owl.MaxCardinality, "max"), (Vocab.Owl.Cardinality, "exactly"),
            (Vocab.Owl.MinQualifiedCardinality, "min"), (Vocab.Owl.MaxQualifiedCardinality, "max"), (Vocab.Owl.QualifiedCardinality, "exactly"),
            (Vocab.Owl.HasSelf, "Self"),
        ];
        foreach (var (iri, word) in kinds)
        {
            var value = graph.Object(node, iri);
            if (value.IsNone)
                continue;
            var on = graph.Object(node, Vocab.Owl.OnClass) is { IsNone: false } @class ? @class : graph.Object(node, Vocab.Owl.OnDataRange);
            return $"{Expression(property, depth - 1)} {word} {Nested(value, depth)}" + (on.IsNone ? "" : " " + Nested(on, depth));
        }
        return null;
    }

    private string? Combination(TermId node, int depth)
    {
        if (graph.Object(node, Vocab.Owl.ComplementOf) is { IsNone: false } complement)
            return "not " + Nested(complement, depth);
        (Iri Iri, string Before, string Between, string After)[] kinds =
        [
            (Vocab.Owl.IntersectionOf, "", " and ", ""), (Vocab.Owl.UnionOf, "", " or ", ""), (Vocab.Owl.OneOf, "{", ", ", "}"),
        ];
        foreach (var (iri, before, between, after) in kinds)
        {
            var list = graph.Object(node, iri);
            if (!list.IsNone && ListReader.TryRead(graph, list, out var members))
                return before + Join(members, between, depth) + after;
        }
        return null;
    }

    private string? DataRange(TermId node, int depth)
    {
        var datatype = graph.Object(node, Vocab.Owl.OnDatatype);
        if (datatype.IsNone || !ListReader.TryRead(graph, graph.Object(node, Vocab.Owl.WithRestrictions), out var facets))
            return null;
        (Iri Iri, string Sign)[] signs =
        [
            (Vocab.Xsd.MinInclusive, ">="), (Vocab.Xsd.MinExclusive, ">"), (Vocab.Xsd.MaxInclusive, "<="), (Vocab.Xsd.MaxExclusive, "<"),
        ];
        var bounds = from facet in facets
                     from sign in signs
                     let bound = graph.Object(facet, sign.Iri)
                     where !bound.IsNone
                     select $"{sign.Sign} {Lexical(bound)}";
        return $"{Expression(datatype, depth - 1)}[{string.Join(", ", bounds)}]";
    }

    /// <summary>An axiom that needs a node of its own: AllDisjointClasses, AllDisjointProperties, NegativePropertyAssertion.</summary>
    private string? Collective(TermId node, int depth)
    {
        var members = graph.Object(node, Vocab.Owl.Members);
        if (!members.IsNone)
            return $"{Write(graph.Object(node, Vocab.Rdf.Type))} {Expression(members, depth - 1)}";
        var source = graph.Object(node, Vocab.Owl.SourceIndividual);
        if (source.IsNone)
            return null;
        var target = graph.Object(node, Vocab.Owl.TargetIndividual) is { IsNone: false } individual ? individual : graph.Object(node, Vocab.Owl.TargetValue);
        return $"not {Write(source)} {Write(graph.Object(node, Vocab.Owl.AssertionProperty))} {(target.IsNone ? "…" : Write(target))}";
    }

    private string Join(IReadOnlyList<TermId> members, string between, int depth) => string.Join(between, members.Select(member => Nested(member, depth)));

    private string Nested(TermId node, int depth)
    {
        var text = Expression(node, depth - 1);
        return node.IsBlankNode && text.Contains(' ', StringComparison.Ordinal) && !graph.Has(node, Vocab.Owl.OnDatatype) && !graph.Has(node, Vocab.Owl.OneOf)
            ? $"({text})"
            : text;
    }

    private string Write(TermId term) => terms.Write(graph.Terms.Decode(term));

    private string Lexical(TermId bound) => graph.Text(bound);
}
