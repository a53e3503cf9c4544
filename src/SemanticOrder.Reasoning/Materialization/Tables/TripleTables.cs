using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.Reasoning;

/// <summary>All facts: a <see cref="PredicateTable"/> for each predicate.</summary>
internal sealed class TripleTables
{
    private readonly Dictionary<uint, PredicateTable> _tables = [];

    public IReadOnlyCollection<PredicateTable> All => _tables.Values;

    public bool TryGet(uint predicate, [MaybeNullWhen(false)] out PredicateTable table) => _tables.TryGetValue(predicate, out table);

    public PredicateTable GetOrAdd(uint predicate)
    {
        if (!_tables.TryGetValue(predicate, out var table))
            _tables.Add(predicate, table = new PredicateTable(predicate));
        return table;
    }

    public bool TryFind(in Fact fact, out uint tag)
    {
        tag = FactTag.Gone;
        return _tables.TryGetValue(fact.Predicate, out var table) && table.TryFind(fact.Key, out tag);
    }
}
