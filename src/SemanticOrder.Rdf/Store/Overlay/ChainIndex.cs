using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>
/// Statement numbers chained by hash, newest first. Chains of different keys may share a bucket, so whoever walks one checks each statement.
/// Clearing raises a generation instead of touching the buckets.
/// </summary>
internal sealed class ChainIndex
{
    private ulong[] _heads = [];
    private int[] _next = [];
    private uint _generation = 1;

    /// <summary>Makes room for this many statements and forgets those held.</summary>
    public void Reset(int capacity)
    {
        _heads = new ulong[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
        _next = new int[capacity];
        _generation = 1;
    }

    public void Clear()
    {
        if (++_generation == 0)
            Reset(_next.Length);
    }

    /// <summary>The newest statement of a bucket; −1 when empty.</summary>
    public int First(ulong hash)
    {
        var head = _heads[hash >> BitOperations.LeadingZeroCount((ulong)_heads.Length - 1)];
        return head >> 32 == _generation ? (int)(uint)head : -1;
    }

    /// <summary>The next older statement of the same bucket; −1 at the end.</summary>
    public int Next(int statement) => _next[statement];

    public void Add(ulong hash, int statement)
    {
        _next[statement] = First(hash);
        _heads[hash >> BitOperations.LeadingZeroCount((ulong)_heads.Length - 1)] = ((ulong)_generation << 32) | (uint)statement;
    }
}
