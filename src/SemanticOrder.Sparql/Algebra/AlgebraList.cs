using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>A list of algebra parts that is equal to another when its parts are, in order. Immutable.</summary>
/// <typeparam name="T">The kind of part.</typeparam>
[CollectionBuilder(typeof(AlgebraListBuilder), nameof(AlgebraListBuilder.Create))]
public sealed class AlgebraList<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<AlgebraList<T>>
{
    private readonly ImmutableArray<T> _items = items.IsDefault ? [] : items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The parts as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <inheritdoc/>
    public bool Equals(AlgebraList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlgebraList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The parts between brackets, for debugging.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";
}
