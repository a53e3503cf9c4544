using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// Reads the statements of a snapshot that fit a pattern, by columns, forward only. Made by <see cref="QuadSnapshot.Open"/>. <see cref="Reset"/> asks the same
/// question with other terms without allocating, for joins that probe once per row. Not thread-safe; cursors over one snapshot are independent of each other.
/// </summary>
public sealed class QuadCursor
{
    private readonly GraphSelection _graphs;
    private readonly int _boundPlaces;

    /// <summary>Column that <see cref="Seek"/> moves along; −1 when the sorted place does not vary.</summary>
    private readonly int _sortColumn;

    /// <summary>Present when the default graph and the named ones have to be read side by side.</summary>
    private readonly MergedRanges? _merged;
    private KeyRange _firstRange;
    private KeyRange _secondRange;
    private RangeReader _first;
    private RangeReader _second;

    internal QuadCursor(QuadSnapshot snapshot, in QuadPattern pattern, GraphSelection graphs, QuadPosition? sortedBy)
    {
        var hasBoth = graphs.Scope == GraphScope.All && snapshot.HasNamedGraphs;
        // Without named graphs the whole dataset is its default graph.
        _graphs = graphs.Scope == GraphScope.All && !hasBoth ? GraphSelection.Default : graphs;
        _boundPlaces = BoundPlaces(pattern);
        if (hasBoth)
        {
            _firstRange = Choose(pattern, GraphScope.Default, TermId.None, sortedBy);
            _secondRange = Choose(pattern, GraphScope.AnyNamed, TermId.None, sortedBy);
        }
        else
        {
            _firstRange = Choose(pattern, _graphs.Scope, _graphs.Graph, sortedBy);
        }
        SortedBy = sortedBy ?? (hasBoth ? null : NextPlace(_firstRange));
        _sortColumn = SortedBy is { } place ? VaryingColumn(hasBoth ? _secondRange : _firstRange, place) : -1;
        // Sorted by graph, the default graph simply comes first.
        if (hasBoth && _sortColumn >= 0 && SortedBy != QuadPosition.Graph)
            _merged = new MergedRanges(_sortColumn);
        _first = new RangeReader(snapshot, _firstRange);
        if (hasBoth)
            _second = new RangeReader(snapshot, _secondRange);
        _merged?.Reset(_first, _second);
    }

    private QuadCursor(QuadCursor whole, in RangeReader first, in RangeReader second)
    {
        (_graphs, _boundPlaces, SortedBy, _sortColumn) = (whole._graphs, whole._boundPlaces, whole.SortedBy, whole._sortColumn);
        (_firstRange, _secondRange, _first, _second) = (whole._firstRange, whole._secondRange, first, second);
        if (whole._merged is null)
            return;
        _merged = new MergedRanges(_sortColumn);
        _merged.Reset(first, second);
    }

    /// <summary>The place whose ids ascend, as unsigned numbers, not strictly; null when none does.</summary>
    public QuadPosition? SortedBy { get; }

    /// <summary>Statements not read yet; always exact.</summary>
    public long Remaining => _merged?.Remaining ?? _first.Remaining + _second.Remaining;

    /// <summary>
    /// Reads the next statements, row by row the same index in each column. An empty span is a column that is not wanted and costs nothing; the rows that fit
    /// into the shortest of the others are read.
    /// </summary>
    /// <param name="subjects">Room for subjects, or empty.</param>
    /// <param name="predicates">Room for predicates, or empty.</param>
    /// <param name="objects">Room for objects, or empty.</param>
    /// <param name="graphs">Room for graphs, or empty; None is the default graph.</param>
    /// <returns>Rows read; fewer than there is room for only at the end, 0 when nothing is left.</returns>
    /// <exception cref="ArgumentException">Every span is empty; <see cref="Remaining"/> counts without reading.</exception>
    public int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        var length = Math.Min(Math.Min(Room(subjects), Room(predicates)), Math.Min(Room(objects), Room(graphs)));
        if (length == int.MaxValue)
            throw new ArgumentException("At least one column is wanted; Remaining counts without reading.", nameof(subjects));
        var s = Ids(subjects);
        var p = Ids(predicates);
        var o = Ids(objects);
        var g = Ids(graphs);
        if (_merged is not null)
            return _merged.Read(length, KeyColumns.Of(_secondRange.Order, s, p, o, g));
        var rows = Read(ref _first, _firstRange, length, KeyColumns.Of(_firstRange.Order, s, p, o, g));
        if (rows < length && _second.Remaining > 0)
            rows += Read(ref _second, _secondRange, length - rows, KeyColumns.Of(_secondRange.Order, s, p, o, g).From(rows));
        return rows;
    }

    /// <summary>Goes over the statements whose id in the sorted place is below; never back. Logarithmic in the number passed over.</summary>
    /// <exception cref="InvalidOperationException">The cursor is not sorted.</exception>
    public void Seek(TermId atLeast)
    {
        if (SortedBy is not { } place)
            throw new InvalidOperationException("Only a sorted cursor can seek.");
        if (_merged is not null)
        {
            _merged.Seek(atLeast.Value);
            return;
        }
        SeekRange(ref _first, _firstRange, place, atLeast.Value);
        if (_second.Remaining > 0)
            SeekRange(ref _second, _secondRange, place, atLeast.Value);
    }

    /// <summary>Starts anew with other terms in the same places; a part made by <see cref="Split"/> becomes whole. Logarithmic; allocates nothing.</summary>
    /// <exception cref="ArgumentException">The pattern does not bind the places that the first one bound.</exception>
    public void Reset(QuadPattern pattern)
    {
        if (BoundPlaces(pattern) != _boundPlaces)
            throw new ArgumentException("A cursor is reset to a pattern that binds the same places.", nameof(pattern));
        _firstRange = _firstRange.With(pattern, _graphs.Graph);
        _first.Reset(_firstRange);
        if (_graphs.Scope != GraphScope.All)
            return;
        _secondRange = _secondRange.With(pattern, TermId.None);
        _second.Reset(_secondRange);
        _merged?.Reset(_first, _second);
    }

    /// <summary>
    /// Cuts what is left into parts of about the same number of statements, for as many threads; together they give what this cursor would have given, and a
    /// sorted cursor gives sorted parts, one after the other in order. This cursor is left as it is.
    /// </summary>
    /// <param name="parts">How many; some may be empty.</param>
    /// <exception cref="InvalidOperationException">The cursor merges the default graph with named ones and was read from already.</exception>
    public QuadCursor[] Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        if (_merged is not null)
            return SplitMerged(parts);
        var result = new QuadCursor[parts];
        // Statements of the first range all come before those of the second, so the parts divide one concatenation.
        var (total, ofFirst) = (Remaining, _first.Remaining);
        var firstParts = _second.Remaining == 0 ? parts : (int)Math.Round((double)parts * ofFirst / Math.Max(1, total));
        firstParts = ofFirst == 0 ? 0 : Math.Clamp(firstParts, 1, parts);
        var secondParts = parts - firstParts;
        for (var part = 0; part < parts; part++)
        {
            var first = part < firstParts ? Part(_first, part, firstParts) : default;
            var second = part >= firstParts
                ? Part(_second, part - firstParts, secondParts)
                : secondParts == 0 && part == parts - 1 ? _second : default;
            result[part] = new QuadCursor(this, first, second);
        }
        return result;
    }

    private static RangeReader Part(in RangeReader whole, int part, int parts) =>
        whole.Between(part == 0 ? null : whole.KeyAt(part, parts), part == parts - 1 ? null : whole.KeyAt(part + 1, parts));

    private QuadCursor[] SplitMerged(int parts)
    {
        if (_merged!.Remaining != _first.Remaining + _second.Remaining)
            throw new InvalidOperationException("A cursor that merges graphs is split before it is read from.");
        var larger = _first.Remaining >= _second.Remaining ? _first : _second;
        var result = new QuadCursor[parts];
        for (var part = 0; part < parts; part++)
        {
            var from = part == 0 ? null : larger.KeyAt(part, parts)?[_sortColumn];
            var to = part == parts - 1 ? null : larger.KeyAt(part + 1, parts)?[_sortColumn];
            result[part] = new QuadCursor(this, _first.Between(_sortColumn, from, to), _second.Between(_sortColumn, from, to));
        }
        return result;
    }

    private static KeyRange Choose(in QuadPattern pattern, GraphScope scope, TermId graph, QuadPosition? sortedBy) =>
        KeyRange.TryChoose(pattern, scope, graph, sortedBy, out var range)
            ? range
            : throw new ArgumentException($"The statements of this pattern cannot be had sorted by {sortedBy}; ask CanSort first.", nameof(sortedBy));

    private static QuadPosition? NextPlace(in KeyRange range) =>
        range.Length < range.Order.ColumnCount() ? range.Order.PositionOf(range.Length) : null;

    private static int VaryingColumn(in KeyRange range, QuadPosition place) =>
        range.Order.ColumnOf(place) is var column && column == range.Length && column < range.Order.ColumnCount() ? column : -1;

    private static int Read(ref RangeReader reader, in KeyRange range, int length, in KeyColumns columns)
    {
        var rows = reader.Read(length, columns.Without(range.Length));
        columns.Fill(range.Prefix, range.Length, rows);
        return rows;
    }

    private static void SeekRange(ref RangeReader reader, in KeyRange range, QuadPosition place, ulong atLeast)
    {
        var column = VaryingColumn(range, place);
        if (column >= 0)
            reader.Seek(column, atLeast);
        else if (range.Prefix[range.Order.ColumnOf(place)] < atLeast)
            reader = reader.AtEnd();
    }

    private static int BoundPlaces(in QuadPattern pattern) =>
        (pattern.Subject.IsNone ? 0 : 1) | (pattern.Predicate.IsNone ? 0 : 2) | (pattern.Object.IsNone ? 0 : 4);

    private static int Room(Span<TermId> column) => column.IsEmpty ? int.MaxValue : column.Length;

    private static Span<ulong> Ids(Span<TermId> column) => MemoryMarshal.Cast<TermId, ulong>(column);
}
