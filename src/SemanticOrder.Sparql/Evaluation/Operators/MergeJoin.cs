using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Rows that ascend by one column, zipped with the statements of a triple pattern in the same order; long gaps are jumped over.</summary>
internal sealed class MergeJoin : Operator
{
    private const int RoomGrowth = 4;
    private readonly TripleAccess _access;
    private readonly JoinKind _kind;
    private readonly QuadPosition _place;
    private readonly int _key;
    private readonly RowPairs _pairs;
    private readonly PatternProbe _probe;

    /// <summary>Statements read ahead: the key in the last column, the wanted variables before it. Little room at first, for plans that are not run and joins that end early.</summary>
    private RowBatch _ahead;

    /// <summary>The statements with the last key: [start, end) of those read ahead.</summary>
    private (int Start, int End) _group;
    private StatementReader? _reader;
    private int _at;
    private bool _isAtEnd;
    private RowBatch? _batch;
    private RowBatch? _input;
    private int _row;
    private TermId _groupKey;
    private int _next;

    public MergeJoin(EvaluationContext context, Schema schema, Operator input, Variable key, TripleAccess access, JoinKind kind)
        : base(context, schema, input)
    {
        (_access, _kind) = (access, kind);
        _place = access.PlaceOf(key)!.Value;
        _key = input.Schema[key];
        Variable[] wanted = [.. schema.Variables.Where(v => !input.Schema.Has(v)), key];
        _ahead = new RowBatch(wanted.Length, 0);
        _probe = new PatternProbe(access, _ => false, v => Array.IndexOf(wanted, v));
        _pairs = new RowPairs([.. schema.Variables.Select(v => input.Schema[v])], [.. schema.Variables.Select(v => input.Schema.Has(v) ? -1 : Array.IndexOf(wanted, v))]);
        _pairs.Fix(input.Schema);
    }

    public override string Detail => _kind == JoinKind.Inner ? $"{_access} by {_place}" : $"{_kind}: {_access} by {_place}";

    private TermId[] AheadKeys => _ahead.Columns[^1];

    protected override void StartCore()
    {
        base.StartCore();
        if (_reader is null)
            _reader = Context.Dataset.Open(_access.Constants, _access.Graph, _place);
        else
            _reader.Reset(_access.Constants);
        _probe.Begin(_reader);
        (_input, _row, _at, _next, _isAtEnd, _groupKey, _group) = (null, 0, 0, 0, false, TermId.None, default);
        _ahead.Count = 0;
        _pairs.Clear();
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        while (_pairs.RoomIn(_batch) > 0)
        {
            if (_next < _group.End)
                _pairs.Add(_row, _next++);
            else if (!NextRow())
                break;
        }
        Flush();
        return _batch.Count == 0 ? null : _batch;
    }

    /// <summary>Copies the pairs found so far; before the rows that they number change.</summary>
    private void Flush()
    {
        if (_input is not null)
            _pairs.CopyTo(_batch!, _input.Columns, _ahead.Columns);
    }

    private bool NextRow()
    {
        if (_input is null || ++_row >= _input.Count)
        {
            Flush();
            _input = Inputs[0].Next();
            _row = 0;
            if (_input is null)
                return false;
        }
        var key = _input.Columns[_key][_row];
        if (key != _groupKey)
            FindGroup(key);
        var isMatched = _group.End > _group.Start;
        _next = _kind is JoinKind.Inner or JoinKind.Left ? _group.Start : _group.End;
        if (_kind == JoinKind.Left ? !isMatched : _kind != JoinKind.Inner && isMatched == (_kind == JoinKind.Semi))
            _pairs.Add(_row, RowPairs.Alone);
        return true;
    }

    /// <summary>Finds the statements with a key that is above all keys before.</summary>
    private void FindGroup(TermId key)
    {
        _groupKey = key;
        if (!GoTo(key) || AheadKeys[_at] != key)
        {
            _group = default;
            return;
        }
        var end = EndOf(key, _at);
        var hasMore = true;
        while (hasMore && end == _ahead.Count)
        {
            hasMore = ReadMore();
            end = EndOf(key, _at);
        }
        _group = (_at, end);
        _at = end;
    }

    private int EndOf(TermId key, int from)
    {
        var keys = AheadKeys;
        while (from < _ahead.Count && keys[from] == key)
            from++;
        return from;
    }

    /// <summary>Reads on behind the statements from the current one on, which are moved to the front.</summary>
    private bool ReadMore()
    {
        Flush();
        var kept = _ahead.Count - _at;
        var target = kept > _ahead.Capacity / 2 ? Larger(_ahead.Capacity * 2) : _ahead;
        for (var column = 0; column < _ahead.Width; column++)
            Array.Copy(_ahead.Columns[column], _at, target.Columns[column], 0, kept);
        (_ahead, _at) = (target, 0);
        _ahead.Count = kept;
        var read = _probe.Read(_ahead);
        _ahead.Count += read;
        return read > 0;
    }

    /// <summary>Goes to the first statement whose key is not below; false at the end.</summary>
    private bool GoTo(TermId key)
    {
        while (true)
        {
            var keys = AheadKeys;
            if (_at < _ahead.Count && keys[_ahead.Count - 1] >= key)
            {
                while (keys[_at] < key)
                    _at++;
                return true;
            }
            if (_isAtEnd)
                return false;
            Flush();
            if (_ahead.Count > 0)
                _reader!.Seek(key);
            Context.Tick(RowBatch.SmallCapacity);
            if (_ahead.Capacity < RowBatch.LargeCapacity)
                _ahead = Larger(Math.Max(RowBatch.SmallCapacity, _ahead.Capacity * RoomGrowth));
            (_ahead.Count, _at) = (0, 0);
            _ahead.Count = _probe.Read(_ahead);
            _isAtEnd = _ahead.Count == 0;
        }
    }

    private RowBatch Larger(int capacity)
    {
        Context.Hold((long)(capacity - _ahead.Capacity) * _ahead.Width * sizeof(ulong));
        return new RowBatch(_ahead.Width, capacity);
    }
}
