using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>For each row, the statements that fit a triple pattern with the row's terms put in: an index nested loop join.</summary>
internal sealed class IndexJoin : Operator
{
    private readonly TripleAccess _access;
    private readonly JoinKind _kind;

    /// <summary>The column of the input that fills a place; −1 when none does.</summary>
    private readonly int[] _inputColumns = new int[TripleAccess.Positions];

    /// <summary>Columns of the output and where they come from in the input; −1 for those that the pattern binds.</summary>
    private readonly int[] _sources;

    /// <summary>By the places that a row binds, as bits.</summary>
    private readonly PatternProbe?[] _probes = new PatternProbe?[1 << TripleAccess.Positions];
    private readonly Dictionary<(int Bound, TermId Graph), StatementReader> _readers = [];
    private RowBatch? _batch;
    private RowBatch? _input;
    private int _row;
    private PatternProbe? _probe;
    private bool _isMatched;
    private (int Bound, TermId Graph) _lastKey = (-1, default);
    private StatementReader? _lastReader;

    public IndexJoin(EvaluationContext context, Schema schema, Operator input, TripleAccess access, JoinKind kind)
        : base(context, schema, input)
    {
        (_access, _kind) = (access, kind);
        for (var place = 0; place < TripleAccess.Positions; place++)
            _inputColumns[place] = access.Variables[place] is { } variable ? input.Schema[variable] : -1;
        _sources = [.. schema.Variables.Select(v => input.Schema[v])];
    }

    public override string Detail => _kind == JoinKind.Inner ? _access.ToString() : $"{_kind}: {_access}";

    protected override void StartCore()
    {
        base.StartCore();
        (_input, _probe, _row) = (null, null, 0);
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        while (_batch.Count < _batch.Capacity)
        {
            if (_probe is not null)
                ReadProbe();
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
        Context.Tick();
        var pattern = PatternOf(_input, _row, out var bound, out var graph);
        var reader = ReaderOf(pattern, (bound, graph));
        if (_kind is JoinKind.Semi or JoinKind.Anti)
        {
            if (HasMatch(bound, reader) == (_kind == JoinKind.Semi))
                Emit(1, null);
            return true;
        }
        _probe = ProbeOf(bound);
        _probe.Begin(reader);
        _isMatched = false;
        return true;
    }

    private void ReadProbe()
    {
        var rows = _probe!.Read(_batch!);
        if (rows > 0)
        {
            _isMatched = true;
            Emit(rows, _probe);
            return;
        }
        _probe = null;
        if (!_isMatched && _kind == JoinKind.Left)
            Emit(1, null);
    }

    private void Emit(int rows, PatternProbe? probe)
    {
        var output = _batch!;
        for (var column = 0; column < _sources.Length; column++)
        {
            var value = _sources[column] is >= 0 and var source ? _input!.Columns[source][_row] : TermId.None;
            if (!value.IsNone || probe is null || !probe.Writes(column))
                output.Columns[column].AsSpan(output.Count, rows).Fill(value);
        }
        output.Count += rows;
    }

    private bool HasMatch(int bound, StatementReader reader)
    {
        if (_access.Scope.Count() == _access.Variables.Count(v => v is not null))
            return reader.Remaining > 0;
        // A repeated variable: the statements have to be looked at.
        var probe = ProbeOf(bound);
        probe.Begin(reader);
        return probe.Read(new RowBatch(Schema.Width, RowBatch.SmallCapacity)) > 0;
    }

    private QuadPattern PatternOf(RowBatch input, int row, out int bound, out TermId graph)
    {
        bound = 0;
        var constants = _access.Constants;
        var s = Fill(0, constants.Subject, input, row, ref bound);
        var p = Fill(1, constants.Predicate, input, row, ref bound);
        var o = Fill(2, constants.Object, input, row, ref bound);
        graph = Fill(3, TermId.None, input, row, ref bound);
        return new QuadPattern(s, p, o);
    }

    private TermId Fill(int place, TermId constant, RowBatch input, int row, ref int bound)
    {
        if (_inputColumns[place] is not (>= 0 and var column))
            return constant;
        var value = input.Columns[column][row];
        if (!value.IsNone)
            bound |= 1 << place;
        return value;
    }

    private StatementReader ReaderOf(in QuadPattern pattern, (int Bound, TermId Graph) key)
    {
        if (key != _lastKey)
        {
            _lastKey = key;
            if (!_readers.TryGetValue(key, out _lastReader))
            {
                var graph = key.Graph.IsNone ? _access.Graph : Named(key.Graph);
                _readers.Add(key, _lastReader = Context.Dataset.Open(pattern, graph));
                return _lastReader;
            }
        }
        _lastReader!.Reset(pattern);
        return _lastReader;
    }

    /// <summary>The graph that a row names, when it is among those of the pattern.</summary>
    private ActiveGraph Named(TermId graph) => _access.Graph.Parts is [{ Scope: GraphScope.AnyNamed }] || _access.Graph.Parts.Contains(GraphSelection.Named(graph))
        ? new ActiveGraph([GraphSelection.Named(graph)])
        : new ActiveGraph([]);

    private PatternProbe ProbeOf(int bound) =>
        _probes[bound] ??= new PatternProbe(_access, place => (bound & (1 << place)) != 0, variable => Schema[variable]);
}
