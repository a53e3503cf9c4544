using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>The statements of a snapshot that fit a pattern. A value: <c>foreach</c> over it allocates nothing.</summary>
public readonly struct QuadScan : IEquatable<QuadScan>
{
    private const int Rows = 8;
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

    /// <summary>Walks base and delta side by side, in one order. <see cref="GraphSelection.All"/> gives the default graph first.</summary>
    public struct Enumerator
    {
        private readonly QuadSnapshot _snapshot;
        private readonly KeyRange _next;
        private KeyRange _range;
        private bool _hasNext;
        private RangeReader _reader;
        private Batch _batch;
        private int _at;
        private int _end;

        internal Enumerator(QuadSnapshot snapshot, in QuadPattern pattern, GraphSelection graphs)
        {
            _snapshot = snapshot;
            _hasNext = graphs.Scope == GraphScope.All;
            _next = _hasNext ? KeyRange.OfAnyNamed(pattern) : default;
            _range = graphs.Scope switch
            {
                GraphScope.Named => KeyRange.OfNamed(pattern, graphs.Graph),
                GraphScope.AnyNamed => KeyRange.OfAnyNamed(pattern),
                _ => KeyRange.OfDefault(pattern),
            };
            _reader = new RangeReader(snapshot, _range);
        }

        /// <summary>The statement that was reached.</summary>
        public Quad Current { get; private set; }

        /// <summary>Goes to the next statement; false at the end.</summary>
        public bool MoveNext()
        {
            if (_at == _end && !Fill())
                return false;
            Current = new QuadKey(_batch[_at], _batch[Rows + _at], _batch[2 * Rows + _at], _batch[3 * Rows + _at]).ToQuad(_range.Order);
            _at++;
            return true;
        }

        private bool Fill()
        {
            while (_reader.Remaining == 0)
            {
                if (!_hasNext)
                    return false;
                _hasNext = false;
                _range = _next;
                _reader = new RangeReader(_snapshot, _range);
            }
            Span<ulong> batch = _batch;
            var columns = new KeyColumns(batch[..Rows], batch.Slice(Rows, Rows), batch.Slice(2 * Rows, Rows), batch.Slice(3 * Rows, Rows));
            _at = 0;
            _end = _reader.Read(Rows, columns.Without(_range.Length));
            columns.Fill(_range.Prefix, _range.Length, _end);
            return true;
        }
    }

    /// <summary>Keys that are decoded at once, by columns.</summary>
    [InlineArray(4 * Rows)]
    private struct Batch
    {
        private ulong _first;
    }
}
