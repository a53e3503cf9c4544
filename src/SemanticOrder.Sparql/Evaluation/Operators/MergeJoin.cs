using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Rows that ascend by one column, zipped with the statements of a triple pattern in the same order; long gaps are jumped over.</summary>
internal sealed class MergeJoin : Operator
{
    private readonly TripleAccess _access;
    private readonly JoinKind _kind;
    private readonly QuadPosition _place;
    private readonly int _key;
    private readonly int[] _sources;

    /// <summary>Statements read ahead: the key in the last column, the wanted variables before it.</summary>
    private readonly RowBatch _ahead;
    private readonly PatternProbe _probe;
    private readonly int[] _aheadSources;
    private readonly RowStore _group;
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
        _sources = [.. schema.Variables.Select(v => input.Schema[v])];
        Variable[] wanted = [.. schema.Variables.Where(v => !input.Schema.Has(v)), key];
        _ahead = new RowBatch(wanted.Length, RowBatch.LargeCapacity);
        _probe = new PatternProbe(access, _ => false, v => Array.IndexOf(wanted, v));
        _aheadSources = [.. schema.Variables.Select(v => Array.IndexOf(wanted, v))];
        _group = new RowStore(context, wanted.Length);
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
        (_input, _row, _at, _next, _isAtEnd, _groupKey) = (null, 0, 0, 0, false, TermId.None);
        _ahead.Count = 0;
        _group.Clear();
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        while (_batch.Count < _batch.Capacity)
        {
            if (_next < _group.Count)
                EmitPairs();
            else if (!NextRow())
                break;
        }
        return _batch.Count == 0 ? null : _batch;
    }

    private bool NextRow()
    {
        if (_input is null || ++_row >= _input.Count)
        {
            _input = Inputs[0].Next();
            _row = 0;
            if (_input is null)
                return false;
        }
        var key = _input.Columns[_key][_row];
        if (key != _groupKey)
            ReadGroup(key);
        _next = 0;
        if (_kind is JoinKind.Inner or JoinKind.Left && _group.Count > 0)
            return true;
        _next = _group.Count;
        if (_kind == JoinKind.Left || _group.Count == 0 == (_kind == JoinKind.Anti) && _kind != JoinKind.Inner)
            EmitAlone();
        return true;
    }

    /// <summary>Collects the statements with a key that is above all keys before.</summary>
    private void ReadGroup(TermId key)
    {
        _groupKey = key;
        _group.Clear();
        while (GoTo(key) && AheadKeys[_at] == key)
        {
            _group.Append(_ahead, _at);
            _at++;
        }
    }

    /// <summary>Goes to the first statement whose key is not below; false at the end.</summary>
    private bool GoTo(TermId key)
    {
        while (true)
        {
            if (_at < _ahead.Count && AheadKeys[_ahead.Count - 1] >= key)
            {
                while (AheadKeys[_at] < key)
                    _at++;
                return true;
            }
            if (_isAtEnd)
                return false;
            if (_ahead.Count > 0)
                _reader!.Seek(key);
            Context.Tick(RowBatch.SmallCapacity);
            (_ahead.Count, _at) = (0, 0);
            _ahead.Count = _probe.Read(_ahead);
            _isAtEnd = _ahead.Count == 0;
        }
    }

    private void EmitPairs()
    {
        var output = _batch!;
        var rows = Math.Min(_group.Count - _next, output.Capacity - output.Count);
        for (var column = 0; column < _sources.Length; column++)
        {
            var target = output.Columns[column].AsSpan(output.Count, rows);
            if (_sources[column] is >= 0 and var source)
                target.Fill(_input!.Columns[source][_row]);
            else
                _group.Columns[_aheadSources[column]].AsSpan(_next, rows).CopyTo(target);
        }
        output.Count += rows;
        _next += rows;
    }

    private void EmitAlone()
    {
        var output = _batch!;
        for (var column = 0; column < _sources.Length; column++)
            output.Columns[column][output.Count] = _sources[column] is >= 0 and var source ? _input!.Columns[source][_row] : TermId.None;
        output.Count++;
    }
}
