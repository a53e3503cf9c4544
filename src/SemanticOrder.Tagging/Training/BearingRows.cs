using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Rows that bear something for one tag, put together: few of all, and visited much more often than the others. Their columns are numbered anew, so that the weights they touch lie close together.
/// Used again for one tag after another.
/// </summary>
/// <param name="rows">All rows.</param>
/// <param name="scaling">By what each column is multiplied, squared, for each tag; empty to take the rows as they are.</param>
internal sealed class BearingRows(SparseRows rows, float[] scaling)
{
    private readonly int[] _numbers = new int[rows.Width];
    private readonly int[] _rows = new int[rows.Count];
    private readonly int[] _starts = new int[rows.Count + 1];
    private readonly int[] _order = new int[rows.Count];
    private readonly float[] _alphas = new float[rows.Count];
    private readonly float[] _diagonals = new float[rows.Count];
    private readonly float[] _curvatures = new float[rows.Count];
    private int[] _columns = [];
    private float[] _weights = [];
    private int[] _places = [];
    private float[] _values = [];
    private float[] _scaled = [];
    private int _rowCount;
    private int _columnCount;

    /// <summary>Visits the rows that bear something until the slopes along them lie together, or they bear nothing.</summary>
    /// <param name="lane">The tag.</param>
    /// <param name="problem">What is to be solved; its weights and what its rows bear are replaced.</param>
    /// <param name="random">The order of visits.</param>
    /// <param name="tolerance">How far apart slopes may lie.</param>
    /// <param name="mostPasses">Visits of a row at most.</param>
    public void Descend(int lane, DualProblem problem, ref VisitOrder random, float tolerance, int mostPasses)
    {
        Gather(lane, problem);
        var count = _rowCount;
        for (var pass = 0; pass < mostPasses && count > 0; pass++)
        {
            var order = _order.AsSpan(0, count);
            random.Shuffle(order);
            if (Pass(order, lane, problem) <= tolerance)
                break;
            count = StillBearing(order);
        }

        for (var number = 0; number < _columnCount; number++)
            problem.Weights[(_columns[number] * TagLanes.Width) + lane] = _weights[number];
        for (var row = 0; row < _rowCount; row++)
            problem.Alphas[(_rows[row] * TagLanes.Width) + lane] = _alphas[row];
    }

    private void Gather(int lane, DualProblem problem)
    {
        (_rowCount, _columnCount) = (0, 0);
        for (var row = 0; row < rows.Count; row++)
        {
            if (problem.Alphas[(row * TagLanes.Width) + lane] is not (> 0 and var alpha))
                continue;
            (_rows[_rowCount], _order[_rowCount], _alphas[_rowCount]) = (row, _rowCount, alpha);
            (_diagonals[_rowCount], _curvatures[_rowCount]) = (problem.Diagonal(row)[lane], problem.Curvature(row)[lane]);
            _starts[_rowCount + 1] = _starts[_rowCount] + rows.ColumnsOf(row).Length;
            _rowCount++;
        }

        if (_values.Length < _starts[_rowCount])
        {
            var length = Math.Min(rows.Values.Length, 2 * _starts[_rowCount]);
            (_places, _values, _scaled) = (new int[length], new float[length], new float[scaling.Length > 0 ? length : 0]);
            (_columns, _weights) = (new int[Math.Min(length, rows.Width)], new float[Math.Min(length, rows.Width)]);
        }

        for (var row = 0; row < _rowCount; row++)
            Number(row, lane, problem.Weights);
        for (var number = 0; number < _columnCount; number++)
            _numbers[_columns[number]] = 0;
    }

    private void Number(int row, int lane, float[] weights)
    {
        var columns = rows.ColumnsOf(_rows[row]);
        var places = _places.AsSpan(_starts[row], columns.Length);
        rows.ValuesOf(_rows[row]).CopyTo(_values.AsSpan(_starts[row]));
        for (var at = 0; at < columns.Length; at++)
        {
            // Numbers begin at 1: 0 is a column not met yet.
            ref var number = ref _numbers[columns[at]];
            if (number == 0)
            {
                (_columns[_columnCount], _weights[_columnCount]) = (columns[at], weights[(columns[at] * TagLanes.Width) + lane]);
                number = ++_columnCount;
            }

            places[at] = number - 1;
        }

        if (scaling.Length == 0)
            return;
        var scaled = _scaled.AsSpan(_starts[row], columns.Length);
        for (var at = 0; at < columns.Length; at++)
            scaled[at] = _values[_starts[row] + at] * scaling[(columns[at] * TagLanes.Width) + lane];
    }

    /// <returns>How far the slopes along the rows lie apart.</returns>
    private float Pass(ReadOnlySpan<int> order, int lane, DualProblem problem)
    {
        var (largest, smallest) = (float.NegativeInfinity, float.PositiveInfinity);
        var bias = problem.Weights[(rows.Width * TagLanes.Width) + lane];
        foreach (var row in order)
        {
            var sign = problem.Signs[(_rows[row] * TagLanes.Width) + lane];
            var before = _alphas[row];
            var gradient = (sign * (Score(_starts[row], _starts[row + 1]) + bias)) - 1 + (_diagonals[row] * before);
            var projected = before == 0 ? Math.Min(gradient, 0) : gradient;
            (largest, smallest) = (Math.Max(largest, projected), Math.Min(smallest, projected));
            if (projected == 0)
                continue;
            _alphas[row] = Math.Max(before - (gradient / _curvatures[row]), 0);
            var step = (_alphas[row] - before) * sign;
            Move(_starts[row], _starts[row + 1], step);
            bias += step;
        }

        problem.Weights[(rows.Width * TagLanes.Width) + lane] = bias;
        return largest - smallest;
    }

    /// <summary>Four sums side by side, added in a fixed order.</summary>
    private float Score(int start, int end)
    {
        // Places were given out above, each below the number of columns.
        ref var weight = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var place = ref MemoryMarshal.GetArrayDataReference(_places);
        ref var value = ref MemoryMarshal.GetArrayDataReference(_values);
        var (sum0, sum1, sum2, sum3) = (0f, 0f, 0f, 0f);
        var at = start;
        for (; at + 4 <= end; at += 4)
        {
            sum0 += Unsafe.Add(ref value, at) * Unsafe.Add(ref weight, Unsafe.Add(ref place, at));
            sum1 += Unsafe.Add(ref value, at + 1) * Unsafe.Add(ref weight, Unsafe.Add(ref place, at + 1));
            sum2 += Unsafe.Add(ref value, at + 2) * Unsafe.Add(ref weight, Unsafe.Add(ref place, at + 2));
            sum3 += Unsafe.Add(ref value, at + 3) * Unsafe.Add(ref weight, Unsafe.Add(ref place, at + 3));
        }

        for (; at < end; at++)
            sum0 += Unsafe.Add(ref value, at) * Unsafe.Add(ref weight, Unsafe.Add(ref place, at));
        return sum0 + sum1 + (sum2 + sum3);
    }

    private void Move(int start, int end, float step)
    {
        ref var weight = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var place = ref MemoryMarshal.GetArrayDataReference(_places);
        ref var value = ref MemoryMarshal.GetArrayDataReference(scaling.Length > 0 ? _scaled : _values);
        for (var at = start; at < end; at++)
            Unsafe.Add(ref weight, Unsafe.Add(ref place, at)) += step * Unsafe.Add(ref value, at);
    }

    private int StillBearing(Span<int> order)
    {
        var count = 0;
        foreach (var row in order)
        {
            if (_alphas[row] > 0)
                order[count++] = row;
        }

        return count;
    }
}
