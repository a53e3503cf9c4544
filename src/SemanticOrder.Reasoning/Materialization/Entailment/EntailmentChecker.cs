using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Whether a graph follows, axioms among it. Facts are looked up. An axiom that is not stated is shown by assuming what it speaks of: C is under D when of a new
/// member of C it follows that it is in D; two things are different when a contradiction follows from their being the same.
/// </summary>
internal sealed class EntailmentChecker(KnowledgeClosure closure, Quad[] conclusion, CancellationToken cancellation)
{
    private readonly GraphNavigator _graph = new(new QuadStore(closure.Asserted.Terms).Load(conclusion));
    private readonly GraphMatcher _matcher = new(closure);
    private readonly HypotheticalClosure _hypothesis = new(closure, cancellation);

    public EntailmentAnswer Check()
    {
        if (closure.Inconsistencies.Count > 0)
            return new EntailmentAnswer([]);
        var open = conclusion.Select(quad => quad with { Graph = TermId.None }).Where(statement => !IsHeader(statement)).ToHashSet();
        if (_matcher.Matches(open))
            return new EntailmentAnswer([]);
        ShowDifferent(open);
        ShowComplements(open);
        ShowChains(open);
        open.RemoveWhere(statement => !statement.Subject.IsBlankNode && !statement.Object.IsBlankNode && (closure.Contains(statement) || ShowAxiom(statement)));
        return new EntailmentAnswer(open.Count == 0 || _matcher.Matches(open) ? [] : [.. open]);
    }

    /// <summary>An ontology header that names nothing says nothing.</summary>
    private bool IsHeader(Quad statement) => statement.Predicate == WellKnownTerms.RdfType && Is(statement.Object, Vocab.Owl.Ontology);

    /// <summary>owl:AllDifferent as differences between any two.</summary>
    private void ShowDifferent(HashSet<Quad> open)
    {
        foreach (var node in _graph.Instances(Vocab.Owl.AllDifferent))
        {
            foreach (var property in (Iri[])[Vocab.Owl.Members, Vocab.Owl.DistinctMembers])
            {
                var list = _graph.Object(node, property);
                var members = _graph.List(list).ToList();
                if (members.Count == 0 || members.Where((left, i) => members.Skip(i + 1).Any(right => !AreDifferent(left, right))).Any())
                    continue;
                open.RemoveWhere(statement => statement.Subject == node);
                RemoveList(open, list);
            }
        }
    }

    /// <summary>x in the complement of C: from x in C a contradiction follows.</summary>
    private void ShowComplements(HashSet<Quad> open)
    {
        foreach (var statement in open.Where(statement => statement.Predicate == WellKnownTerms.RdfType && statement.Object.IsBlankNode).ToList())
        {
            var complement = _graph.Object(statement.Object, Vocab.Owl.ComplementOf);
            if (!complement.IsNone && !complement.IsBlankNode && _hypothesis.Contradicts(Type(statement.Subject, complement)))
                open.RemoveWhere(other => other == statement || other.Subject == statement.Object);
        }
    }

    /// <summary>A chain of properties implies a property: of new nodes linked by the chain the property follows.</summary>
    private void ShowChains(HashSet<Quad> open)
    {
        foreach (var statement in open.Where(statement => _graph.Source.Terms.Decode(statement.Predicate) is Iri iri && iri == Vocab.Owl.PropertyChainAxiom).ToList())
        {
            var nodes = new List<TermId> { _hypothesis.Node() };
            var links = new List<Quad>();
            foreach (var property in _graph.List(statement.Object))
            {
                nodes.Add(_hypothesis.Node());
                links.Add(new Quad(nodes[^2], property, nodes[^1]));
            }
            if (links.Count == 0 || !links.TrueForAll(link => link.Predicate.IsIri) || !_hypothesis.Gives([.. links], new Quad(nodes[0], statement.Subject, nodes[^1])))
                continue;
            open.Remove(statement);
            RemoveList(open, statement.Object);
        }
    }

    private void RemoveList(HashSet<Quad> open, TermId list)
    {
        for (var cell = list; !cell.IsNone && cell != WellKnownTerms.RdfNil; cell = _graph.Object(cell, Vocab.Rdf.Rest))
        {
            var here = cell;
            open.RemoveWhere(statement => statement.Subject == here);
        }
    }

    private bool AreDifferent(TermId left, TermId right)
    {
        var different = new Quad(left, Term(Vocab.Owl.DifferentFrom), right);
        return closure.Contains(different) || ShowAxiom(different);
    }

    private bool ShowAxiom(Quad axiom)
    {
        var (s, p, o) = (axiom.Subject, axiom.Predicate, axiom.Object);
        if (p == WellKnownTerms.RdfType)
            return ShowCharacteristic(s, o);
        var (x, y) = (_hypothesis.Node(), _hypothesis.Node());
        return _graph.Source.Terms.Decode(p) is Iri iri && iri switch
        {
            _ when iri == Vocab.Owl.DifferentFrom => _hypothesis.Contradicts(new Quad(s, Term(Vocab.Owl.SameAs), o)),
            _ when iri == Vocab.Rdfs.SubClassOf => _hypothesis.Gives([Type(x, s)], Type(x, o)),
            _ when iri == Vocab.Owl.EquivalentClass => _hypothesis.Gives([Type(x, s)], Type(x, o)) && _hypothesis.Gives([Type(x, o)], Type(x, s)),
            _ when iri == Vocab.Owl.DisjointWith => _hypothesis.Contradicts(Type(x, s), Type(x, o)),
            _ when iri == Vocab.Rdfs.SubPropertyOf => _hypothesis.Gives([new Quad(x, s, y)], new Quad(x, o, y)),
            _ when iri == Vocab.Owl.EquivalentProperty => _hypothesis.Gives([new Quad(x, s, y)], new Quad(x, o, y)) && _hypothesis.Gives([new Quad(x, o, y)], new Quad(x, s, y)),
            _ when iri == Vocab.Owl.InverseOf => _hypothesis.Gives([new Quad(x, s, y)], new Quad(y, o, x)) && _hypothesis.Gives([new Quad(x, o, y)], new Quad(y, s, x)),
            _ when iri == Vocab.Owl.PropertyDisjointWith => _hypothesis.Contradicts(new Quad(x, s, y), new Quad(x, o, y)),
            _ when iri == Vocab.Rdfs.Domain => _hypothesis.Gives([new Quad(x, s, y)], Type(x, o)),
            _ when iri == Vocab.Rdfs.Range => ShowRange(s, o, x, y),
            _ => false,
        };
    }

    private bool ShowCharacteristic(TermId p, TermId characteristic)
    {
        var (x, y, z) = (_hypothesis.Node(), _hypothesis.Node(), _hypothesis.Node());
        var sameAs = Term(Vocab.Owl.SameAs);
        return p.IsIri && _graph.Source.Terms.Decode(characteristic) is Iri iri && iri switch
        {
            _ when iri == Vocab.Owl.TransitiveProperty => _hypothesis.Gives([new Quad(x, p, y), new Quad(y, p, z)], new Quad(x, p, z)),
            _ when iri == Vocab.Owl.SymmetricProperty => _hypothesis.Gives([new Quad(x, p, y)], new Quad(y, p, x)),
            _ when iri == Vocab.Owl.FunctionalProperty => _hypothesis.Gives([new Quad(x, p, y), new Quad(x, p, z)], new Quad(y, sameAs, z)),
            _ when iri == Vocab.Owl.InverseFunctionalProperty => _hypothesis.Gives([new Quad(x, p, z), new Quad(y, p, z)], new Quad(x, sameAs, y)),
            _ when iri == Vocab.Owl.AsymmetricProperty => _hypothesis.Contradicts(new Quad(x, p, y), new Quad(y, p, x)),
            _ when iri == Vocab.Owl.IrreflexiveProperty => _hypothesis.Contradicts(new Quad(x, p, x)),
            _ => false,
        };
    }

    /// <summary>A data range holds every value that all ranges of the property allow.</summary>
    private bool ShowRange(TermId property, TermId range, TermId x, TermId y)
    {
        var ranges = closure.Entailed.Match(new QuadPattern(property, Term(Vocab.Rdfs.Range), TermId.None), GraphSelection.All).Select(quad => closure.DataRangeOf(quad.Object)).OfType<DataRange>().ToList();
        return closure.DataRangeOf(range) is { } wanted
            ? ranges.Count > 0 && ranges.Aggregate((left, right) => left.Intersect(right)).IsWithin(wanted)
            : _hypothesis.Gives([new Quad(x, property, y)], Type(y, range));
    }

    private TermId Term(Iri iri) => closure.Asserted.Terms.Add(iri);

    private bool Is(TermId term, Iri iri) => _graph.Source.Terms.Decode(term) is Iri other && other == iri;

    private static Quad Type(TermId node, TermId @class) => new(node, WellKnownTerms.RdfType, @class);
}
