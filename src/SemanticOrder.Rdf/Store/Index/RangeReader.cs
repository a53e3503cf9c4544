namespace SemanticOrder.Rdf;

/// <summary>
/// Reads one range of one order in its sort order, base and delta put together. Rows of the base are copied in stretches up to the next key of the delta, so
/// that a small delta costs little. A value: copying it copies the place that was reached.
/// </summary>
internal struct RangeReader
{
    private readonly Permutation _base;
    private readonly Permutation _added;
    private readonly Permutation _removed;
    private (int At, int End) _kept;
    private (int At, int End) _new;
    private (int At, int End) _gone;

    /// <summary>Rows of the base before this one are neither removed nor preceded by an added one.</summary>
    private int _stop;

    /// <summary>Where the base was searched last.</summary>
    private int _near;

    public RangeReader(QuadSnapshot snapshot, in KeyRange range)
    {
        _base = snapshot.Base[range.Order];
        _added = snapshot.Added[range.Order];
        _removed = snapshot.Removed[range.Order];
        Reset(range);
    }

    /// <summary>Rows not read yet; exact.</summary>
    public readonly long Remaining => (long)(_kept.End - _kept.At) + (_new.End - _new.At) - (_gone.End - _gone.At);

    /// <summary>Goes to another range of the same order.</summary>
    public void Reset(in KeyRange range)
    {
        _kept = _base.Find(range, ref _near);
        _new = _added.Count == 0 ? default : _added.Find(range);
        _gone = _removed.Count == 0 ? default : _removed.Find(range);
        FindStop();
    }

    /// <summary>Reads up to <paramref name="length"/> rows; 0 at the end.</summary>
    public int Read(int length, in KeyColumns columns)
    {
        var filled = 0;
        while (filled < length)
        {
            var part = Math.Min(_stop - _kept.At, length - filled);
            if (part > 0)
            {
                _base.Read(_kept.At, part, columns.From(filled));
                _kept.At += part;
            }
            else if (_new.At < _new.End && NewRows() is var rows and > 0)
            {
                part = Math.Min(rows, length - filled);
                _added.Read(_new.At, part, columns.From(filled));
                _new.At += part;
                FindStop();
            }
            else if (_gone.At < _gone.End)
            {
                _kept.At++;
                _gone.At++;
                FindStop();
            }
            else
            {
                return filled;
            }
            filled += part;
        }
        return filled;
    }

    /// <summary>Goes over the rows whose component in a column is below; the columns before it do not vary in the range.</summary>
    public void Seek(int column, ulong atLeast)
    {
        _kept.At = _base.LowerBound(column, atLeast, _kept.At, _kept.End);
        _new.At = _new.At == _new.End ? _new.End : _added.LowerBound(column, atLeast, _new.At, _new.End);
        _gone.At = _gone.At == _gone.End ? _gone.End : _removed.LowerBound(column, atLeast, _gone.At, _gone.End);
        FindStop();
    }

    /// <summary>The key that stands at a part of what is left, counted in the larger of base and additions; null when nothing is left.</summary>
    public readonly QuadKey? KeyAt(int part, int parts)
    {
        var kept = _kept.End - _kept.At;
        var fresh = _new.End - _new.At;
        if (kept == 0 && fresh == 0)
            return null;
        return kept >= fresh
            ? _base[_kept.At + (int)((long)kept * part / parts)]
            : _added[_new.At + (int)((long)fresh * part / parts)];
    }

    /// <summary>The rows of what is left from one key on and before another; null is no bound.</summary>
    public readonly RangeReader Between(QuadKey? from, QuadKey? to)
    {
        var part = this;
        part._kept = Cut(_base, _kept, from, to);
        part._new = Cut(_added, _new, from, to);
        part._gone = Cut(_removed, _gone, from, to);
        part.FindStop();
        return part;
    }

    /// <summary>The rows of what is left whose component in a column is not below one bound and below another; null is no bound. The column varies first.</summary>
    public readonly RangeReader Between(int column, ulong? from, ulong? to)
    {
        var part = this;
        part._kept = Cut(_base, _kept, column, from, to);
        part._new = Cut(_added, _new, column, from, to);
        part._gone = Cut(_removed, _gone, column, from, to);
        part.FindStop();
        return part;
    }

    /// <summary>Nothing of what is left.</summary>
    public readonly RangeReader AtEnd()
    {
        var end = this;
        (end._kept.At, end._new.At, end._gone.At) = (_kept.End, _new.End, _gone.End);
        end.FindStop();
        return end;
    }

    private static (int At, int End) Cut(Permutation keys, (int At, int End) range, int column, ulong? from, ulong? to)
    {
        if (range.At == range.End)
            return range;
        var end = to is { } last ? keys.LowerBound(column, last, range.At, range.End) : range.End;
        var start = from is { } first ? keys.LowerBound(column, first, range.At, range.End) : range.At;
        return (Math.Min(start, end), end);
    }

    private static (int At, int End) Cut(Permutation keys, (int At, int End) range, QuadKey? from, QuadKey? to)
    {
        if (range.At == range.End)
            return range;
        var end = to is { } last ? keys.LowerBound(last, range.At, range.End) : range.End;
        var start = from is { } first ? keys.LowerBound(first, range.At, range.End) : range.At;
        return (Math.Min(start, end), end);
    }

    /// <summary>Added rows that come before the base's next.</summary>
    private readonly int NewRows() =>
        _kept.At == _kept.End ? _new.End - _new.At : _added.LowerBound(_base[_kept.At], _new.At, _new.End) - _new.At;

    private void FindStop()
    {
        _stop = _kept.End;
        if (_kept.At == _stop)
            return;
        if (_new.At < _new.End)
            _stop = _base.LowerBound(_added[_new.At], _kept.At, _stop);
        // Removals are a sorted part of the base, so the next one is never behind the base's place.
        if (_gone.At < _gone.End)
            _stop = _base.LowerBound(_removed[_gone.At], _kept.At, _stop);
    }
}
