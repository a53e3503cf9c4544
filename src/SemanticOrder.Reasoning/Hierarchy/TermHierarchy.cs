using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// A hierarchy of classes, concepts or properties: reflexive, transitive, cycles being one node with several terms. Each node has its number in a
/// postorder of a spanning forest, and the numbers of all nodes below it as few intervals (Agrawal, Borgida, Jagadish 1989), so that "is under" is a
/// search among mostly one interval. Immutable, thread-safe.
/// </summary>
internal sealed class TermHierarchy
{
    private readonly Dictionary<TermId, int> _nodeOf;
    private readonly TermId[][] _terms;
    private readonly int[][] _parents;
    private readonly int[][] _children;
    private readonly int[] _number;
    private readonly (int Low, int High)[][] _below;

    /// <param name="edges">(narrower, broader) pairs, in an order that the order of answers follows.</param>
    public TermHierarchy(IEnumerable<(TermId Narrower, TermId Broader)> edges)
    {
        var graph = new HierarchyGraph(edges);
        (_nodeOf, _terms) = (graph.NodeOf, graph.Terms);
        var labels = new IntervalLabels(graph);
        (_number, _below) = (labels.Number, labels.Below);
        _parents = [.. graph.Parents.Select(parents => parents.Where(parent => !parents.Exists(other => other != parent && IsNodeUnder(other, parent))).ToArray())];
        var children = new List<int>[_parents.Length];
        for (var node = 0; node < _parents.Length; node++)
            children[node] = [];
        for (var node = 0; node < _parents.Length; node++)
        {
            foreach (var parent in _parents[node])
                children[parent].Add(node);
        }
        _children = [.. children.Select(list => list.ToArray())];
    }

    /// <summary>Terms that have a place in the hierarchy.</summary>
    public IEnumerable<TermId> Terms => _nodeOf.Keys;

    /// <summary>True when the first is the second or lies below it.</summary>
    public bool IsUnder(TermId term, TermId ancestor) =>
        term == ancestor || (_nodeOf.TryGetValue(term, out var node) && _nodeOf.TryGetValue(ancestor, out var above) && IsNodeUnder(node, above));

    /// <summary>The term, its equivalents, and all below, each once; nodes with a name only.</summary>
    public IReadOnlyList<TermId> Descendants(TermId term) => Collect(term, _children);

    /// <summary>The term, its equivalents, and all above, nearest first, each once; nodes with a name only.</summary>
    public IReadOnlyList<TermId> Ancestors(TermId term) => Collect(term, _parents);

    /// <summary>The nearest terms above; equivalents of one of them are all listed.</summary>
    public IReadOnlyList<TermId> Parents(TermId term) => Neighbours(term, _parents);

    /// <summary>The nearest terms below; equivalents of one of them are all listed.</summary>
    public IReadOnlyList<TermId> Children(TermId term) => Neighbours(term, _children);

    private bool IsNodeUnder(int node, int above)
    {
        var number = _number[node];
        var intervals = _below[above];
        var (low, high) = (0, intervals.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (number < intervals[middle].Low)
                high = middle - 1;
            else if (number > intervals[middle].High)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    private TermId[] Collect(TermId term, int[][] next)
    {
        if (!_nodeOf.TryGetValue(term, out var start))
            return [term];
        var seen = new HashSet<int> { start };
        var found = new List<int> { start };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(next[found[i]].Where(seen.Add));
        return [term, .. found.SelectMany(node => _terms[node]).Where(other => other != term && other.IsIri)];
    }

    private TermId[] Neighbours(TermId term, int[][] next) =>
        _nodeOf.TryGetValue(term, out var node) ? [.. next[node].SelectMany(neighbour => _terms[neighbour]).Where(other => other.IsIri)] : [];
}
