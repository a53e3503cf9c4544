using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The value nodes of many focus nodes (SHACL §3.4.1): one row for each, ids ascending and distinct within a row. Not thread-safe.</summary>
internal sealed class ValueNodes
{
    private readonly TermColumn _values = new();
    private int[] _ends = new int[16];

    public int RowCount { get; private set; }

    /// <summary>The values of all rows, one after the other.</summary>
    public ReadOnlySpan<TermId> All => _values.Ids;

    /// <summary>True when row n is just focus node n, as in a node shape.</summary>
    public bool IsFocus { get; private set; }

    public ReadOnlySpan<TermId> this[int row] => _values.Ids[(row == 0 ? 0 : _ends[row - 1]).._ends[row]];

    /// <summary>Where the values of a row begin in <see cref="All"/>.</summary>
    public int StartOf(int row) => row == 0 ? 0 : _ends[row - 1];

    public void Clear()
    {
        _values.Clear();
        (RowCount, IsFocus) = (0, false);
    }

    public void SetFocus(ReadOnlySpan<TermId> focus)
    {
        Clear();
        foreach (var node in focus)
        {
            Add(node);
            EndRow();
        }
        IsFocus = true;
    }

    /// <summary>Adds to the row that is open.</summary>
    public void Add(TermId value) => _values.Add(value);

    /// <summary>Adds to the row that is open.</summary>
    public void Add(ReadOnlySpan<TermId> values) => _values.Add(values);

    public void EndRow()
    {
        if (RowCount == _ends.Length)
            Array.Resize(ref _ends, RowCount * 2);
        _ends[RowCount++] = _values.Count;
    }

    /// <summary>Sorts the open row, drops what is repeated, and ends it.</summary>
    public void EndRowDistinct()
    {
        _values.SortDistinct(RowCount == 0 ? 0 : _ends[RowCount - 1]);
        EndRow();
    }
}
