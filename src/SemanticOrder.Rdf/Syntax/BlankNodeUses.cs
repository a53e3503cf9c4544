namespace SemanticOrder.Rdf;

/// <summary>How each blank node of a sorted dataset is used, hence how it can be written: nested where it stands, as a collection, or with a label.</summary>
internal sealed class BlankNodeUses
{
    private readonly Quad[] _quads;
    private readonly Dictionary<TermId, Use> _uses = [];
    private readonly Dictionary<(TermId Graph, TermId Subject), (int Start, int End)> _statements = [];

    /// <param name="quads">Sorted by <see cref="TermOrder"/>, without duplicates.</param>
    public BlankNodeUses(Quad[] quads)
    {
        _quads = quads;
        for (var i = 0; i < quads.Length; i++)
        {
            var quad = quads[i];
            var key = (quad.Graph, quad.Subject);
            _statements[key] = (_statements.TryGetValue(key, out var range) ? range.Start : i, i + 1);
            Note(quad.Subject, quad.Graph, isObject: false);
            Note(quad.Object, quad.Graph, isObject: true);
            if (quad.Graph.IsBlankNode)
                _uses[quad.Graph] = new Use(int.MaxValue, quad.Graph, true);
        }
    }

    /// <summary>The statements of a subject in a graph.</summary>
    public ReadOnlySpan<Quad> Statements(TermId graph, TermId subject) =>
        _statements.TryGetValue((graph, subject), out var range) ? _quads.AsSpan(range.Start, range.End - range.Start) : [];

    /// <summary>True when a node stands in one graph only and is the object of one statement, so that it can be written there.</summary>
    public bool IsNestable(TermId node) => node.IsBlankNode && _uses[node] is { Objects: 1, IsShared: false };

    /// <summary>True when a node is the object of no statement, so that it needs no label.</summary>
    public bool IsUnreferenced(TermId node) => _uses[node] is { Objects: 0, IsShared: false };

    /// <summary>The elements of the collection that starts at a node; null when it is not a complete rdf:List whose nodes are used for nothing else.</summary>
    public List<TermId>? TryReadCollection(TermId graph, TermId node)
    {
        var elements = new List<TermId>();
        while (node != WellKnownTerms.RdfNil)
        {
            var statements = Statements(graph, node);
            if (!IsNestable(node) || statements.Length != 2
                || statements[0].Predicate != WellKnownTerms.RdfFirst || statements[1].Predicate != WellKnownTerms.RdfRest || elements.Count > _quads.Length)
                return null;
            elements.Add(statements[0].Object);
            node = statements[1].Object;
        }
        return elements;
    }

    private void Note(TermId term, TermId graph, bool isObject)
    {
        if (!term.IsBlankNode)
            return;
        var use = _uses.TryGetValue(term, out var known) ? known : new Use(0, graph, false);
        _uses[term] = new Use(use.Objects + (isObject && use.Objects < int.MaxValue ? 1 : 0), use.Graph, use.IsShared || use.Graph != graph);
    }

    /// <param name="Objects">Statements whose object it is.</param>
    /// <param name="Graph">The graph it was first met in.</param>
    /// <param name="IsShared">True when it was met in another graph too, or names a graph.</param>
    private readonly record struct Use(int Objects, TermId Graph, bool IsShared);
}
