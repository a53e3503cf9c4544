namespace SemanticOrder.Reasoning;

/// <summary>Postorder numbers of a spanning forest, and for each node the intervals of the numbers below it.</summary>
internal sealed class IntervalLabels
{
    public IntervalLabels(HierarchyGraph graph)
    {
        var count = graph.Parents.Length;
        Number = new int[count];
        var below = new List<(int Low, int High)>[count];
        // A node belongs to the tree of its first parent.
        var tree = new List<int>[count];
        for (var node = 0; node < count; node++)
            tree[node] = [];
        for (var node = 0; node < count; node++)
        {
            if (graph.Parents[node] is [var first, ..])
                tree[first].Add(node);
        }
        NumberTrees(graph, tree, below);
        // Nodes come after those above them, so going backwards every node is complete before it is handed up.
        for (var node = count - 1; node >= 0; node--)
        {
            below[node] = Merge(below[node]);
            foreach (var parent in graph.Parents[node])
                below[parent].AddRange(below[node]);
        }
        Below = [.. below.Select(list => list.ToArray())];
    }

    public int[] Number { get; }


    /// <summary>Node to the numbers of itself and all below: sorted, disjoint, inclusive intervals.</summary>
    public (int Low, int High)[][] Below { get; }

    private void NumberTrees(HierarchyGraph graph, List<int>[] tree, List<(int Low, int High)>[] below)
    {
        var (number, calls, low, next) = (0, new Stack<int>(), new int[tree.Length], new int[tree.Length]);
        for (var root = 0; root < tree.Length; root++)
        {
            if (graph.Parents[root].Count > 0)
                continue;
            calls.Push(root);
            low[root] = number;
            while (calls.TryPeek(out var node))
            {
                if (next[node] < tree[node].Count)
                {
                    var child = tree[node][next[node]++];
                    low[child] = number;
                    calls.Push(child);
                    continue;
                }
                calls.Pop();
                Number[node] = number;
                below[node] = [(low[node], number++)];
            }
        }
    }

    private static List<(int Low, int High)> Merge(List<(int Low, int High)> intervals)
    {
        intervals.Sort();
        var merged = new List<(int Low, int High)>();
        foreach (var (low, high) in intervals)
        {
            if (merged.Count > 0 && low <= merged[^1].High + 1)
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, high));
            else
                merged.Add((low, high));
        }
        return merged;
    }
}
