using System.Numerics;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A hash table of row numbers with chained entries. Entries added from the last to the first come out in order.</summary>
internal sealed class HashChains(List<int> rows)
{
    private readonly int[] _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, rows.Count))];
    private readonly int[] _next = new int[rows.Count];


    public long Bytes => sizeof(int) * ((long)_heads.Length + _next.Length);

    public void Add(int entry, uint hash)
    {
        ref var head = ref _heads[hash & (uint)(_heads.Length - 1)];
        _next[entry] = head;
        head = entry + 1;
    }

    /// <summary>The first entry of a chain that may hold the hash; −1 when there is none.</summary>
    public int First(uint hash) => _heads[hash & (uint)(_heads.Length - 1)] - 1;

    public int Next(int entry) => _next[entry] - 1;

    public int RowOf(int entry) => rows[entry];
}
