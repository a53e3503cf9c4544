using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>
/// Joins by a hash table of the right side. Without a seed the table is built once and the left side streams by. With a seed the left side is taken in blocks that
/// grow; for each block the right side is computed again, for the block's terms only.
/// </summary>
internal sealed class HashJoin : Operator
{
    private const int FirstBlock = 512;
    private const int MaxBlock = 65_536;
    private const int BlockGrowth = 8;

    private readonly JoinKind _kind;
    private readonly SeedTable? _seed;
    private readonly int[] _seedColumns = [];
    private readonly int[] _leftKeys;
    private readonly RowPairs _pairs;
    private readonly JoinTable _table;
    private readonly RowStore _block;
    private readonly List<int> _found = [];

    /// <summary>A row of both sides, for the condition; null when there is none.</summary>
    private readonly RowBatch? _pair;
    private readonly int[] _pairRight = [];
    private readonly CompiledExpression? _condition;
    private bool _isBuilt;
    private int _blockSize;
    private RowBatch? _batch;
    private RowBatch? _input;
    private int _row;
    private int _next;

    /// <param name="context">The request.</param>
    /// <param name="schema">Columns of either side.</param>
    /// <param name="left">The side whose rows are kept.</param>
    /// <param name="right">The side that the table holds.</param>
    /// <param name="kind">What is made of them.</param>
    /// <param name="seed">What the right side reads the left's terms from; null when it is independent.</param>
    /// <param name="condition">Compiled against the columns of <paramref name="pairSchema"/>; null for true.</param>
    /// <param name="pairSchema">All columns of the left, then those of the right that the left has not.</param>
    public HashJoin(EvaluationContext context, Schema schema, Operator left, Operator right, JoinKind kind, SeedTable? seed = null, CompiledExpression? condition = null, Schema? pairSchema = null)
        : base(context, schema, left, right)
    {
        (_kind, _seed, _condition) = (kind, seed, condition);
        Variable[] shared = [.. right.Schema.Variables.Where(left.Schema.Has)];
        _leftKeys = [.. shared.Select(v => left.Schema[v])];
        _pairs = new RowPairs([.. schema.Variables.Select(v => left.Schema[v])], [.. schema.Variables.Select(v => right.Schema[v])]);
        _pairs.Fix(left.Schema);
        _table = new JoinTable(context, new RowStore(context, right.Schema.Width), [.. shared.Select(v => right.Schema[v])]);
        _block = new RowStore(context, left.Schema.Width);
        if (seed is not null)
            _seedColumns = [.. seed.Variables.Select(v => left.Schema[v])];
        if (pairSchema is null)
            return;
        _pair = new RowBatch(pairSchema.Width, 1) { Count = 1 };
        _pairRight = [.. pairSchema.Variables.Select(v => right.Schema[v])];
    }

    public override string Detail => $"{_kind}{(_leftKeys.Length == 0 ? "" : $" on {string.Join(' ', _leftKeys.Select(k => Inputs[0].Schema.Variables[k]))}")}{(_seed is null ? "" : ", seeded")}{(_condition is null ? "" : ", with condition")}";

    protected override void StartCore()
    {
        Inputs[0].Start();
        (_isBuilt, _input, _row, _next, _blockSize) = (false, null, 0, 0, FirstBlock);
        _found.Clear();
        _pairs.Clear();
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        while (_pairs.RoomIn(_batch) > 0)
        {
            if (_next < _found.Count)
                _pairs.Add(_row, _found[_next++]);
            else if (!NextRow())
                break;
        }
        Flush();
        return _batch.Count == 0 ? null : _batch;
    }

    private void Flush()
    {
        if (_input is not null)
            _pairs.CopyTo(_batch!, _input.Columns, _table.Rows.Columns);
    }

    private bool NextRow()
    {
        if (_input is null || ++_row >= _input.Count)
        {
            Flush();
            _input = NextInput();
            _row = 0;
            if (_input is null)
            {
                _table.Forget();
                _table.Rows.Release();
                _block.Release();
                return false;
            }
        }
        _found.Clear();
        _next = 0;
        if (_table.Rows.Count > 0)
            _table.Find(_input.Columns, _leftKeys, _row, _kind == JoinKind.Minus, _found);
        if (_condition is not null && _found.Count > 0)
            KeepTrue();
        var isMatched = _found.Count > 0;
        if (_kind == JoinKind.Inner || (_kind == JoinKind.Left && isMatched))
            return true;
        _next = _found.Count;
        if (_kind == JoinKind.Left || isMatched == (_kind == JoinKind.Semi))
            _pairs.Add(_row, RowPairs.Alone);
        return true;
    }

    private RowBatch? NextInput()
    {
        if (_seed is not null)
            return NextBlock();
        var input = Inputs[0].Next();
        if (input is not null && !_isBuilt)
            BuildTable();
        return input;
    }

    private RowBatch? NextBlock()
    {
        _block.Clear();
        while (_block.Count < _blockSize && Inputs[0].Next() is { } batch)
            _block.Append(batch);
        if (_block.Count == 0)
            return null;
        _blockSize = Math.Min(_blockSize * BlockGrowth, MaxBlock);
        var block = _block.AsBatch();
        _seed!.Fill(block, _seedColumns);
        BuildTable();
        return block;
    }

    private void BuildTable()
    {
        _isBuilt = true;
        _table.Rows.Clear();
        Inputs[1].Start();
        while (Inputs[1].Next() is { } batch)
            _table.Rows.Append(batch);
        _table.Build();
    }

    private void KeepTrue()
    {
        var input = _input!;
        for (var column = 0; column < input.Width; column++)
            _pair!.Columns[column][0] = input.Columns[column][_row];
        var kept = 0;
        for (var at = 0; at < _found.Count; at++)
        {
            for (var column = 0; column < _pairRight.Length; column++)
            {
                // A column that both have takes the right's term where the left has none.
                if (_pairRight[column] is >= 0 and var source && (column >= input.Width || input.Columns[column][_row].IsNone))
                    _pair!.Columns[column][0] = _table.Rows.Columns[source][_found[at]];
            }
            Context.Tick();
            if (_condition!.Test(_pair!, 0) is not true)
                continue;
            _found[kept++] = _found[at];
            if (_kind is not (JoinKind.Inner or JoinKind.Left))
                break;
        }
        _found.RemoveRange(kept, _found.Count - kept);
    }
}
