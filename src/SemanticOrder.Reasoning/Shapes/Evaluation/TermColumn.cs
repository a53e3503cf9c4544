using System.Runtime.InteropServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A column of ids that grows and is used again. Not thread-safe.</summary>
internal sealed class TermColumn
{
    private TermId[] _ids = new TermId[16];

    public int Count { get; private set; }

    public ReadOnlySpan<TermId> Ids => _ids.AsSpan(0, Count);

    public TermId this[int index] => _ids[index];

    public void Add(TermId id)
    {
        if (Count == _ids.Length)
            Array.Resize(ref _ids, Count * 2);
        _ids[Count++] = id;
    }

    public void Add(ReadOnlySpan<TermId> ids)
    {
        if (Count + ids.Length > _ids.Length)
            Array.Resize(ref _ids, Math.Max(Count + ids.Length, _ids.Length * 2));
        ids.CopyTo(_ids.AsSpan(Count));
        Count += ids.Length;
    }

    public void Clear() => Count = 0;

    public void Truncate(int count) => Count = count;

    /// <summary>Sorts what stands from an index on, and drops repeated ids there.</summary>
    public void SortDistinct(int from = 0)
    {
        if (Count - from < 2)
            return;
        var ids = MemoryMarshal.Cast<TermId, ulong>(_ids.AsSpan(from, Count - from));
        if (!IsSorted(ids))
            ids.Sort();
        var kept = 1;
        for (var at = 1; at < ids.Length; at++)
        {
            if (ids[at] != ids[kept - 1])
                ids[kept++] = ids[at];
        }
        Count = from + kept;
    }

    private static bool IsSorted(ReadOnlySpan<ulong> ids)
    {
        for (var at = 1; at < ids.Length; at++)
        {
            if (ids[at] < ids[at - 1])
                return false;
        }
        return true;
    }
}
