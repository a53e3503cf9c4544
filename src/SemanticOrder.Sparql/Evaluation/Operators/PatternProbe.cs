using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Reads the statements of a triple pattern into columns of a batch; places with one variable must hold one term.</summary>
internal sealed class PatternProbe
{
    private readonly int[] _columns = new int[TripleAccess.Positions];
    private readonly TermId[]?[] _scratch = new TermId[]?[TripleAccess.Positions];
    private readonly List<(int First, int Second)> _equal = [];
    private readonly bool _isCounted;
    private StatementReader? _reader;
    private long _left;

    /// <param name="access">The pattern.</param>
    /// <param name="isBound">True for a place that the reader's pattern binds.</param>
    /// <param name="columnOf">The column that receives a variable; −1 when it is not wanted.</param>
    public PatternProbe(TripleAccess access, Func<int, bool> isBound, Func<Variable, int> columnOf)
    {
        Array.Fill(_columns, -1);
        for (var place = 0; place < TripleAccess.Positions; place++)
        {
            if (access.Variables[place] is not { } variable || isBound(place))
                continue;
            var first = Array.IndexOf(access.Variables, variable);
            if (first < place && !isBound(first))
                _equal.Add((first, place));
            else
                _columns[place] = columnOf(variable);
        }
        foreach (var (first, second) in _equal)
            (_scratch[first], _scratch[second]) = (new TermId[RowBatch.LargeCapacity], new TermId[RowBatch.LargeCapacity]);
        var readsNothing = _equal.Count == 0 && Array.TrueForAll(_columns, c => c < 0);
        _isCounted = readsNothing && !access.Graph.IsMerged;
        if (readsNothing && !_isCounted)
            _scratch[0] = new TermId[RowBatch.LargeCapacity];
    }

    /// <summary>True when the column is written by <see cref="Read"/>.</summary>
    public bool Writes(int column) => Array.IndexOf(_columns, column) >= 0;

    public void Begin(StatementReader reader)
    {
        _reader = reader;
        _left = _isCounted ? reader.Remaining : 0;
    }

    /// <summary>Writes rows behind those of the batch, without changing its count.</summary>
    /// <returns>Rows written; 0 at the end only.</returns>
    public int Read(RowBatch batch)
    {
        var room = Math.Min(batch.Capacity - batch.Count, RowBatch.LargeCapacity);
        if (_isCounted)
        {
            var counted = (int)Math.Min(room, _left);
            _left -= counted;
            return counted;
        }
        while (true)
        {
            var read = _reader!.Read(Target(batch, 0, room), Target(batch, 1, room), Target(batch, 2, room), Target(batch, 3, room));
            if (read == 0 || _equal.Count == 0)
                return read;
            if (KeepEqual(batch, read) is var kept and > 0)
                return kept;
        }
    }

    private Span<TermId> Target(RowBatch batch, int place, int room) =>
        _scratch[place] is { } scratch ? scratch.AsSpan(0, room) : _columns[place] is >= 0 and var column ? batch.Columns[column].AsSpan(batch.Count, room) : [];

    private int KeepEqual(RowBatch batch, int read)
    {
        var kept = 0;
        for (var row = 0; row < read; row++)
        {
            var isEqual = true;
            foreach (var (first, second) in _equal)
                isEqual &= _scratch[first]![row] == _scratch[second]![row];
            if (!isEqual)
                continue;
            for (var place = 0; place < TripleAccess.Positions; place++)
            {
                if (_columns[place] is >= 0 and var column)
                    batch.Columns[column][batch.Count + kept] = _scratch[place] is { } scratch ? scratch[row] : batch.Columns[column][batch.Count + row];
            }
            kept++;
        }
        return kept;
    }
}
