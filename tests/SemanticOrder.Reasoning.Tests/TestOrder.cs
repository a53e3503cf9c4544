namespace SemanticOrder.Reasoning.Tests;

/// <summary>An order graph whose nodes have names.</summary>
internal sealed class TestOrder(Knowledge knowledge, QuadOverlay overlay)
{
    private readonly Dictionary<string, TermId> _nodes = [];

    public QuadOverlay Overlay => overlay;

    public ClosureResult Close() => knowledge.Ontology.Close(overlay);

    public int Add(string statement)
    {
        var (s, p, o) = Parse(statement);
        return overlay.Add(s, p, o);
    }

    public bool Has(string statement) => IndexOf(statement) >= 0;

    public Proof Explain(string statement) => knowledge.Ontology.Explain(overlay, IndexOf(statement));

    public Quad Quad(string statement)
    {
        var (s, p, o) = Parse(statement);
        return new Quad(s, p, o);
    }

    public int IndexOf(string statement)
    {
        var (s, p, o) = Parse(statement);
        return overlay.IndexOf(s, p, o);
    }

    private (TermId, TermId, TermId) Parse(string statement)
    {
        var parts = statement.Split(' ', 3);
        return (Term(parts[0]), parts[1] == "a" ? WellKnownTerms.RdfType : Term(parts[1]), Term(parts[2]));
    }

    private TermId Term(string text)
    {
        if (!text.StartsWith("_:", StringComparison.Ordinal))
            return char.IsAsciiLetter(text[0]) && text is not ("true" or "false") || text[0] == ':' ? knowledge[text] : knowledge.Literal(overlay, text);
        if (!_nodes.TryGetValue(text, out var node))
            _nodes[text] = node = overlay.AddNode();
        return node;
    }
}
