namespace SemanticOrder.Rdf;

/// <summary>The statements of a snapshot that fit a pattern. A value: <c>foreach</c> over it allocates nothing.</summary>
public readonly struct QuadScan : IEquatable<QuadScan>
{
    private readonly QuadSnapshot _snapshot;
    private readonly QuadPattern _pattern;
    private readonly GraphSelection _graphs;

    internal QuadScan(QuadSnapshot snapshot, QuadPattern pattern, GraphSelection graphs) =>
        (_snapshot, _pattern, _graphs) = (snapshot, pattern, graphs);

    /// <summary>Starts at the first statement.</summary>
    public Enumerator GetEnumerator() => new(_snapshot, _pattern, _graphs);

    /// <summary>True for the same question to the same snapshot.</summary>
    public bool Equals(QuadScan other) => ReferenceEquals(_snapshot, other._snapshot) && _pattern == other._pattern && _graphs == other._graphs;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is QuadScan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_snapshot, _pattern, _graphs);

    /// <summary>True for the same question to the same snapshot.</summary>
    public static bool operator ==(QuadScan left, QuadScan right) => left.Equals(right);

    /// <summary>True for different questions or snapshots.</summary>
    public static bool operator !=(QuadScan left, QuadScan right) => !left.Equals(right);

    /// <summary>Walks base, additions and removals side by side, in one order. <see cref="GraphSelection.All"/> gives the default graph first.</summary>
    public struct Enumerator
    {
        private readonly QuadSnapshot _snapshot;
        private readonly KeyRange _next;
        private bool _hasNext;
        private IndexOrder _order;
        private Cursor _base;
        private Cursor _added;
        private Cursor _removed;

        internal Enumerator(QuadSnapshot snapshot, in QuadPattern pattern, GraphSelection graphs)
        {
            _snapshot = snapshot;
            _hasNext = graphs.Scope == GraphScope.All;
            _next = _hasNext ? KeyRange.OfAnyNamed(pattern) : default;
            Open(graphs.Scope switch
            {
                GraphScope.Named => KeyRange.OfNamed(pattern, graphs.Graph),
                GraphScope.AnyNamed => KeyRange.OfAnyNamed(pattern),
                _ => KeyRange.OfDefault(pattern),
            });
        }

        /// <summary>The statement that was reached.</summary>
        public Quad Current { get; private set; }

        /// <summary>Goes to the next statement; false at the end.</summary>
        public bool MoveNext()
        {
            while (true)
            {
                SkipRemoved();
                if (!_base.AtEnd || !_added.AtEnd)
                {
                    var key = _added.AtEnd || (!_base.AtEnd && _base.Key < _added.Key) ? _base.Take() : _added.Take();
                    Current = key.ToQuad(_order);
                    return true;
                }
                if (!_hasNext)
                    return false;
                _hasNext = false;
                Open(_next);
            }
        }

        private void Open(in KeyRange range)
        {
            _order = range.Order;
            _base = new Cursor(_snapshot.Base, range);
            _added = new Cursor(_snapshot.Added, range);
            _removed = new Cursor(_snapshot.Removed, range);
        }

        /// <summary>Removals are a sorted part of the base, so the next one is never behind the base's cursor.</summary>
        private void SkipRemoved()
        {
            while (!_removed.AtEnd && _base.Key == _removed.Key)
            {
                _base.Take();
                _removed.Take();
            }
        }
    }

    private struct Cursor
    {
        private readonly Permutation _permutation;
        private readonly int _end;
        private int _at;

        public Cursor(QuadIndex index, in KeyRange range)
        {
            _permutation = index[range.Order];
            (_at, _end) = _permutation.Find(range);
        }

        public readonly bool AtEnd => _at == _end;

        public readonly QuadKey Key => _permutation[_at];

        public QuadKey Take() => _permutation[_at++];
    }
}
