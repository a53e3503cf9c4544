using System.Numerics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A fixed map from terms to objects, for lookups on the hot path: open addressing over a power of two, half empty.</summary>
internal sealed class TermMap<T>
    where T : class
{
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private readonly ulong[] _keys;
    private readonly T?[] _values;
    private readonly int _shift;

    public TermMap(IReadOnlyCollection<KeyValuePair<TermId, T>> entries)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 2));
        _keys = new ulong[size];
        _values = new T?[size];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var (term, value) in entries)
        {
            var at = Start(term);
            while (_values[at] is not null)
                at = (at + 1) & (_keys.Length - 1);
            _keys[at] = term.Value;
            _values[at] = value;
        }
    }

    /// <summary>The object of a term; null when it has none.</summary>
    public T? Find(TermId term)
    {
        for (var at = Start(term); _values[at] is { } value; at = (at + 1) & (_keys.Length - 1))
        {
            if (_keys[at] == term.Value)
                return value;
        }
        return null;
    }

    private int Start(TermId term) => (int)((term.Value * Mix) >> _shift);
}
