using System.Collections;
using System.Runtime.CompilerServices;

namespace SemanticOrder.Reasoning;

/// <summary>
/// A union of intervals in its one normal form: sorted, none empty, none touching another. Immutable; equal when the same positions lie inside.
/// </summary>
[CollectionBuilder(typeof(IntervalSet), nameof(Create))]
public sealed class IntervalSet : IReadOnlyList<Interval>, IEquatable<IntervalSet>
{
    private readonly Interval[] _parts;

    private IntervalSet(Interval[] parts) => _parts = parts;

    /// <summary>No position.</summary>
    public static IntervalSet Empty { get; } = new([]);

    /// <summary>The whole line.</summary>
    public static IntervalSet All { get; } = new([Interval.All]);

    /// <summary>Number of separate parts.</summary>
    public int Count => _parts.Length;

    /// <summary>True when no position lies inside.</summary>
    public bool IsEmpty => _parts.Length == 0;

    /// <summary>The smallest single interval around all parts; <see cref="Interval.Empty"/> for the empty set.</summary>
    public Interval Hull => _parts.Length == 0
        ? Interval.Empty
        : _parts.Aggregate(Interval.Around);

    /// <summary>The part at a place, in ascending order.</summary>
    public Interval this[int index] => _parts[index];

    /// <summary>The union of intervals in any order; empty ones are left out, touching ones joined.</summary>
    public static IntervalSet Create(params ReadOnlySpan<Interval> intervals)
    {
        var sorted = new List<Interval>(intervals.Length);
        foreach (var interval in intervals)
        {
            if (!interval.IsEmpty)
                sorted.Add(interval);
        }
        sorted.Sort(Interval.CompareLower);
        var parts = new List<Interval>(sorted.Count);
        foreach (var interval in sorted)
        {
            if (parts.Count > 0 && parts[^1].TryJoin(interval, out var joined))
                parts[^1] = joined;
            else
                parts.Add(interval);
        }
        return parts.Count == 0 ? Empty : new IntervalSet([.. parts]);
    }

    /// <summary>True when the position lies in some part. Logarithmic in the number of parts.</summary>
    public bool Contains(decimal position)
    {
        var (low, high) = (0, _parts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_parts[middle].IsAbove(position))
                high = middle - 1;
            else if (_parts[middle].IsBelow(position))
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    /// <summary>True when every position of this set lies in <paramref name="other"/>.</summary>
    public bool IsSubsetOf(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        // Parts of a normal form have holes between them, so a part fits only into one part.
        return Array.TrueForAll(_parts, part => Array.Exists(other._parts, part.IsSubsetOf));
    }

    /// <summary>True when some position lies in both.</summary>
    public bool Overlaps(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Array.Exists(_parts, part => Array.Exists(other._parts, part.Overlaps));
    }

    /// <summary>The positions that lie in both.</summary>
    public IntervalSet Intersect(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Create([.. _parts.SelectMany(_ => other._parts, (left, right) => left.Intersect(right))]);
    }

    /// <summary>The positions that lie in one or both.</summary>
    public IntervalSet Union(IntervalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Create([.. _parts, .. other._parts]);
    }

    /// <inheritdoc/>
    public bool Equals(IntervalSet? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntervalSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Aggregate(0, (hash, part) => HashCode.Combine(hash, part));

    /// <summary>The parts joined by <c>∪</c>, or <c>∅</c>.</summary>
    public override string ToString() => IsEmpty ? "∅" : string.Join(" ∪ ", _parts);

    /// <inheritdoc/>
    public IEnumerator<Interval> GetEnumerator() => ((IEnumerable<Interval>)_parts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
