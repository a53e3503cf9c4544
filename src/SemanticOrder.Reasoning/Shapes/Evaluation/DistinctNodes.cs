using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The value nodes of all rows, each once, so that what depends on the value alone is computed once; and the way back from the rows. Not thread-safe.</summary>
internal sealed class DistinctNodes
{
    private readonly TermColumn _nodes = new();
    private bool[] _marks = [];

    public ReadOnlySpan<TermId> Nodes => _nodes.Ids;

    /// <summary>A mark for each node; false at first.</summary>
    public Span<bool> Marks => _marks.AsSpan(0, _nodes.Count);

    public void Fill(ValueNodes values)
    {
        _nodes.Clear();
        _nodes.Add(values.All);
        if (!values.IsFocus)
            _nodes.SortDistinct();
        if (_marks.Length < _nodes.Count)
            _marks = new bool[Math.Max(_nodes.Count, 16)];
        Marks.Clear();
    }

    /// <summary>Where a node stands in <see cref="Nodes"/>.</summary>
    public int IndexOf(TermId node) => Nodes.BinarySearch<TermId, TermId>(node);

    /// <summary>The mark of a node.</summary>
    public bool IsMarked(TermId node) => _marks[IndexOf(node)];
}
