using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>Where each statement of the knowledge is written: file and line of its first occurrence. Filled while reading, then only read.</summary>
internal sealed class AxiomLocations : IAxiomLocator
{
    private readonly Dictionary<Quad, (string File, int Line)> _places = [];

    public void Add(in Quad quad, string file, int line) => _places.TryAdd(quad with { Graph = TermId.None }, (file, line));

    public AxiomLocation? Locate(TermId subject, TermId predicate, TermId @object) =>
        _places.TryGetValue(new Quad(subject, predicate, @object), out var place) ? new AxiomLocation(place.File, place.Line + 1) : null;
}
