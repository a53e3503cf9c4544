using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Reads RDF lists (RDF Schema 1.1 §5.2), which a graph may spell wrongly in several ways.</summary>
internal static class ListReader
{
    /// <summary>The members in order; false when a cell has no or several <c>rdf:first</c> or <c>rdf:rest</c>, or the list bites its tail.</summary>
    public static bool TryRead(OntologyGraph graph, TermId list, out IReadOnlyList<TermId> members)
    {
        var found = new List<TermId>();
        members = found;
        var seen = new HashSet<TermId>();
        for (var cell = list; cell != WellKnownTerms.RdfNil;)
        {
            if (!seen.Add(cell) || !TryOne(graph.Objects(cell, Vocab.Rdf.First), out var first) || !TryOne(graph.Objects(cell, Vocab.Rdf.Rest), out cell))
                return false;
            found.Add(first);
        }
        return true;
    }

    private static bool TryOne(IEnumerable<TermId> terms, out TermId one)
    {
        using var at = terms.GetEnumerator();
        one = at.MoveNext() ? at.Current : TermId.None;
        return !one.IsNone && !at.MoveNext();
    }
}
