using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The nodes of a hierarchy: terms that lie on a cycle together are one node (strongly connected components, Tarjan 1972), so no cycle is left.</summary>
internal sealed class HierarchyGraph
{
    private readonly List<TermId> _terms = [];
    private readonly List<List<int>> _up = [];
    private readonly Dictionary<TermId, int> _index = [];

    public HierarchyGraph(IEnumerable<(TermId Narrower, TermId Broader)> edges)
    {
        foreach (var (narrower, broader) in edges)
        {
            var (from, to) = (Index(narrower), Index(broader));
            _up[from].Add(to);
        }
        var component = Components(out var count);
        var members = new List<TermId>[count];
        Parents = new List<int>[count];
        for (var node = 0; node < count; node++)
            (members[node], Parents[node]) = ([], []);
        for (var i = 0; i < _terms.Count; i++)
        {
            members[component[i]].Add(_terms[i]);
            NodeOf[_terms[i]] = component[i];
            foreach (var parent in _up[i].Select(up => component[up]))
            {
                if (parent != component[i] && !Parents[component[i]].Contains(parent))
                    Parents[component[i]].Add(parent);
            }
        }
        Terms = [.. members.Select(list => list.ToArray())];
    }

    public Dictionary<TermId, int> NodeOf { get; } = [];

    /// <summary>Node to its terms.</summary>
    public TermId[][] Terms { get; }

    /// <summary>Node to the nodes directly above. Nodes are numbered so that every node comes after those above it.</summary>
    public List<int>[] Parents { get; }

    private int Index(TermId term)
    {
        if (_index.TryGetValue(term, out var index))
            return index;
        _index[term] = index = _terms.Count;
        _terms.Add(term);
        _up.Add([]);
        return index;
    }

    /// <summary>Tarjan's algorithm with a stack of its own, for hierarchies may be deep. Components come out with those above first.</summary>
    private int[] Components(out int count)
    {
        var component = new int[_terms.Count];
        var order = new int[_terms.Count];
        var low = new int[_terms.Count];
        var next = new int[_terms.Count];
        Array.Fill(component, -1);
        Array.Fill(order, -1);
        var (path, calls) = (new Stack<int>(), new Stack<int>());
        var (visited, found) = (0, 0);
        for (var root = 0; root < _terms.Count; root++)
        {
            if (order[root] >= 0)
                continue;
            calls.Push(root);
            while (calls.TryPeek(out var at))
            {
                if (order[at] < 0)
                {
                    order[at] = low[at] = visited++;
                    path.Push(at);
                }
                if (next[at] < _up[at].Count)
                {
                    var up = _up[at][next[at]++];
                    if (order[up] < 0)
                        calls.Push(up);
                    else if (component[up] < 0)
                        low[at] = Math.Min(low[at], order[up]);
                    continue;
                }
                calls.Pop();
                if (calls.TryPeek(out var below))
                    low[below] = Math.Min(low[below], low[at]);
                if (low[at] < order[at])
                    continue;
                int member;
                do
                {
                    member = path.Pop();
                    component[member] = found;
                }
                while (member != at);
                found++;
            }
        }
        count = found;
        return component;
    }
}
