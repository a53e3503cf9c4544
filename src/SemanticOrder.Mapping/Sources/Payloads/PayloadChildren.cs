namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>The nodes directly inside a node, in document order; enumerated without allocation.</summary>
public readonly struct PayloadChildren : IEquatable<PayloadChildren>
{
    private readonly PayloadNode _parent;

    internal PayloadChildren(PayloadNode parent) => _parent = parent;

    /// <summary>An enumerator for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(_parent.FirstChild);

    /// <summary>How many there are. Linear.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var _ in this)
            count++;
        return count;
    }

    internal int Count(Func<PayloadNode, bool> condition)
    {
        var count = 0;
        foreach (var child in this)
            count += condition(child) ? 1 : 0;
        return count;
    }

    internal PayloadNode First(Func<PayloadNode, bool> condition)
    {
        foreach (var child in this)
        {
            if (condition(child))
                return child;
        }

        return default;
    }

    /// <summary>Children of the same node.</summary>
    public bool Equals(PayloadChildren other) => _parent == other._parent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PayloadChildren other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _parent.GetHashCode();

    /// <summary>Children of the same node.</summary>
    public static bool operator ==(PayloadChildren left, PayloadChildren right) => left.Equals(right);

    /// <summary>Children of different nodes.</summary>
    public static bool operator !=(PayloadChildren left, PayloadChildren right) => !left.Equals(right);

    /// <summary>Walks the children of one node.</summary>
    public struct Enumerator
    {
        private PayloadNode _next;

        internal Enumerator(PayloadNode first) => _next = first;

        /// <summary>The child the enumerator stands on.</summary>
        public PayloadNode Current { get; private set; }

        /// <summary>Steps to the next child; false after the last.</summary>
        public bool MoveNext()
        {
            Current = _next;
            if (!_next.Exists)
                return false;
            _next = _next.NextSibling;
            return true;
        }
    }
}
