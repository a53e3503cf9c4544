using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Groups by their keys, and the aggregates over the rows of each. One thread at a time.</summary>
internal sealed class GroupTable
{
    /// <summary>What an accumulator takes, and what one more value of an aggregate that remembers values takes, about.</summary>
    private const int BytesPerAccumulator = 120;
    private const int BytesPerValue = 40;

    private readonly EvaluationContext _context;
    private readonly int[] _keys;
    private readonly Aggregate[] _aggregates;
    private readonly CompiledExpression?[] _arguments;
    private readonly int _remembering;
    private readonly List<Accumulator[]> _groups = [];
    private readonly DistinctTable?[] _solutions;
    private readonly TermId[] _key;
    private DistinctTable _numbers;

    /// <param name="context">The request, or the part of it that fills this table.</param>
    /// <param name="input">Columns of the rows.</param>
    /// <param name="keys">The columns of the keys; −1 for one that is never bound.</param>
    /// <param name="aggregates">What is computed.</param>
    /// <param name="arguments">Compiled against the columns; null for <c>COUNT(*)</c>.</param>
    public GroupTable(EvaluationContext context, Schema input, int[] keys, Aggregate[] aggregates, CompiledExpression?[] arguments)
    {
        (_context, _keys, _aggregates, _arguments) = (context, keys, aggregates, arguments);
        _key = new TermId[keys.Length];
        _numbers = new DistinctTable(context, keys.Length);
        _remembering = aggregates.Count(a => a.IsDistinct || a.Function == AggregateFunction.GroupConcat);
        _solutions = [.. aggregates.Select(a => a is { Argument: null, IsDistinct: true } ? new DistinctTable(context, input.Width + 1) : null)];
    }

    public int Count => _groups.Count;

    /// <summary>Forgets the groups; without keys there is always one.</summary>
    public void Start()
    {
        _groups.Clear();
        _numbers.Rows.Release();
        _numbers = new DistinctTable(_context, _keys.Length);
        foreach (var solutions in _solutions)
            solutions?.Clear();
        if (_keys.Length == 0)
            _groups.Add(NewGroup());
    }

    /// <summary>Takes all rows of a step that was started.</summary>
    public void ReadAll(Operator input)
    {
        while (input.Next() is { } batch)
        {
            _context.Hold((long)batch.Count * _remembering * BytesPerValue);
            for (var row = 0; row < batch.Count; row++)
                Add(batch, row);
        }
    }

    /// <summary>Takes the groups of a table over later rows, whose terms are those of a fork of the context. No aggregate counts distinct solutions.</summary>
    public void Merge(GroupTable later)
    {
        for (var group = 0; group < later.Count; group++)
        {
            for (var key = 0; key < _key.Length; key++)
                _key[key] = Translate(later._numbers.Rows.Columns[key][group]);
            var mine = GroupOf(_key);
            for (var value = 0; value < mine.Length; value++)
                mine[value].Merge(later._groups[group][value], Translate);
            _context.Tick();
        }

        TermId Translate(TermId id) => id.IsLocal ? _context.Terms.Add(later._context.Terms.Decode(id)) : id;
    }

    /// <summary>Writes keys and values of groups from one on as the rows of a batch.</summary>
    public void CopyTo(RowBatch batch, int first)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            for (var key = 0; key < _keys.Length; key++)
                batch.Columns[key][row] = _numbers.Rows.Columns[key][first + row];
            for (var value = 0; value < _aggregates.Length; value++)
                batch.Columns[_keys.Length + value][row] = _groups[first + row][value].Result();
        }
    }

    private void Add(RowBatch batch, int row)
    {
        for (var key = 0; key < _keys.Length; key++)
            _key[key] = _keys[key] < 0 ? TermId.None : batch.Columns[_keys[key]][row];
        var group = GroupOf(_key);
        for (var value = 0; value < group.Length; value++)
        {
            if (_arguments[value] is { } argument)
                group[value].Add(argument.Evaluate(batch, row));
            else if (_solutions[value] is not { } solutions || IsNew(solutions, batch, row))
                group[value].AddRow();
        }
    }

    private Accumulator[] GroupOf(TermId[] key)
    {
        if (key.Length == 0)
            return _groups[0];
        var number = _numbers.NumberOf(key);
        if (number == _groups.Count)
            _groups.Add(NewGroup());
        return _groups[number];
    }

    private bool IsNew(DistinctTable solutions, RowBatch batch, int row)
    {
        var solution = new TermId[batch.Width + 1];
        for (var column = 0; column < batch.Width; column++)
            solution[column] = batch.Columns[column][row];
        TermId.TryFromInteger(_key.Length == 0 ? 0 : _numbers.NumberOf(_key), out solution[^1]);
        return solutions.Add(solution);
    }

    private Accumulator[] NewGroup()
    {
        _context.Hold((long)_aggregates.Length * BytesPerAccumulator);
        return [.. _aggregates.Select(a => Accumulator.Create(a, _context.Scope))];
    }
}
