using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Pairs of a left and a right row that become rows of a batch: collected by number, then copied column by column.</summary>
/// <param name="leftSources">For each column of the output the left column it comes from; −1 for none.</param>
/// <param name="rightSources">For each column the right column it comes from where the left has none or no term; −1 for none.</param>
internal sealed class RowPairs(int[] leftSources, int[] rightSources)
{
    /// <summary>The right row of a left row that stands alone.</summary>
    public const int Alone = -1;

    private int[] _left = [];
    private int[] _right = [];
    private int _count;

    /// <summary>Whether a left column needs no right one: it is bound in every row.</summary>
    private readonly bool[] _isFixed = new bool[leftSources.Length];

    /// <summary>Pairs that are not copied yet.</summary>
    public int Count => _count;

    /// <summary>Says which columns are surely bound on the left.</summary>
    public void Fix(Schema left)
    {
        for (var column = 0; column < _isFixed.Length; column++)
            _isFixed[column] = leftSources[column] >= 0 && (rightSources[column] < 0 || left.IsCertain[leftSources[column]]);
    }

    /// <summary>Room that is left in a batch.</summary>
    public int RoomIn(RowBatch output) => output.Capacity - output.Count - _count;

    public void Add(int left, int right)
    {
        if (_count == _left.Length)
        {
            Array.Resize(ref _left, Math.Max(RowBatch.SmallCapacity, 2 * _count));
            Array.Resize(ref _right, _left.Length);
        }
        (_left[_count], _right[_count]) = (left, right);
        _count++;
    }

    /// <summary>Copies the pairs behind the rows of a batch.</summary>
    public void CopyTo(RowBatch output, TermId[][] left, TermId[][] right)
    {
        if (_count == 0)
            return;
        for (var column = 0; column < leftSources.Length; column++)
        {
            var target = output.Columns[column].AsSpan(output.Count, _count);
            if (_isFixed[column])
                Gather(left[leftSources[column]], _left, target);
            else if (leftSources[column] < 0 && rightSources[column] >= 0)
                GatherRight(right[rightSources[column]], target);
            else
                GatherEither(left, right, column, target);
        }
        output.Count += _count;
        _count = 0;
    }

    public void Clear() => _count = 0;

    private static void Gather(TermId[] source, int[] rows, Span<TermId> target)
    {
        for (var row = 0; row < target.Length; row++)
            target[row] = source[rows[row]];
    }

    private void GatherRight(TermId[] source, Span<TermId> target)
    {
        for (var row = 0; row < target.Length; row++)
            target[row] = _right[row] < 0 ? TermId.None : source[_right[row]];
    }

    private void GatherEither(TermId[][] left, TermId[][] right, int column, Span<TermId> target)
    {
        for (var row = 0; row < target.Length; row++)
        {
            var value = leftSources[column] < 0 ? TermId.None : left[leftSources[column]][_left[row]];
            if (value.IsNone && rightSources[column] >= 0 && _right[row] >= 0)
                value = right[rightSources[column]][_right[row]];
            target[row] = value;
        }
    }
}
