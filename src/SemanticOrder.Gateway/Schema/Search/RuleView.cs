using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Gateway.Schema.Search;

/// <summary>An axiom or shape, and where it is written.</summary>
internal sealed record RuleView(ServedSchema Served, TermId Id)
{
    /// <summary>Its IRI.</summary>
    public string Iri => Served.Snapshot.Knowledge.View.IriOf(Id) ?? "";

    /// <summary>Where its first statement is written; null when that is not known.</summary>
    public AxiomLocation? Place => Served.Snapshot.Graph.Match(new QuadPattern(Id, TermId.None, TermId.None), GraphSelection.All)
        .Select(quad => Served.Snapshot.Knowledge.Locations.Locate(quad.Subject, quad.Predicate, quad.Object)).Where(place => place is not null).MinBy(place => place!.Value.Line);
}
