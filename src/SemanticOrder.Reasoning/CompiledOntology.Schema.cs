using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>What is said of classes and properties, for those who make schemas and compare values.</content>
public sealed partial class CompiledOntology
{
    /// <summary>True when the property, or one that it implies, has at most one value (<c>owl:FunctionalProperty</c>).</summary>
    public bool IsFunctional(TermId property) => SuperProperties(property).Any(_schema.Functional.Contains);

    /// <summary>The classes that the property is stated for, or those of the nearest property above that states any; the members of a union one by one.</summary>
    public IReadOnlyList<TermId> DomainOf(TermId property) => Nearest(property, _schema.Domains);

    /// <summary>The classes or datatypes of the property's values, or those of the nearest property above that states any.</summary>
    public IReadOnlyList<TermId> RangeOf(TermId property) => Nearest(property, _schema.Ranges);

    /// <summary>The stated inverses of the property; the property itself when it is symmetric.</summary>
    public IReadOnlyList<TermId> InversesOf(TermId property) =>
        [.. _schema.Inverses.GetValueOrDefault(property) ?? [], .. _schema.Symmetric.Contains(property) ? new[] { property } : []];

    /// <summary>The properties stated for the class or for one above it, sorted by IRI.</summary>
    public IReadOnlyList<TermId> PropertiesOf(TermId @class) =>
    [
        .. _schema.Domains.Where(entry => entry.Value.Exists(domain => IsUnder(@class, domain)))
            .Select(entry => entry.Key)
            .OrderBy(property => Knowledge.Terms.Decode(property).ToString(), StringComparer.Ordinal),
    ];

    /// <summary>
    /// How many values of a property a member of the class has: functional properties, number restrictions on the class and above.
    /// </summary>
    /// <param name="class">The class.</param>
    /// <param name="property">The property.</param>
    /// <param name="filler">When given, only values of this class are counted, so that qualified restrictions on it or above apply too.</param>
    public Cardinality CardinalityOf(TermId @class, TermId property, TermId filler = default)
    {
        var cardinality = new Cardinality(0, IsFunctional(property) ? 1 : null);
        foreach (var axiom in _schema.Cardinalities)
        {
            if (!IsUnder(@class, axiom.Class))
                continue;
            var (limitsThis, limitedByThis) = (IsSubProperty(property, axiom.Property), IsSubProperty(axiom.Property, property));
            var counts = axiom.Filler.IsNone || (!filler.IsNone && IsUnder(filler, axiom.Filler));
            // A limit from above holds for implied properties' sub-properties; a limit from below for what the property implies.
            if (limitsThis && counts)
                cardinality = cardinality.Intersect(new Cardinality(0, axiom.Max));
            if (limitedByThis && (filler.IsNone || (!axiom.Filler.IsNone && IsUnder(axiom.Filler, filler))))
                cardinality = cardinality.Intersect(new Cardinality(axiom.Min, null));
        }
        return cardinality;
    }

    /// <summary>The intervals that the class and those above it allow for values, one for each property and line of values.</summary>
    public IReadOnlyList<FacetInterval> FacetsOf(TermId @class)
    {
        var parts = from axiom in _schema.Facets
                    where IsUnder(@class, axiom.Class)
                    from part in axiom.Range.Parts
                    group part by (axiom.Property, part.Space, axiom) into sameAxiom
                    select (sameAxiom.Key.Property, sameAxiom.Key.Space, Values: sameAxiom.Aggregate(IntervalSet.Empty, (all, part) => all.Union(part.Values)));
        return
        [
            .. from part in parts
               group part.Values by (part.Property, part.Space) into facet
               orderby facet.Key.Property, facet.Key.Space
               let values = facet.Aggregate(IntervalSet.All, (all, next) => all.Intersect(next))
               where values != IntervalSet.All
               select new FacetInterval(facet.Key.Property, facet.Key.Space, values, UnitOf(facet.Key.Property)),
        ];
    }

    /// <summary>The values that every member of the class has, told or inferred, each once; empty for a class that states none.</summary>
    public IReadOnlyList<ConceptValue> ValuesOf(TermId @class) => _values.GetValueOrDefault(@class) ?? [];

    /// <summary>The unit code that a numeric property states with <c>os:unit</c>, or the nearest property above; null when none does.</summary>
    public string? UnitOf(TermId property)
    {
        var unit = Knowledge.Terms.Find(Vocab.Os.Unit);
        if (unit.IsNone)
            return null;
        foreach (var candidate in SuperProperties(property))
        {
            foreach (var statement in Knowledge.Scan(new QuadPattern(candidate, unit, TermId.None), GraphSelection.All))
            {
                if (Knowledge.Terms.Decode(statement.Object) is Literal literal)
                    return literal.LexicalForm;
            }
        }
        return null;
    }

    /// <summary>
    /// The label of a term in a language: <c>skos:prefLabel</c> before <c>rdfs:label</c>; <c>zh-CN</c> finds <c>zh</c>; else English, else any, else the end of the IRI.
    /// </summary>
    /// <param name="term">A term of the knowledge.</param>
    /// <param name="language">BCP 47 tag.</param>
    public string Label(TermId term, string language) => _labels.Label(term, language);

    /// <summary>The label of an IRI, which need not be a term of the knowledge.</summary>
    public string Label(string iri, string language) => _labels.Label(iri, language);

    /// <summary>The one-line reading that a class or property states of its axioms (<c>os:reading</c>); null when it states none.</summary>
    public string? Reading(string iri, string language) => _labels.Reading(iri, language);

    /// <summary>The clauses of documents that a class, property, shape or policy was made from (<c>prov:wasDerivedFrom</c>), with document, page and exact words where they are stated.</summary>
    public IReadOnlyList<SourceClause> ClausesOf(TermId term) => _axioms.ClausesOf(term);

    private List<TermId> Nearest(TermId property, Dictionary<TermId, List<TermId>> told)
    {
        foreach (var candidate in SuperProperties(property))
        {
            if (told.TryGetValue(candidate, out var classes))
                return classes;
        }
        return [];
    }
}
