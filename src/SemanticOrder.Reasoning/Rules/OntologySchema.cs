using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>What the axioms say of classes and properties besides rules: told domains, ranges, cardinalities, facets. Filled by <see cref="AxiomCompiler"/>.</summary>
internal sealed class OntologySchema
{
    /// <summary>Property to the classes it is stated for; the members of a union are listed one by one.</summary>
    public Dictionary<TermId, List<TermId>> Domains { get; } = [];

    /// <summary>Property to the classes or datatypes of its values.</summary>
    public Dictionary<TermId, List<TermId>> Ranges { get; } = [];

    public HashSet<TermId> Functional { get; } = [];

    public HashSet<TermId> InverseFunctional { get; } = [];

    public HashSet<TermId> Symmetric { get; } = [];

    public HashSet<TermId> Transitive { get; } = [];

    /// <summary>Told inverses, both ways.</summary>
    public Dictionary<TermId, List<TermId>> Inverses { get; } = [];

    public List<FacetAxiom> Facets { get; } = [];

    public List<CardinalityAxiom> Cardinalities { get; } = [];

    public static void Add(Dictionary<TermId, List<TermId>> map, TermId key, TermId value)
    {
        if (!map.TryGetValue(key, out var values))
            map[key] = values = [];
        if (!values.Contains(value))
            values.Add(value);
    }

    /// <summary>The class's members have values of the property within a data range.</summary>
    public sealed record FacetAxiom(TermId Class, TermId Property, DataRange Range, AxiomSource Source);

    /// <summary>The class's members have so many values of the property; Filler is None when any value counts.</summary>
    public sealed record CardinalityAxiom(TermId Class, TermId Property, int Min, int? Max, TermId Filler);
}
