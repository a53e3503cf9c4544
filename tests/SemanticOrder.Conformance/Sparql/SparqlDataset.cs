using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>Loads the documents of a case into a store.</summary>
public static class SparqlDataset
{
    /// <summary>A store that holds the documents; blank nodes of two documents are different.</summary>
    public static QuadStore Load(IEnumerable<SparqlGraph> graphs)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        var store = new QuadStore(new TermDictionary());
        foreach (var graph in graphs)
            Add(store, graph);
        return store;
    }

    /// <summary>Adds a document.</summary>
    public static void Add(QuadStore store, SparqlGraph graph)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(graph);
        var name = graph.Name is null ? TermId.None : store.Terms.Add(new Iri(graph.Name));
        var buffer = new QuadBuffer();
        new RdfReader(store.Terms, new RdfReaderOptions { BaseIri = graph.BaseIri, File = graph.Path })
            .Read(File.ReadAllBytes(graph.Path), RdfSyntaxes.OfPath(graph.Path) ?? RdfSyntax.Turtle, buffer);
        store.Load(buffer.Quads.ToArray().Select(quad => quad.Graph.IsNone ? quad with { Graph = name } : quad).ToArray());
    }
}
