namespace SemanticOrder.Rdf;

/// <summary>The numbers of an overlay's own statements that fit a pattern, newest first. A value: <c>foreach</c> over it allocates nothing.</summary>
public readonly struct OverlayStatements : IEquatable<OverlayStatements>
{
    private readonly QuadOverlay _overlay;
    private readonly QuadPattern _pattern;

    internal OverlayStatements(QuadOverlay overlay, QuadPattern pattern) => (_overlay, _pattern) = (overlay, pattern);

    /// <summary>Starts at the newest statement.</summary>
    public Enumerator GetEnumerator() => new(_overlay, _pattern);

    /// <summary>True for the same question to the same overlay.</summary>
    public bool Equals(OverlayStatements other) => ReferenceEquals(_overlay, other._overlay) && _pattern == other._pattern;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OverlayStatements other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_overlay, _pattern);

    /// <summary>True for the same question to the same overlay.</summary>
    public static bool operator ==(OverlayStatements left, OverlayStatements right) => left.Equals(right);

    /// <summary>True for different questions or overlays.</summary>
    public static bool operator !=(OverlayStatements left, OverlayStatements right) => !left.Equals(right);

    /// <summary>Walks a hash chain, or all statements when neither subject nor predicate is given.</summary>
    public struct Enumerator
    {
        private readonly QuadOverlay _overlay;
        private readonly QuadPattern _pattern;
        private readonly ChainIndex? _chain;
        private readonly int _first;
        private bool _hasStarted;

        internal Enumerator(QuadOverlay overlay, in QuadPattern pattern)
        {
            _overlay = overlay;
            _pattern = pattern;
            _first = overlay.FirstCandidate(pattern, out _chain);
        }

        /// <summary>The number of the statement that was reached.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next older statement; false at the end.</summary>
        public bool MoveNext()
        {
            // From the statement that fitted last, never from one looked at ahead: when the overlay grows, only chains of equal keys stay together.
            for (var next = _hasStarted ? After(Current) : _first; next >= 0; next = After(next))
            {
                if (!_pattern.Matches(_overlay[next]))
                    continue;
                _hasStarted = true;
                Current = next;
                return true;
            }
            _hasStarted = true;
            Current = -1;
            return false;
        }

        private readonly int After(int statement) => _chain is null || statement < 0 ? statement - 1 : _chain.Next(statement);
    }
}
