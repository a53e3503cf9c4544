namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>Union–find with path halving (Tarjan, van Leeuwen 1984): near constant time per operation.</summary>
internal sealed class DisjointSets<T>
    where T : notnull
{
    private readonly Dictionary<T, T> _parent = [];

    public void Add(T item) => _parent.TryAdd(item, item);

    public void Union(T left, T right) => _parent[Find(left)] = Find(right);

    /// <summary>The sets, each with its members in the order they were added.</summary>
    public List<List<T>> Sets()
    {
        var (sets, numbers) = (new List<List<T>>(), new Dictionary<T, int>(_parent.Count));
        foreach (var item in _parent.Keys)
        {
            var root = Find(item);
            if (!numbers.TryGetValue(root, out var number))
            {
                numbers[root] = number = sets.Count;
                sets.Add([]);
            }

            sets[number].Add(item);
        }

        return sets;
    }

    private T Find(T item)
    {
        while (!EqualityComparer<T>.Default.Equals(_parent[item], item))
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }
}
