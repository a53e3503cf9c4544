using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Rows in the order of ORDER BY (SPARQL 1.1 §15.1), stable. With a limit only so many first rows are kept on the way.</summary>
internal sealed class SortRows : Operator
{
    /// <summary>Rows above the limit that are let in before the last ones are dropped.</summary>
    private const int Slack = 1024;

    /// <summary>Rows that are sorted by number without a look at the clock: some hundredths of a second at most.</summary>
    private const int MaxUnchecked = 500_000;

    private readonly CompiledExpression[] _keys;
    private readonly bool[] _isDescending;
    private readonly long? _limit;
    private readonly TermId[] _row;
    private RowStore _rows;

    /// <summary>The last row that the limit lets in so far; −1 while all are let in.</summary>
    private int _last = -1;
    private int[]? _order;
    private int _at;

    public SortRows(EvaluationContext context, Operator input, CompiledExpression[] keys, bool[] isDescending, long? limit)
        : base(context, input.Schema, input)
    {
        (_keys, _isDescending, _limit) = (keys, isDescending, limit);
        _row = new TermId[input.Schema.Width + keys.Length];
        _rows = new RowStore(context, _row.Length);
    }

    public override string Detail => _limit is { } rows ? $"first {rows}" : "";

    protected override void StartCore()
    {
        base.StartCore();
        _rows.Clear();
        (_order, _at, _last) = (null, 0, -1);
    }

    protected override RowBatch? NextCore()
    {
        _order ??= ReadAll();
        if (_at == _order.Length)
        {
            _rows.Release();
            return null;
        }
        var rows = Math.Min(RowBatch.LargeCapacity, _order.Length - _at);
        var batch = new RowBatch(Schema.Width, rows) { Count = rows };
        for (var column = 0; column < Schema.Width; column++)
        {
            for (var row = 0; row < rows; row++)
                batch.Columns[column][row] = _rows.Columns[column][_order[_at + row]];
        }
        _at += rows;
        return batch;
    }

    private int[] ReadAll()
    {
        while (Inputs[0].Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
                Append(batch, row);
            if (_limit is { } limit && _rows.Count > limit + Math.Max(limit, Slack))
                DropLast(limit);
        }
        var order = Sorted();
        return _limit is { } rows && order.Length > rows ? order[..(int)rows] : order;
    }

    private void Append(RowBatch batch, int row)
    {
        for (var column = 0; column < batch.Width; column++)
            _row[column] = batch.Columns[column][row];
        Context.Scope.StartSolution();
        for (var key = 0; key < _keys.Length; key++)
            _row[batch.Width + key] = _keys[key].Evaluate(batch, row);
        Context.Tick();
        if (_last < 0 || IsBeforeLast())
            _rows.Append(_row);
    }

    private bool IsBeforeLast()
    {
        for (var key = 0; key < _keys.Length; key++)
        {
            var column = Schema.Width + key;
            var order = TermValues.CompareForOrder(_row[column], _rows.Columns[column][_last], Context.Scope);
            if (order != 0)
                return order < 0 != _isDescending[key];
        }
        return false;
    }

    private void DropLast(long limit)
    {
        var kept = new RowStore(Context, _row.Length);
        int[] all = [.. Enumerable.Range(0, _row.Length)];
        // Rows that compare equal must stay in the order they came in, and the sort leaves them so.
        foreach (var row in Sorted().AsSpan(0, (int)limit))
            kept.Append(_rows.Columns, all, row);
        _rows.Release();
        _rows = kept;
        _last = kept.Count - 1;
    }

    private int[] Sorted()
    {
        var bytes = (long)_rows.Count * (_keys.Length + 1) * sizeof(ulong);
        Context.Hold(bytes);
        SortKeys[] keys = [.. _keys.Select((_, key) => new SortKeys(_rows.Columns[Schema.Width + key], _rows.Count, Context.Scope))];
        var order = new int[_rows.Count];
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        try
        {
            if (order.Length <= MaxUnchecked)
                SortByRank(keys, order);
            else
                order.AsSpan().Sort((left, right) => Compare(keys, left, right));
        }
        catch (InvalidOperationException thrown) when (thrown.InnerException is { } inner)
        {
            // Sorting wraps what its comparison throws: cancellation, or a limit.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
        }
        Context.Hold(-bytes);
        return order;
    }

    /// <summary>Sorts by the ranks of the first key, and rows that are alike in them by everything.</summary>
    private void SortByRank(SortKeys[] keys, int[] order)
    {
        var ranks = keys[0].CopyRanks(_isDescending[0]);
        Array.Sort(ranks, order);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && ranks[end] == ranks[start])
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort((left, right) => Compare(keys, left, right));
            start = end;
        }
    }

    private int Compare(SortKeys[] keys, int left, int right)
    {
        Context.Tick();
        for (var key = 0; key < keys.Length; key++)
        {
            var order = keys[key].Compare(left, right);
            if (order != 0)
                return _isDescending[key] ? -order : order;
        }
        return left.CompareTo(right);
    }
}
