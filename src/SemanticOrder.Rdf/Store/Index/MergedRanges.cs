namespace SemanticOrder.Rdf;

/// <summary>Two ranges read side by side so that one column comes in ascending order over both; rows of the first come first where they are equal.</summary>
/// <param name="column">The column to merge by; both orders have the same place in it.</param>
internal sealed class MergedRanges(int column)
{
    private const int Rows = 256;
    private readonly Side _first = new();
    private readonly Side _second = new();

    public long Remaining => _first.Remaining + _second.Remaining;

    public void Reset(in RangeReader first, in RangeReader second)
    {
        _first.Reset(first);
        _second.Reset(second);
    }

    public int Read(int length, in KeyColumns columns)
    {
        var filled = 0;
        while (filled < length)
        {
            var hasFirst = _first.Fill();
            var hasSecond = _second.Fill();
            if (!hasFirst && !hasSecond)
                break;
            var side = !hasSecond || (hasFirst && _first[column] <= _second[column]) ? _first : _second;
            side.Take(filled++, columns);
        }
        return filled;
    }

    public void Seek(ulong atLeast)
    {
        _first.Seek(column, atLeast);
        _second.Seek(column, atLeast);
    }

    /// <summary>The key at a part of the longer range, and the ranges as they stand; only before anything is read.</summary>
    public (RangeReader First, RangeReader Second) Readers => (_first.Reader, _second.Reader);

    /// <summary>One range and the rows of it that are decoded but not given yet.</summary>
    private sealed class Side
    {
        private readonly ulong[] _keys = new ulong[4 * Rows];
        private RangeReader _reader;
        private int _at;
        private int _end;

        public RangeReader Reader => _reader;

        public long Remaining => _end - _at + _reader.Remaining;

        public ulong this[int column] => _keys[column * Rows + _at];

        public void Reset(in RangeReader reader)
        {
            _reader = reader;
            _at = _end = 0;
        }

        public bool Fill()
        {
            if (_at < _end)
                return true;
            var keys = _keys.AsSpan();
            _at = 0;
            _end = _reader.Read(Rows, new KeyColumns(keys[..Rows], keys.Slice(Rows, Rows), keys.Slice(2 * Rows, Rows), keys.Slice(3 * Rows, Rows)));
            return _end > 0;
        }

        public void Take(int row, in KeyColumns columns)
        {
            Put(columns.A, row, 0);
            Put(columns.B, row, 1);
            Put(columns.C, row, 2);
            Put(columns.D, row, 3);
            _at++;
        }

        public void Seek(int column, ulong atLeast)
        {
            while (_at < _end && this[column] < atLeast)
                _at++;
            if (_at == _end)
                _reader.Seek(column, atLeast);
        }

        private void Put(Span<ulong> destination, int row, int column)
        {
            if (!destination.IsEmpty)
                destination[row] = _keys[column * Rows + _at];
        }
    }
}
