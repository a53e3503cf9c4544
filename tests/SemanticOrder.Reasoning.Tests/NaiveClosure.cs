namespace SemanticOrder.Reasoning.Tests;

/// <summary>
/// The reference: each rule of OWL 2 Profiles §4.3 as nested loops over all statements, again and again until nothing is new. Anonymous classes get
/// members here, as the specification has it. It shares nothing with the compiled closure but the data model.
/// </summary>
internal sealed class NaiveClosure
{
    private readonly HashSet<Quad> _all;
    private readonly ITermSource _terms;
    private readonly List<(TermId Node, List<TermId> Parts)> _intersections = [];
    private readonly List<(TermId Node, List<TermId> Parts)> _unions = [];
    private readonly List<(TermId Node, List<TermId> Parts)> _enumerations = [];
    private readonly List<(TermId Property, List<TermId> Links)> _chains = [];

    private NaiveClosure(IEnumerable<Quad> statements, ITermSource terms)
    {
        _all = [.. statements];
        _terms = terms;
        ReadLists(Vocab.Owl.IntersectionOf, _intersections);
        ReadLists(Vocab.Owl.UnionOf, _unions);
        ReadLists(Vocab.Owl.OneOf, _enumerations);
        ReadLists(Vocab.Owl.PropertyChainAxiom, _chains);
    }

    /// <summary>All statements that follow, those of anonymous classes and of owl:Thing left out.</summary>
    public static HashSet<Quad> Of(IEnumerable<Quad> statements, ITermSource terms)
    {
        var closure = new NaiveClosure(statements, terms);
        while (closure.Round())
        {
        }
        var thing = terms.Find(Vocab.Owl.Thing);
        return [.. closure._all.Where(quad => quad.Predicate != WellKnownTerms.RdfType || (!(quad.Object.IsBlankNode && !quad.Object.IsLocal) && quad.Object != thing))];
    }

    private bool Round()
    {
        var found = new List<Quad>();
        foreach (var a in _all)
            found.AddRange(ClassAxioms(a));
        foreach (var a in _all)
            found.AddRange(Properties(a));
        found.AddRange(Classes());
        var grew = false;
        foreach (var quad in found.Where(quad => !quad.Subject.IsLiteral))
            grew |= _all.Add(quad);
        return grew;
    }

    private IEnumerable<Quad> ClassAxioms(Quad a)
    {
        var isUp = Is(a.Predicate, Vocab.Rdfs.SubClassOf) || Is(a.Predicate, Vocab.Skos.Broader) || Is(a.Predicate, Vocab.Owl.EquivalentClass);
        foreach (var b in _all.Where(b => isUp && b.Predicate == WellKnownTerms.RdfType))
        {
            if (b.Object == a.Subject)
                yield return Type(b.Subject, a.Object);
            if (b.Object == a.Object && Is(a.Predicate, Vocab.Owl.EquivalentClass))
                yield return Type(b.Subject, a.Subject);
        }
    }

    private IEnumerable<Quad> Properties(Quad axiom)
    {
        foreach (var a in _all)
        {
            if (Is(axiom.Predicate, Vocab.Rdfs.Domain) && a.Predicate == axiom.Subject)
                yield return Type(a.Subject, axiom.Object);
            if (Is(axiom.Predicate, Vocab.Rdfs.Range) && a.Predicate == axiom.Subject)
                yield return Type(a.Object, axiom.Object);
            if (Is(axiom.Predicate, Vocab.Rdfs.SubPropertyOf) && a.Predicate == axiom.Subject)
                yield return new Quad(a.Subject, axiom.Object, a.Object);
            if (Is(axiom.Predicate, Vocab.Owl.InverseOf) && axiom.Subject.IsIri && a.Predicate == axiom.Subject)
                yield return new Quad(a.Object, axiom.Object, a.Subject);
            if (Is(axiom.Predicate, Vocab.Owl.InverseOf) && axiom.Subject.IsIri && a.Predicate == axiom.Object)
                yield return new Quad(a.Object, axiom.Subject, a.Subject);
            if (Is(axiom.Object, Vocab.Owl.SymmetricProperty) && a.Predicate == axiom.Subject)
                yield return new Quad(a.Object, a.Predicate, a.Subject);
            if (!Is(axiom.Object, Vocab.Owl.TransitiveProperty) || a.Predicate != axiom.Subject)
                continue;
            foreach (var b in _all.Where(b => b.Predicate == a.Predicate && b.Subject == a.Object))
                yield return new Quad(a.Subject, a.Predicate, b.Object);
        }
    }

    private IEnumerable<Quad> Classes()
    {
        var subjects = _all.Select(quad => quad.Subject).Distinct().ToList();
        foreach (var (node, parts) in _intersections)
        {
            foreach (var x in subjects.Where(x => parts.TrueForAll(part => IsA(x, part))))
                yield return Type(x, node);
            foreach (var part in parts)
            {
                foreach (var x in subjects.Where(x => IsA(x, node)))
                    yield return Type(x, part);
            }
        }
        foreach (var (node, parts) in _unions)
        {
            foreach (var x in subjects.Where(x => parts.Exists(part => IsA(x, part))))
                yield return Type(x, node);
        }
        foreach (var (node, members) in _enumerations)
        {
            foreach (var member in members)
                yield return Type(member, node);
        }
        foreach (var (property, links) in _chains)
        {
            foreach (var (from, to) in links.Select(Pairs).Aggregate((left, right) => [.. left.Join(right, l => l.Item2, r => r.Item1, (l, r) => (l.Item1, r.Item2))]))
                yield return new Quad(from, property, to);
        }
        foreach (var quad in _all.Where(quad => Is(quad.Predicate, Vocab.Owl.OnProperty)).SelectMany(quad => Restriction(quad.Subject, Pairs(quad.Object), quad.Object)))
            yield return quad;
    }

    private IEnumerable<Quad> Restriction(TermId node, List<(TermId, TermId)> pairs, TermId property)
    {
        foreach (var (kind, value) in _all.Where(quad => quad.Subject == node).Select(quad => (quad.Predicate, quad.Object)))
        {
            foreach (var (x, y) in pairs)
            {
                if (Is(kind, Vocab.Owl.HasValue) && Equal(y, value))
                    yield return Type(x, node);
                if (Is(kind, Vocab.Owl.SomeValuesFrom) && (Is(value, Vocab.Owl.Thing) || IsA(y, value) || IsInRange(y, value)))
                    yield return Type(x, node);
                if (Is(kind, Vocab.Owl.AllValuesFrom) && IsA(x, node))
                    yield return Type(y, value);
            }
            if (!Is(kind, Vocab.Owl.HasValue))
                continue;
            foreach (var x in _all.Where(quad => quad.Predicate == WellKnownTerms.RdfType && quad.Object == node).Select(quad => quad.Subject))
            {
                var inverse = property.IsBlankNode ? Object(property, Vocab.Owl.InverseOf) : TermId.None;
                yield return inverse.IsNone ? new Quad(x, property, value) : new Quad(value, inverse, x);
            }
        }
    }

    private bool IsInRange(TermId literal, TermId range)
    {
        var datatype = Object(range, Vocab.Owl.OnDatatype);
        if (datatype.IsNone || !literal.IsLiteral)
            return false;
        var value = Number(literal);
        if (Is(datatype, Vocab.Xsd.Integer) && decimal.Truncate(value) != value)
            return false;
        return Members(Object(range, Vocab.Owl.WithRestrictions)).SelectMany(facet => _all.Where(quad => quad.Subject == facet)).All(facet =>
            (!Is(facet.Predicate, Vocab.Xsd.MinInclusive) || value >= Number(facet.Object))
            && (!Is(facet.Predicate, Vocab.Xsd.MinExclusive) || value > Number(facet.Object))
            && (!Is(facet.Predicate, Vocab.Xsd.MaxInclusive) || value <= Number(facet.Object))
            && (!Is(facet.Predicate, Vocab.Xsd.MaxExclusive) || value < Number(facet.Object)));
    }

    private bool Equal(TermId a, TermId b) => a == b || (a.IsLiteral && b.IsLiteral && Number(a) == Number(b));

    private decimal Number(TermId literal) =>
        decimal.Parse(((Literal)_terms.Decode(literal)).LexicalForm, System.Globalization.CultureInfo.InvariantCulture);

    private List<(TermId, TermId)> Pairs(TermId property)
    {
        var inverse = property.IsBlankNode ? Object(property, Vocab.Owl.InverseOf) : TermId.None;
        return inverse.IsNone
            ? [.. _all.Where(quad => quad.Predicate == property).Select(quad => (quad.Subject, quad.Object))]
            : [.. _all.Where(quad => quad.Predicate == inverse).Select(quad => (quad.Object, quad.Subject))];
    }

    private bool IsA(TermId x, TermId @class) => _all.Contains(Type(x, @class));

    private static Quad Type(TermId x, TermId @class) => new(x, WellKnownTerms.RdfType, @class);

    private bool Is(TermId term, Iri iri) => term.IsIri && term == _terms.Find(iri);

    private TermId Object(TermId subject, Iri predicate) =>
        _all.Where(quad => quad.Subject == subject && Is(quad.Predicate, predicate)).Select(quad => quad.Object).FirstOrDefault();

    private void ReadLists(Iri predicate, List<(TermId, List<TermId>)> lists)
    {
        foreach (var quad in _all.Where(quad => Is(quad.Predicate, predicate)))
            lists.Add((quad.Subject, Members(quad.Object)));
    }

    private List<TermId> Members(TermId list)
    {
        var members = new List<TermId>();
        for (var cell = list; cell != WellKnownTerms.RdfNil && !cell.IsNone; cell = Object(cell, Vocab.Rdf.Rest))
            members.Add(Object(cell, Vocab.Rdf.First));
        return members;
    }
}
