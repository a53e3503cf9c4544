using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A concept of the knowledge that answers. Two views of one concept are equal.</summary>
internal sealed record ConceptView(ServedSchema Served, TermId Id)
{
    /// <summary>Its IRI.</summary>
    public string Iri => Served.Snapshot.Knowledge.View.IriOf(Id) ?? "";

    /// <summary>As its standard writes it; null when none does.</summary>
    public string? Notation => Served.Snapshot.Knowledge.Designations.Find(Id)?.Notation ?? Served.Snapshot.Knowledge.View.Text(Id, Vocab.Skos.Notation);

    /// <summary>The nearest concepts above, classes that are no concepts left out.</summary>
    public IEnumerable<ConceptView> Broader => Concepts(Served.Snapshot.Ontology.Parents(Id));

    /// <summary>The nearest concepts under it.</summary>
    public IEnumerable<ConceptView> Narrower => Concepts(Served.Snapshot.Ontology.Children(Id));

    private IEnumerable<ConceptView> Concepts(IEnumerable<TermId> ids) =>
        ids.Where(id => id != Id && Served.Snapshot.Knowledge.IsConcept(id)).Select(id => new ConceptView(Served, id)).OrderBy(concept => concept.Iri, StringComparer.Ordinal);
}
