using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>For each row, the ends of a property path with the row's terms put in; walked from a constant end where there is one, else from a bound one.</summary>
internal sealed class PathJoin : Operator
{
    private readonly PathPattern _pattern;
    private readonly PathWalker _walker;
    private readonly bool _isZeroLength;
    private readonly TermId _subject;
    private readonly TermId _object;
    private readonly int _subjectInput;
    private readonly int _objectInput;
    private readonly int _subjectOutput;
    private readonly int _objectOutput;
    private readonly int[] _sources;
    private readonly List<TermId> _starts = [];
    private readonly List<TermId> _ends = [];
    private RowBatch? _batch;
    private RowBatch? _input;
    private int _row;
    private int _next;
    private Queue<TermId> _pending = [];

    public PathJoin(EvaluationContext context, Schema schema, Operator input, PathPattern pattern, ActiveGraph graph)
        : base(context, schema, input)
    {
        _pattern = pattern;
        _walker = new PathWalker(context, graph);
        _isZeroLength = PathWalker.IsZeroLength(pattern.Path);
        (_subject, _subjectInput, _subjectOutput) = Place(pattern.Subject);
        (_object, _objectInput, _objectOutput) = Place(pattern.Object);
        _sources = [.. schema.Variables.Select(v => input.Schema[v])];
    }

    public override string Detail => $"{_pattern.Subject} path {_pattern.Object}";

    protected override void StartCore()
    {
        base.StartCore();
        (_input, _row, _next) = (null, 0, 0);
        _pending.Clear();
        _ends.Clear();
        _starts.Clear();
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        while (_batch.Count < _batch.Capacity)
        {
            if (_next < _ends.Count)
                Emit();
            else if (!NextStart() && !NextRow())
                break;
        }
        return _batch.Count == 0 ? null : _batch;
    }

    private (TermId Constant, int Input, int Output) Place(PatternTerm term) => term is Variable variable
        ? (TermId.None, Inputs[0].Schema[variable], Schema[variable])
        : (Context.Terms.Add(((ConstantTerm)term).Term), -1, -1);

    private bool NextRow()
    {
        if (_input is null || ++_row >= _input.Count)
        {
            _input = Inputs[0].Next();
            _row = 0;
            if (_input is null)
                return false;
        }
        _ends.Clear();
        _starts.Clear();
        _next = 0;
        var subject = ValueOf(_subject, _subjectInput);
        var @object = ValueOf(_object, _objectInput);
        if (subject.IsNone && @object.IsNone)
            _pending = new Queue<TermId>(_walker.StartsOf(_pattern.Path, isForward: true));
        else
            WalkFrom(subject, @object);
        return true;
    }

    private TermId ValueOf(TermId constant, int column) => column < 0 ? constant : _input!.Columns[column][_row];

    private void WalkFrom(TermId subject, TermId @object)
    {
        // Closures from a constant are computed once for all rows.
        var isForward = !subject.IsNone && (@object.IsNone || _object.IsNone);
        var (from, to) = isForward ? (subject, @object) : (@object, subject);
        // Between variables a path without steps joins the nodes of the graph only (SPARQL 1.1 §18.4, nodes); from a constant it joins any term to itself.
        if (_isZeroLength && _subject.IsNone && _object.IsNone && !_walker.IsNode(from))
            return;
        if (!to.IsNone && _pattern.Path is ZeroOrMorePath or OneOrMorePath)
        {
            if (Array.BinarySearch(_walker.Reach(_pattern.Path, from, isForward), to) >= 0)
                _ends.Add(to);
        }
        else
        {
            _walker.Walk(_pattern.Path, from, isForward, _ends);
            if (!to.IsNone)
                _ends.RemoveAll(end => end != to);
        }
        foreach (var end in _ends)
            _starts.Add(from);
        if (!isForward)
            Swap();
    }

    private void Swap()
    {
        for (var at = 0; at < _ends.Count; at++)
            (_starts[at], _ends[at]) = (_ends[at], _starts[at]);
    }

    private bool NextStart()
    {
        if (!_pending.TryDequeue(out var start))
            return false;
        _ends.Clear();
        _starts.Clear();
        _next = 0;
        _walker.Walk(_pattern.Path, start, isForward: true, _ends);
        if (_pattern.Subject.Equals(_pattern.Object))
            _ends.RemoveAll(end => end != start);
        foreach (var end in _ends)
            _starts.Add(start);
        return true;
    }

    private void Emit()
    {
        var output = _batch!;
        for (var column = 0; column < _sources.Length; column++)
            output.Columns[column][output.Count] = _sources[column] is >= 0 and var source ? _input!.Columns[source][_row] : TermId.None;
        if (_subjectOutput >= 0)
            output.Columns[_subjectOutput][output.Count] = _starts[_next];
        if (_objectOutput >= 0)
            output.Columns[_objectOutput][output.Count] = _ends[_next];
        output.Count++;
        _next++;
    }
}
