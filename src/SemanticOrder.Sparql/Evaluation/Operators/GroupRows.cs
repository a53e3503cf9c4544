using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>One row for each combination of keys, with aggregates over its rows (Group and AggregateJoin of SPARQL 1.1 §18.5.1).</summary>
internal sealed class GroupRows : Operator
{
    /// <summary>What an accumulator takes, and what one more value of an aggregate that remembers values takes, about.</summary>
    private const int BytesPerAccumulator = 120;
    private const int BytesPerValue = 40;

    private readonly int[] _keys;
    private readonly Aggregate[] _aggregates;
    private readonly CompiledExpression?[] _arguments;
    private readonly int _remembering;
    private readonly List<Accumulator[]> _groups = [];
    private readonly DistinctTable?[] _solutions;
    private readonly TermId[] _key;
    private DistinctTable _numbers;
    private bool _isRead;
    private int _at;

    /// <param name="context">The request.</param>
    /// <param name="schema">The keys, then a column for each aggregate.</param>
    /// <param name="input">What is grouped.</param>
    /// <param name="aggregates">What is computed.</param>
    /// <param name="arguments">Compiled against the input's columns; null for <c>COUNT(*)</c>.</param>
    public GroupRows(EvaluationContext context, Schema schema, Operator input, Aggregate[] aggregates, CompiledExpression?[] arguments)
        : base(context, schema, input)
    {
        (_aggregates, _arguments) = (aggregates, arguments);
        _keys = [.. schema.Variables.Take(schema.Width - aggregates.Length).Select(v => input.Schema[v])];
        _key = new TermId[_keys.Length];
        _numbers = new DistinctTable(context, _keys.Length);
        _remembering = aggregates.Count(a => a.IsDistinct || a.Function == AggregateFunction.GroupConcat);
        _solutions = [.. aggregates.Select(a => a is { Argument: null, IsDistinct: true } ? new DistinctTable(context, input.Schema.Width + 1) : null)];
    }

    public override string Detail => string.Join(' ', Schema.Variables);

    protected override void StartCore()
    {
        base.StartCore();
        _groups.Clear();
        _numbers.Rows.Release();
        _numbers = new DistinctTable(Context, _keys.Length);
        foreach (var solutions in _solutions)
            solutions?.Clear();
        (_isRead, _at) = (false, 0);
    }

    protected override RowBatch? NextCore()
    {
        if (!_isRead)
            ReadAll();
        if (_at == _groups.Count)
            return null;
        var rows = Math.Min(RowBatch.LargeCapacity, _groups.Count - _at);
        var batch = new RowBatch(Schema.Width, rows) { Count = rows };
        for (var row = 0; row < rows; row++)
        {
            for (var key = 0; key < _keys.Length; key++)
                batch.Columns[key][row] = _numbers.Rows.Columns[key][_at + row];
            for (var value = 0; value < _aggregates.Length; value++)
                batch.Columns[_keys.Length + value][row] = _groups[_at + row][value].Result();
        }
        _at += rows;
        return batch;
    }

    private void ReadAll()
    {
        _isRead = true;
        if (_keys.Length == 0)
            _groups.Add(NewGroup());
        while (Inputs[0].Next() is { } batch)
        {
            Context.Hold((long)batch.Count * _remembering * BytesPerValue);
            for (var row = 0; row < batch.Count; row++)
                Add(batch, row);
        }
    }

    private void Add(RowBatch batch, int row)
    {
        var number = 0;
        if (_keys.Length > 0)
        {
            for (var key = 0; key < _keys.Length; key++)
                _key[key] = _keys[key] < 0 ? TermId.None : batch.Columns[_keys[key]][row];
            number = _numbers.NumberOf(_key);
            if (number == _groups.Count)
                _groups.Add(NewGroup());
        }
        var group = _groups[number];
        for (var value = 0; value < group.Length; value++)
        {
            if (_arguments[value] is { } argument)
                group[value].Add(argument.Evaluate(batch, row));
            else if (_solutions[value] is not { } solutions || IsNew(solutions, batch, row, number))
                group[value].AddRow();
        }
    }

    private static bool IsNew(DistinctTable solutions, RowBatch batch, int row, int group)
    {
        var solution = new TermId[batch.Width + 1];
        for (var column = 0; column < batch.Width; column++)
            solution[column] = batch.Columns[column][row];
        TermId.TryFromInteger(group, out solution[^1]);
        return solutions.Add(solution);
    }

    private Accumulator[] NewGroup()
    {
        Context.Hold((long)_aggregates.Length * BytesPerAccumulator);
        return [.. _aggregates.Select(a => Accumulator.Create(a, Context.Scope))];
    }
}
