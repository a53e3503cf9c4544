using System.Numerics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Distinct rows of ids, numbered from 0 as they come; unbound equals unbound.</summary>
internal sealed class DistinctTable(EvaluationContext context, int width)
{
    private const int FirstBuckets = 64;
    private int[] _heads = [0];
    private int[] _next = [];
    private uint[] _hashes = [];

    public RowStore Rows { get; } = new(context, width);

    public int Count => Rows.Count;

    /// <summary>Forgets the rows and keeps the room.</summary>
    public void Clear()
    {
        Array.Clear(_heads);
        Rows.Clear();
    }

    /// <summary>Adds a row that is not there yet.</summary>
    /// <returns>True when it was added.</returns>
    public bool Add(ReadOnlySpan<TermId> row)
    {
        var before = Rows.Count;
        return NumberOf(row) == before;
    }

    /// <summary>The number of a row, which is added when it is not there.</summary>
    public int NumberOf(ReadOnlySpan<TermId> row)
    {
        var hash = 0UL;
        foreach (var id in row)
            hash = RowHash.Mix(hash, id);
        var code = RowHash.Finish(hash);
        for (var entry = _heads[code & (uint)(_heads.Length - 1)] - 1; entry >= 0; entry = _next[entry] - 1)
        {
            if (_hashes[entry] == code && IsEqual(entry, row))
                return entry;
        }
        return Append(row, code);
    }

    private bool IsEqual(int entry, ReadOnlySpan<TermId> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (Rows.Columns[column][entry] != row[column])
                return false;
        }
        return true;
    }

    private int Append(ReadOnlySpan<TermId> row, uint hash)
    {
        if (Rows.Count == _next.Length)
            Grow();
        var entry = Rows.Count;
        Rows.Append(row);
        Link(entry, hash);
        return entry;
    }

    private void Link(int entry, uint hash)
    {
        ref var head = ref _heads[hash & (uint)(_heads.Length - 1)];
        (_next[entry], _hashes[entry]) = (head, hash);
        head = entry + 1;
    }

    private void Grow()
    {
        var size = Math.Max(FirstBuckets, (int)BitOperations.RoundUpToPowerOf2((uint)_next.Length * 2));
        context.Hold((long)(size - _next.Length) * 3 * sizeof(int));
        Array.Resize(ref _next, size);
        Array.Resize(ref _hashes, size);
        _heads = new int[size];
        for (var entry = 0; entry < Rows.Count; entry++)
            Link(entry, _hashes[entry]);
    }
}
