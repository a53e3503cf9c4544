using System.Collections.Frozen;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>What a knowledge version says of each of its properties. Immutable and thread-safe.</summary>
public sealed class PropertyCatalog
{
    private static readonly Iri[] PropertyClasses = [Vocab.Rdf.Property, Vocab.Owl.ObjectProperty, Vocab.Owl.DatatypeProperty, Vocab.Owl.FunctionalProperty];
    private readonly FrozenDictionary<TermId, PropertyFacts> _properties;

    private PropertyCatalog(Dictionary<TermId, PropertyFacts> properties) => _properties = properties.ToFrozenDictionary();

    /// <summary>All properties, sorted by IRI.</summary>
    public IEnumerable<PropertyFacts> All => _properties.Values.OrderBy(property => property.Iri, StringComparer.Ordinal);

    /// <summary>What is said of a property; null when the knowledge does not define it.</summary>
    public PropertyFacts? Find(TermId property) => _properties.GetValueOrDefault(property);

    /// <summary>Reads every property of the knowledge; an unknown <c>os:unit</c> is said with SO5123, its file and line.</summary>
    public static PropertyCatalog Read(IQuadSource knowledge, IAxiomLocator locator, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(locator);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var graph = new GraphNavigator(knowledge);
        var properties = new Dictionary<TermId, PropertyFacts>();
        foreach (var id in PropertyClasses.SelectMany(graph.Instances))
        {
            if (!properties.ContainsKey(id) && graph.IriOf(id) is { } iri)
                properties.Add(id, Read(graph, locator, id, iri, diagnostics));
        }

        return new PropertyCatalog(properties);
    }

    private static PropertyFacts Read(GraphNavigator graph, IAxiomLocator locator, TermId id, string iri, ICollection<Diagnostic> diagnostics)
    {
        Unit? unit = null;
        var code = graph.Text(id, Vocab.Os.Unit);
        if (code is not null && (unit = UnitTable.Default.Find(code)) is null)
        {
            var place = locator.Locate(id, graph.Id(Vocab.Os.Unit), graph.Object(id, Vocab.Os.Unit));
            diagnostics.Add(Diagnostic.Error("SO5123", $"Property <{iri}> has os:unit '{code}', which is not in the unit table. Use a UNECE Rec 20 or UCUM code.", place?.File, place?.Span));
        }

        return new PropertyFacts(
            id, iri, unit, code,
            IsDifference: graph.Text(id, Vocab.Os.IsDifference) is "true" or "1",
            IsFunctional: graph.Objects(id, Vocab.Rdf.Type).Contains(graph.Id(Vocab.Owl.FunctionalProperty)),
            IsWhole: graph.Objects(id, Vocab.Rdfs.Range).Contains(graph.Id(Vocab.Xsd.Integer)),
            IsFilterable: graph.Text(id, Vocab.Gql.Filterable) is "true" or "1");
    }
}
