namespace SemanticOrder.Reasoning;

/// <summary>
/// Terms known to be the same thing, as sets with one representative each (union-find). A set of any size costs one entry per member; eq-ref, eq-sym and
/// eq-trans hold by construction. The edges that joined the sets are kept as a forest, so that a proof can walk from a term to its representative.
/// </summary>
internal sealed class Equalities
{
    private readonly Dictionary<uint, int> _nodeOf = [];
    private readonly List<Node> _nodes = [];

    /// <summary>What <c>owl:sameAs</c> statement joined two sets, and its tag.</summary>
    internal readonly record struct Edge(uint Left, uint Right, uint Tag);

    /// <summary>True while every set has one member.</summary>
    public bool IsEmpty => _nodes.Count == 0;

    /// <summary>Every term that is known to be the same as another.</summary>
    public IEnumerable<uint> All => _nodes.Select(node => node.Term);

    /// <summary>The edges that joined two sets, oldest first.</summary>
    public List<Edge> Edges { get; } = [];

    public uint Representative(uint term) => _nodes.Count > 0 && _nodeOf.TryGetValue(term, out var node) ? _nodes[Root(node)].Label : term;

    /// <summary>Every member of a term's set; the term alone when it has none.</summary>
    public IEnumerable<uint> Members(uint term)
    {
        yield return term;
        if (!_nodeOf.TryGetValue(term, out var start))
            yield break;
        for (var node = _nodes[start].Next; node != start; node = _nodes[node].Next)
            yield return _nodes[node].Term;
    }

    /// <summary>Members of a term's set.</summary>
    public int CountMembers(uint term) => _nodeOf.TryGetValue(term, out var node) ? _nodes[Root(node)].Size : 1;

    /// <summary>Joins the sets of two terms.</summary>
    /// <param name="left">A term.</param>
    /// <param name="right">Another term.</param>
    /// <param name="tag">The tag of the statement that says so.</param>
    /// <param name="prefersLeft">Whether of two representatives the first is kept.</param>
    /// <returns>The representative that is none any more; null when the sets were one already.</returns>
    public uint? Join(uint left, uint right, uint tag, Func<uint, uint, bool> prefersLeft)
    {
        var (a, b) = (Root(NodeOf(left)), Root(NodeOf(right)));
        if (a == b)
            return null;
        Edges.Add(new Edge(left, right, tag));
        var (labelA, labelB) = (_nodes[a].Label, _nodes[b].Label);
        var kept = prefersLeft(labelA, labelB) ? labelA : labelB;
        if (_nodes[a].Size < _nodes[b].Size)
            (a, b) = (b, a);
        var (rootA, rootB) = (_nodes[a], _nodes[b]);
        _nodes[a] = rootA with { Size = rootA.Size + rootB.Size, Label = kept, Next = rootB.Next };
        _nodes[b] = rootB with { Parent = a, Next = rootA.Next };
        return kept == labelA ? labelB : labelA;
    }

    private int NodeOf(uint term)
    {
        if (_nodeOf.TryGetValue(term, out var node))
            return node;
        node = _nodes.Count;
        _nodeOf.Add(term, node);
        _nodes.Add(new Node(term, term, node, node, 1));
        return node;
    }

    private int Root(int node)
    {
        while (_nodes[node].Parent != node)
            node = _nodes[node].Parent;
        return node;
    }

    /// <param name="Term">The term.</param>
    /// <param name="Label">Of a root: the representative.</param>
    /// <param name="Parent">Towards the root; itself for a root.</param>
    /// <param name="Next">The next member, in a circle.</param>
    /// <param name="Size">Of a root: members.</param>
    private readonly record struct Node(uint Term, uint Label, int Parent, int Next, int Size);
}
